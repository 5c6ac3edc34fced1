import { Resvg } from '@resvg/resvg-js';
import { fontFiles, fontName } from './letters.ts';

/** A drawing whose letters are shapes: it looks the same wherever it is opened, with whatever fonts. */
export function outlined(svg: string): Resvg {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#fff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontName },
  });
}
