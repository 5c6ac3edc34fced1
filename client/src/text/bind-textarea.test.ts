import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type TwoCopies, twoCopies } from '../testing/two-copies.ts';
import { compose, erase, type } from '../testing/typing.ts';
import { bindTextarea } from './bind-textarea.ts';

const origin = Symbol('typed by Lise');
const onComposing = vi.fn<(isComposing: boolean) => void>();
let copies: TwoCopies;
/** The words as Lise's console has them, and as Jonas' has. */
let lise: Y.Text;
let jonas: Y.Text;
let area: HTMLTextAreaElement;
let untie = () => {};

beforeEach(() => {
  copies = twoCopies();
  lise = copies.docs[0].getText('words');
  jonas = copies.docs[1].getText('words');
  area = document.createElement('textarea');
  document.body.replaceChildren(area);
  onComposing.mockClear();
  begin('Simon sover');
});

afterEach(() => end());

test('TEXT-2 a card shows its words to whoever begins to write in it', () => {
  expect(area.value).toBe('Simon sover');
});

test('TEXT-2 what Lise types stands in the card at once, as her own act', () => {
  const origins: unknown[] = [];
  lise.observe((_event, transaction) => origins.push(transaction.origin));
  caretAt(11);
  for (const letter of ' ikke') type(area, letter);
  expect(said()).toEqual(['Simon sover ikke', 'Simon sover ikke']);
  expect(origins).toEqual([origin, origin, origin, origin, origin]);
});

test('TEXT-2 what Lise erases is gone, one letter or all she chose', () => {
  caretAt(11);
  erase(area);
  expect(said()[1]).toBe('Simon sove');
  caretAt(0);
  erase(area, 'after');
  expect(said()[1]).toBe('imon sove');
  caretAt(1, 5);
  erase(area);
  expect(said()[1]).toBe('isove');
});

test('TEXT-2 words typed over chosen words replace those and no others', () => {
  caretAt(0, 5);
  type(area, 'Peter');
  expect(said()).toEqual(['Peter sover', 'Peter sover']);
  expect(caret()).toEqual([5, 5]);
});

test('TEXT-2 a letter typed among its like goes where it was typed', () => {
  begin('aaa');
  caretAt(1);
  const [before, after] = [placeIn(jonas, 1), placeIn(jonas, 2)];
  type(area, 'a');
  copies.carry();
  expect([indexOf(before), indexOf(after)]).toEqual([2, 3]);
});

test('TEXT-2 an event that changes no letter sends nothing', () => {
  const updates = vi.fn();
  copies.docs[0].on('update', updates);
  area.dispatchEvent(new InputEvent('input'));
  expect(updates).not.toHaveBeenCalled();
});

test.each([
  ['line breaks become spaces', 'om natten\nog\u2028om dagen', ' om natten og om dagen'],
  ['zero-width characters are left out', 'om\u200B nat\uFEFFten', ' om natten'],
  ['forced directions are left out', '\u202Eom\u2066 natten\u202C', ' om natten'],
  ['tabs and bells become spaces', 'om\tnatten\u0007', ' om natten '],
  ['halves of emoji are left out', 'om\uD83D natten', ' om natten'],
])('TEXT-3 what is pasted arrives as one plain line: %s', (_what, pasted, arrives) => {
  begin('Simon sover ikke');
  caretAt(11);
  type(area, ` ${pasted}`);
  expect(said()).toEqual([`Simon sover${arrives} ikke`, `Simon sover${arrives} ikke`]);
  expect(area.value).toBe(`Simon sover${arrives} ikke`);
  expect(caret()).toEqual([11 + arrives.length, 11 + arrives.length]);
});

test('TEXT-3 a paste of nothing that can be seen changes nothing and leaves the caret', () => {
  caretAt(5);
  type(area, '\u200B\u2066');
  expect(area.value).toBe('Simon sover');
  expect(said()[1]).toBe('Simon sover');
  expect(caret()).toEqual([5, 5]);
});

test('TEXT-4 an emoji beside its like is changed whole', () => {
  begin('a😀b');
  caretAt(1, 3);
  type(area, '😁');
  expect(said()).toEqual(['a😁b', 'a😁b']);
  erase(area);
  expect(said()).toEqual(['ab', 'ab']);
});

test('TEXT-4 an emoji that shares its second half with the one it replaces is changed whole', () => {
  begin('😀');
  caretAt(0, 2);
  type(area, '\u{1FA00}');
  expect(said()).toEqual(['\u{1FA00}', '\u{1FA00}']);
});

test.each([
  ['before it', 6, 0, 'Peter og ', [15, 15]],
  ['after it', 6, 11, ' ikke', [6, 6]],
  ['exactly at it', 6, 6, 'her ', [6, 6]],
])(
  'TEXT-5 Lise’s caret stays between its letters while Jonas writes %s',
  (_what, at, where, words, stands) => {
    caretAt(at);
    jonas.insert(where, words);
    copies.carry();
    expect(area.value).toBe(jonas.toString());
    expect(caret()).toEqual(stands);
  },
);

test.each([
  ['before it', 6, 0, 3, [3, 3]],
  ['after it', 6, 7, 2, [6, 6]],
  ['around it', 6, 4, 5, [4, 4]],
])(
  'TEXT-5 Lise’s caret stays between its letters while Jonas erases %s',
  (_what, at, where, count, stands) => {
    caretAt(at);
    jonas.delete(where, count);
    copies.carry();
    expect(area.value).toBe(jonas.toString());
    expect(caret()).toEqual(stands);
  },
);

test('TEXT-5 what Lise types next goes where her caret was, not where it is counted', () => {
  caretAt(5);
  jonas.insert(0, 'Peter og ');
  copies.carry();
  type(area, 's bror');
  expect(said()[1]).toBe('Peter og Simons bror sover');
});

test.each([
  ['before them', 0, 'Nu '],
  ['right before them', 6, 'her '],
  ['right after them', 11, ' ikke'],
])(
  'TEXT-6 words that Lise has chosen stay chosen, and Jonas’ words %s are not among them',
  (_what, at, words) => {
    caretAt(6, 11);
    jonas.insert(at, words);
    copies.carry();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('sover');
    type(area, 'leger');
    expect(said()[1]).toContain(words);
    expect(said()[1]).toContain('leger');
    expect(said()[1]).not.toContain('sover');
  },
);

test('TEXT-6 chosen words that Jonas erases and writes anew leave only a caret', () => {
  caretAt(6, 11);
  copies.docs[1].transact(() => {
    jonas.delete(6, 5);
    jonas.insert(6, 'leger');
  });
  copies.carry();
  expect(area.value).toBe('Simon leger');
  expect(area.selectionStart).toBe(area.selectionEnd);
});

test('TEXT-6 a choice made backwards goes on backwards when Jonas writes', () => {
  area.setSelectionRange(6, 11, 'backward');
  jonas.insert(0, 'Lille ');
  copies.carry();
  expect([...caret(), area.selectionDirection]).toEqual([12, 17, 'backward']);
});

test('TEXT-7 what undo takes back or brings again arrives as if it were somebody else’s', () => {
  const undo = new Y.UndoManager([lise], { trackedOrigins: new Set([origin]) });
  caretAt(0);
  type(area, 'Lille ');
  caretAt(11);
  undo.undo();
  expect(area.value).toBe('Simon sover');
  expect(caret()).toEqual([5, 5]);
  undo.redo();
  expect(area.value).toBe('Lille Simon sover');
  expect(caret()).toEqual([11, 11]);
  expect(said()[1]).toBe('Lille Simon sover');
});

test('TEXT-8 while an input method holds letters nothing is sent, and the house is told to wait', () => {
  caretAt(11);
  const method = compose(area);
  method.hold('に');
  method.hold('にほ');
  expect(said()[1]).toBe('Simon sover');
  expect(onComposing.mock.calls).toEqual([[true]]);
  method.hold('日本');
  method.done();
  expect(said()).toEqual(['Simon sover日本', 'Simon sover日本']);
  expect(onComposing.mock.calls).toEqual([[true], [false]]);
});

test('TEXT-8 while an input method holds letters nobody else’s words touch the field', () => {
  caretAt(6);
  const method = compose(area);
  method.hold('にほ');
  const [value, place] = [area.value, caret()];
  jonas.insert(0, 'Lille ');
  jonas.delete(12, 2);
  copies.carry();
  expect(area.value).toBe(value);
  expect(caret()).toEqual(place);
  method.done();
  expect(area.value).toBe('Lille Simon にほver');
});

test.each([
  ['before them', 0, 'Lille ', 'Lille Simon 日本sover'],
  ['after them', 11, ' ikke', 'Simon 日本sover ikke'],
  ['exactly there', 6, 'her ', 'Simon her 日本sover'],
])(
  'TEXT-8 letters from an input method and what Jonas wrote %s all stand in the card once',
  (_what, at, words, all) => {
    caretAt(6);
    const method = compose(area);
    method.hold('にほ');
    jonas.insert(at, words);
    copies.carry();
    method.hold('日本');
    method.done();
    expect(said()).toEqual([all, all]);
    expect(area.value).toBe(all);
    expect(area.value.slice(0, area.selectionStart)).toMatch(/日本$/);
  },
);

test('TEXT-8 words that Jonas puts among those an input method replaces are not lost', () => {
  caretAt(6, 11);
  const method = compose(area);
  method.hold('gik');
  jonas.insert(8, 'HER');
  copies.carry();
  method.done();
  expect(said()).toEqual(['Simon gikHER', 'Simon gikHER']);
  expect(area.value).toBe('Simon gikHER');
});

test('TEXT-8 emoji around Jonas’ words are replaced whole by an input method', () => {
  begin('😀😁😂');
  caretAt(0, 6);
  const undo = new Y.UndoManager([lise], { trackedOrigins: new Set([origin]) });
  const method = compose(area);
  method.hold('日本');
  jonas.insert(4, 'HER');
  copies.carry();
  method.done();
  expect(said()).toEqual(['日本HER', '日本HER']);
  undo.undo();
  expect(said()).toEqual(['😀😁HER😂', '😀😁HER😂']);
});

test('TEXT-8 words that Jonas erased while an input method replaced them are gone once', () => {
  caretAt(6, 11);
  const method = compose(area);
  method.hold('leger');
  jonas.delete(0, 8);
  copies.carry();
  method.done();
  expect(said()).toEqual(['leger', 'leger']);
  expect(area.value).toBe('leger');
});

test('TEXT-8 an input method that is given up leaves the words of others as they came', () => {
  caretAt(11);
  const method = compose(area);
  method.hold('に');
  jonas.insert(0, 'Lille ');
  copies.carry();
  method.hold('');
  method.done();
  expect(area.value).toBe('Lille Simon sover');
  expect(caret()).toEqual([17, 17]);
  expect(onComposing).toHaveBeenLastCalledWith(false);
});

test('TEXT-9 who stops writing in the middle of a composition has what stood there kept', () => {
  caretAt(11);
  compose(area).hold(' にほ');
  end();
  expect(said()[1]).toBe('Simon sover にほ');
  expect(onComposing.mock.calls).toEqual([[true], [false]]);
});

test('TEXT-9 a field that is untied neither speaks nor hears', () => {
  end();
  type(area, 'mere');
  jonas.insert(0, 'Lille ');
  copies.carry();
  expect(said()).toEqual(['Lille Simon sover', 'Lille Simon sover']);
  expect(area.value).toBe('Simon sovermere');
  expect(onComposing).not.toHaveBeenCalled();
});

/** The card says this on both consoles, and Lise has it open. */
function begin(words: string): void {
  end();
  lise.delete(0, lise.length);
  lise.insert(0, words);
  copies.carry();
  untie = bindTextarea(area, lise, { origin, onComposing });
}

/** Lise closes it. */
function end(): void {
  untie();
  untie = () => {};
}

/** What the card says on both consoles once everything has come across. */
function said(): [string, string] {
  copies.carry();
  return [lise.toString(), jonas.toString()];
}

function caretAt(start: number, end = start): void {
  area.setSelectionRange(start, end);
}

function caret(): [number, number] {
  return [area.selectionStart, area.selectionEnd];
}

function placeIn(text: Y.Text, index: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, index);
}

function indexOf(place: Y.RelativePosition): number | undefined {
  return Y.createAbsolutePositionFromRelativePosition(place, copies.docs[1])?.index;
}
