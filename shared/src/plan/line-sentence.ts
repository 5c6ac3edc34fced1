import { graphemes } from '../text/plain-text.ts';
import { foldAt, type Line } from './line-marks.ts';
import { fieldOf } from './plan-fields.ts';

const limit = fieldOf('agreement', 'what')?.limit ?? 140;

/** The sentence that is left when what stands in fields of its own is taken off its end. Nothing is taken out of its middle,
 *  and never so much that no sentence is left. `cut`: what is too much for one agreement. */
export function sentenceOf(line: Line, text: string): { what: string; cut: string } {
  const { marks, isRead } = line;
  let cut = marks.length;
  for (let at = marks.length - 1; at >= 0; at--) {
    if (isRead.has(at)) cut = at;
    else if (!isJoint(line, at)) break;
  }
  while (cut < marks.length && cut > 0 && isJoint(line, cut - 1)) cut -= 1;
  // “Natten til lørdag” says more than its day.
  if (line.words.bounds.includes(foldAt(line, cut - 1))) return shortened(text);
  const words = marks.slice(0, cut).filter(({ text: each }) => /\p{L}/u.test(each));
  const rest = text.slice(0, marks[cut]?.from ?? text.length).trim();
  return shortened(words.length < 2 ? text : rest);
}

const joints = [
  ...[',', ';', '.', '+', '&', '-', '–', '—', '/', '(', ')', ':'],
  ...['og', 'på', 'i', 'om', 'kl', 'klokken', 'fra', 'mellem', 'men', 'med'],
  ...['and', 'on', 'at', 'in', 'from', 'between', 'but', 'with'],
];

function isJoint({ marks }: Line, at: number): boolean {
  return joints.includes(marks[at]?.fold ?? '');
}

function shortened(text: string): { what: string; cut: string } {
  if (graphemes(text) <= limit) return { what: text, cut: '' };
  const parts = [...new Intl.Segmenter().segment(text)].slice(0, limit - 1);
  const cut = parts.map(({ segment }) => segment).join('');
  const word = cut.lastIndexOf(' ');
  const kept = word > limit / 2 ? cut.slice(0, word) : cut;
  return { what: `${kept.trim()}…`, cut: text.slice(kept.length).trim() };
}
