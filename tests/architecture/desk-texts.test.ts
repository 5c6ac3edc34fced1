import { isDeskKey } from '@rundbord/shared/message/desk-keys';
import { languages } from '@rundbord/shared/message/message';
import { expect, test } from 'vitest';
import { keysOf } from './catalogue-keys.ts';
import { namedKeys } from './named-keys.ts';
import { reachedFrom, type Source, sourcesIn, textOf } from './sources.ts';

const phoneEntry = 'client/src/phone-main.tsx';
const staffEntry = 'client/src/main.tsx';
const sources = [...sourcesIn('client'), ...sourcesIn('shared')];
const keys = keysOf(JSON.parse(textOf('shared/src/message/catalogue/en.json')));

test('MESSAGE-34 nothing a phone or a list may load names a text that only the desk has', () => {
  expect(keys.filter(isDeskKey).length).toBeGreaterThan(100);
  expect(deskTextsIn(phoneEntry)).toEqual([]);
});

test('MESSAGE-35 the staff entry fetches the texts of the desk in every language, the phone entry in none', () => {
  const desk = (entry: string) =>
    [...reachedFrom([entry], sources)].filter((path) => /\/generated\/.+\.desk\./.test(path));
  expect(desk(phoneEntry)).toEqual([]);
  expect(desk(staffEntry)).toHaveLength(languages.length);
});

test.each([
  ["message('console.undo')", ['console.undo']],
  ['<Field label="door.qr" />', ['door.qr']],
  ['message(`stage.why.$' + '{why}`)', ['stage.why.failed', 'stage.why.licence']],
  ["message('stage.why.' + why)", ['stage.why.failed', 'stage.why.licence']],
  ["message('now.title')", []],
  ['message(`network.own.ring.$' + '{ring}`)', []],
])(
  "MESSAGE-36 what a phone names two files away is found if it is the desk's: %s",
  (text, wanted) => {
    const near = { path: 'client/src/phone/Near.tsx', imports: ['./Far.tsx'] };
    const far = { path: 'client/src/phone/Far.tsx', imports: [] };
    const planted = sources.map((source) =>
      source.path === phoneEntry
        ? { ...source, imports: [...source.imports, './phone/Near.tsx'] }
        : source,
    );
    const read = (path: string) =>
      path === near.path ? '' : path === far.path ? text : textOf(path);
    const found = deskTextsIn(phoneEntry, [...planted, near, far], read);
    expect(found.filter((each) => each.startsWith(far.path)).sort()).toEqual(
      wanted.map((key) => `${far.path} says ${key}`),
    );
  },
);

/** Each text of the desk that a source reached from an entry names, with the file that does. */
function deskTextsIn(entry: string, among: readonly Source[] = sources, read = textOf): string[] {
  const desk = keys.filter(isDeskKey);
  const reached = reachedFrom([entry], among);
  return among
    .filter(({ path }) => reached.has(path))
    .flatMap(({ path }) => namedKeys(read(path), desk).map((key) => `${path} says ${key}`));
}
