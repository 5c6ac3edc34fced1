import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { twoCopies } from '../testing/two-copies.ts';
import { compose, erase, type } from '../testing/typing.ts';
import { bindTextarea } from './bind-textarea.ts';

const side = fc.constantFrom(0, 1);
const place = fc.nat({ max: 200 });
const stroke = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('type'), side, size: fc.nat({ max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('goTo'), side, place }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('arrive'), side }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('compose'), side, size: fc.nat({ max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('settle'), side }) },
);
const erasing = fc.oneof(
  { weight: 3, arbitrary: stroke },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erase'), side, place, to: place }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('choose'), side, place, to: place }) },
);
type Writer = {
  area: HTMLTextAreaElement;
  untie: () => void;
  method: ReturnType<typeof compose> | null;
  held: string;
};
type Stroke = { does: string; side: 0 | 1; size?: number; place?: number; to?: number };

test('TEXT-10 two who only write, in any order and on any line, lose no letter and double none', () => {
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 60, size: 'max' }), (strokes) => {
      const { texts, shown, typed } = write(strokes as Stroke[]);
      expect(texts[0]).toBe(texts[1]);
      expect(shown).toEqual([texts[0], texts[0]]);
      expect([...(texts[0] ?? '')].sort()).toEqual([...'Simon', ...typed].sort());
    }),
    { seed: 71, numRuns: 150 },
  );
});

test('TEXT-10 two who also erase end with the same words, in which no letter stands twice or came from nowhere', () => {
  fc.assert(
    fc.property(fc.array(erasing, { maxLength: 60, size: 'max' }), (strokes) => {
      const { texts, shown, typed } = write(strokes as Stroke[]);
      expect(texts[0]).toBe(texts[1]);
      expect(shown).toEqual([texts[0], texts[0]]);
      const letters = [...(texts[0] ?? '')];
      expect(letters).toHaveLength(new Set(letters).size);
      expect([...'Simon', ...typed]).toEqual(expect.arrayContaining(letters));
    }),
    { seed: 72, numRuns: 150 },
  );
});

/** Two people at two fields of one card; every letter they type is one of its kind, and every third is an emoji. */
function write(strokes: readonly Stroke[]) {
  const copies = twoCopies();
  const texts = copies.docs.map((doc) => doc.getText('words')) as [Y.Text, Y.Text];
  texts[0].insert(0, 'Simon');
  copies.carry();
  const writers = texts.map((text): Writer => {
    const area = document.createElement('textarea');
    const untie = bindTextarea(area, text, { origin: area, onComposing: () => {} });
    return { area, untie, method: null, held: '' };
  });
  const typed: string[] = [];
  const fresh = (size: number) => {
    const letters = Array.from({ length: size }, (_, at) => letter(typed.length + at));
    typed.push(...letters);
    return letters.join('');
  };

  for (const stroke of strokes) {
    const writer = writers[stroke.side];
    if (!writer) continue;
    const { area } = writer;
    if (stroke.does === 'arrive') copies.carryOne(stroke.side);
    if (stroke.does === 'compose') {
      writer.method ??= compose(area);
      writer.held += fresh(stroke.size ?? 0);
      writer.method.hold(writer.held);
    }
    if (stroke.does === 'settle') settle(writer);
    // Keys go to the input method while it is open.
    if (writer.method) continue;
    if (stroke.does === 'type') {
      const letters = fresh(stroke.size ?? 0);
      const { value, selectionStart, selectionEnd } = area;
      type(area, letters);
      expect(area.value).toBe(value.slice(0, selectionStart) + letters + value.slice(selectionEnd));
      expect(area.selectionEnd).toBe(selectionStart + letters.length);
    }
    if (stroke.does === 'goTo')
      area.setSelectionRange(...placesIn(area, stroke.place, stroke.place));
    if (stroke.does === 'choose' || stroke.does === 'erase')
      area.setSelectionRange(...placesIn(area, stroke.place, stroke.to));
    if (stroke.does === 'erase') erase(area);
  }
  writers.forEach(settle);
  copies.carry();
  const shown = writers.map(({ area }) => area.value);
  for (const { untie } of writers) untie();
  return { texts: texts.map(String), shown, typed };
}

function settle(writer: Writer): void {
  if (!writer.method) return;
  writer.method.done();
  expect(writer.area.value.slice(0, writer.area.selectionEnd).endsWith(writer.held)).toBe(true);
  writer.method = null;
  writer.held = '';
}

/** Letters that no writing system joins or folds; a third of them take two places. */
function letter(at: number): string {
  return String.fromCodePoint(at % 3 === 0 ? 0x1_f600 + at : 0x4e00 + at);
}

/** Two places in the field, in order, neither of them inside an emoji. */
function placesIn(area: HTMLTextAreaElement, one = 0, other = 0): [number, number] {
  const letters = [...area.value];
  const [from, to] = [one, other]
    .map((count) => letters.slice(0, count % (letters.length + 1)).join('').length)
    .sort((a, b) => a - b);
  return [from ?? 0, to ?? 0];
}
