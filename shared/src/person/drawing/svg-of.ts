import type { Drawing, Mark } from './drawing.ts';
import { number } from './line-path.ts';

const font = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif";
const inks = { none: 'none', black: '#000', white: '#fff', grey: '#808080' } as const;

/** The drawing as a file that stands alone: well-formed, escaped, with its title and description for who listens. */
export function svgOf(
  { marks, extent }: Drawing,
  said: { title: string; description: string },
): string {
  const { x, y, width, height } = extent;
  const box = [x, y, width, height].map(number).join(' ');
  const size = `width="${number(width)}" height="${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${size} role="img" aria-labelledby="t d" font-family="${font}">`,
    `<title id="t">${escaped(said.title)}</title>`,
    `<desc id="d">${escaped(said.description)}</desc>`,
    `<rect x="${number(x)}" y="${number(y)}" ${size} fill="#fff"/>`,
    ...marks.map(tagOf),
    '</svg>',
    '',
  ].join('\n');
}

function tagOf(mark: Mark): string {
  const style = styleOf(mark);
  switch (mark.kind) {
    case 'line':
      return `<line ${numbers({ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 })} ${style}/>`;
    case 'polyline':
    case 'polygon': {
      const points = mark.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
      return `<${mark.kind} points="${points}" ${style}/>`;
    }
    case 'path':
      return `<path d="${mark.d}" ${style}/>`;
    case 'circle':
      return `<circle ${numbers({ cx: mark.cx, cy: mark.cy, r: mark.r })} ${style}/>`;
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return `<rect ${numbers({ x, y, width, height, ...(radius ? { rx: radius } : {}) })} ${style}/>`;
    }
    case 'text': {
      const weight = mark.weight ? ` font-weight="${mark.weight}"` : '';
      const place = numbers({ x: mark.x, y: mark.y, 'font-size': mark.size });
      return `<text ${place} text-anchor="${mark.anchor}"${weight} ${style}>${escaped(mark.words)}</text>`;
    }
  }
}

function styleOf({ role, stroke, fill, strokeWidth, dash }: Mark): string {
  return [
    `class="${role}"`,
    `fill="${inks[fill ?? 'none']}"`,
    ...(stroke && stroke !== 'none' ? [`stroke="${inks[stroke]}"`] : []),
    ...(strokeWidth ? [`stroke-width="${number(strokeWidth)}"`] : []),
    ...(dash ? [`stroke-dasharray="${dash}"`] : []),
  ].join(' ');
}

function numbers(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${number(value)}"`)
    .join(' ');
}

/** Without letters that no XML may hold, and without meaning to its reader. */
function escaped(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
