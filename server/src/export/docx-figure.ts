import type { Figure } from '@rundbord/shared/plan/record/record';
import { ImageRun, Paragraph } from 'docx';
import { outlined } from './outlined.ts';

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
        // Dots, for programs that show no drawings.
        fallback: { type: 'png', data: Buffer.from(outlined(svg).render().asPng()) },
        altText: { name, title: name, description: alt },
      }),
    ],
  });
}
