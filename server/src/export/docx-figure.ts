import { Resvg } from '@resvg/resvg-js';
import type { Figure } from '@rundbord/shared/plan/record/record';
import { ImageRun, Paragraph } from 'docx';
import { fontFiles, fontName } from './letters.ts';

const dotsPerMillimetre = 96 / 25.4;
/** Longest name of a drawing; its whole description stands beside it. */
const nameLength = 60;

/** A drawing that fits into so many millimetres, with what it shows in words. */
export function figureOf(
  { svg, alt, width, height }: Figure,
  most: { width: number; height: number },
): Paragraph {
  const scale = Math.min(
    1,
    (most.width * dotsPerMillimetre) / width,
    (most.height * dotsPerMillimetre) / height,
  );
  const name = alt.slice(0, nameLength).toWellFormed();
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        fallback: { type: 'png', data: pngOf(svg) },
        altText: { name, title: name, description: alt },
      }),
    ],
  });
}

/** The drawing as dots, for programs that show no drawings. */
function pngOf(svg: string): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#fff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontName },
  });
  return Buffer.from(picture.render().asPng());
}
