import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFamily } from '../../testing/any-family.ts';
import { workedCase } from '../families/worked-case.ts';
import { layOutFamily } from '../layout/lay-out-family.ts';
import { drawGenogram } from './draw-genogram.ts';
import type { Mark } from './drawing.ts';
import { svgOf } from './svg-of.ts';

const texts = {
  couple: () => 'g. <2018> & "så"',
  months: (months: number) => `${months} mdr`,
  due: () => 'termin',
  place: () => 'plejefamilie',
};
const options = { texts, year: 2026, month: 1 };
const said = { title: 'Peter & Simon', description: 'Peter, 5 år, <og> Simon' };

test('GEN-26 the picture is a file that stands alone, with a title and a description', () => {
  const { family } = workedCase;
  const svg = svgOf(drawGenogram(family, layOutFamily(family), options), said);
  expect(svg).toContain('<title id="t">Peter &amp; Simon</title>');
  expect(svg).toContain('<desc id="d">Peter, 5 år, &lt;og&gt; Simon</desc>');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="/u);
  expect(svg).not.toMatch(/href|url\(|<script|<style/u);
});

test('GEN-26 whatever is written in it, every tag is closed and no letter breaks it', () => {
  fc.assert(
    fc.property(anyFamily(8), fc.string({ unit: 'binary' }), (family, name) => {
      const persons = family.persons.map((person) => ({ ...person, name: `${name}<&"'>\u0000` }));
      const named = { ...family, persons };
      const drawing = drawGenogram(named, layOutFamily(named), options);
      expect(brokenPlaces(svgOf(drawing, { title: name, description: name }))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('GEN-26 every kind of mark becomes its tag', () => {
  const style = { role: 'symbol', stroke: 'black', fill: 'none', strokeWidth: 2 } as const;
  const marks: Mark[] = [
    { ...style, kind: 'line', x1: 0, y1: 0, x2: 1.005, y2: 2 },
    {
      ...style,
      kind: 'polyline',
      points: [
        [0, 0],
        [1, 1],
      ],
    },
    {
      ...style,
      kind: 'polygon',
      points: [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
    },
    { ...style, kind: 'rect', x: 0, y: 0, width: 4, height: 4, radius: 1 },
    {
      ...style,
      kind: 'text',
      x: 0,
      y: 0,
      size: 14,
      anchor: 'middle',
      words: 'a<b',
      weight: 'bold',
    },
  ];
  const svg = svgOf({ marks, extent: { x: 0, y: 0, width: 10, height: 10 } }, said);
  expect(svg).toContain('<polyline points="0,0 1,1"');
  expect(svg).toContain('<polygon points="0,0 1,1 2,0"');
  expect(svg).toContain('rx="1"');
  expect(svg).toContain('font-weight="bold"');
  expect(svg).toContain('>a&lt;b</text>');
  expect(brokenPlaces(svg)).toEqual([]);
});

/** Where a strict reader of XML would stop: tags that do not match, letters that may not stand there. */
function brokenPlaces(svg: string): string[] {
  const open: string[] = [];
  const broken: string[] = [];
  const tag = /<(\/?)([a-z]+)((?:\s[A-Za-z0-9-]+="[^"<]*")*)\s*(\/?)>/gu;
  const rest = svg.replaceAll(tag, (_, closing, name, __, empty) => {
    if (closing && open.pop() !== name) broken.push(name);
    if (!closing && !empty) open.push(name);
    return '';
  });
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/u.test(rest)) broken.push('letters');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a file of XML may not hold.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(svg))
    broken.push('control');
  return [...broken, ...open];
}
