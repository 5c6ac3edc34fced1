import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
import type { Drawing } from '@rundbord/shared/person/drawing/drawing';
import { svgOf } from '@rundbord/shared/person/drawing/svg-of';

/** Dots of a PNG for each board unit: sharp on paper. */
const sharpness = 3;

type Said = { title: string; description: string };

/** The drawing as a file that stands alone, its letters within. */
export async function svgFile(drawing: Drawing, said: Said): Promise<string> {
  const svg = svgOf(drawing, said);
  const font = await fontFace().catch(() => '');
  return svg.replace(
    /(<svg[^>]*>)/,
    `$1<style>${font}text{font-family:'Atkinson Hyperlegible Next',sans-serif}</style>`,
  );
}

/** The drawing as dots on white. */
export async function pngFile(drawing: Drawing, said: Said): Promise<Blob> {
  const { width, height } = drawing.extent;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgFile(drawing, said))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * sharpness);
  canvas.height = Math.ceil(height * sharpness);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser draws no pictures');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came')))),
  );
}

async function fontFace(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(letters)).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  const data = `data:font/woff2;base64,${btoa(binary)}`;
  return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;src:url(${data})}`;
}
