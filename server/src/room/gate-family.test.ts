import type { Hand } from '@rundbord/shared/card/card-commands';
import type { FamilyRoot } from '@rundbord/shared/person/family';
import { bondsKept, personsKept } from '@rundbord/shared/person/person';
import { idFor } from '@rundbord/shared/testing/id-for';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  crafted,
  expectRefused,
  hostileClient,
  houseTable,
  judged,
  updateOf,
} from '../testing/house-table.ts';
import type { Breach } from './court.ts';

type Acts = (hand: Hand) => void;

const made = { by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z' };
const line = idFor('Line');
const martin = idFor('Martin');
const peter = idFor('Peter');
const home = idFor('home');
const whole: Record<FamilyRoot, object> = {
  persons: { name: '', gender: 'unknown', life: 'living', isFocus: false, inNetwork: false, made },
  couples: { one: line, other: martin, kind: 'married', state: 'together', made },
  descents: { child: peter, parent: line, kind: 'birth', made },
  households: { label: 'Hjemmet', made },
};

/** A record of this kind, under the id `new` unless another key is given. */
const puts =
  (root: FamilyRoot, change: object = {}, key: string = idFor('new')): Acts =>
  ({ table }) =>
    table[root].set(key, new Y.Map(Object.entries({ ...whole[root], ...change })));
/** A fact of Line, who is drawn in the house. */
const says =
  (field: string, value: () => unknown): Acts =>
  ({ table }) =>
    table.persons.get(line)?.set(field, value());

describe('SYNC-24 a record of the family', () => {
  test.each<[string, Breach, Acts]>([
    ['a person under a key that is no id', 'nested', puts('persons', {}, 'line')],
    ['a person under the key of the prototype', 'nested', puts('persons', {}, '__proto__')],
    [
      'a person that is only a value',
      'family-shape',
      ({ table }) => table.persons.set(idFor('new'), 'Line' as never),
    ],
    [
      'a person that is a text',
      'family-shape',
      ({ table }) => table.persons.set(idFor('new'), new Y.Text('Line') as never),
    ],
    [
      'a person that is a list',
      'family-shape',
      ({ table }) => table.persons.set(idFor('new'), new Y.Array() as never),
    ],
    [
      'a person that is an element of XML',
      'family-shape',
      ({ table }) => table.persons.set(idFor('new'), new Y.XmlElement('p') as never),
    ],
    [
      'a person that is a document',
      'family-shape',
      ({ table }) => table.persons.set(idFor('new'), new Y.Doc() as never),
    ],
    [
      'a person without a name, not even an empty one',
      'family-shape',
      ({ table }) => table.persons.get(line)?.delete('name'),
    ],
    ['a person with a field nobody knows', 'family-shape', says('note', () => 'free storage')],
    ['a person whose id stands in them', 'family-shape', says('id', () => line)],
    ['a name that is a text to write in', 'family-shape', says('name', () => new Y.Text('Line'))],
    ['a name without end', 'family-shape', says('name', () => 'x'.repeat(401))],
    ['a gender nobody knows', 'family-shape', says('gender', () => 'm')],
    ['a year of birth that never was', 'family-shape', says('born', () => ({ year: 1066 }))],
    ['a year of birth that is no number', 'family-shape', says('born', () => ({ year: '1993' }))],
    ['a month that is none', 'family-shape', says('born', () => ({ year: 1993, month: 13 }))],
    [
      'a full date of birth',
      'family-shape',
      says('born', () => ({ year: 1993, month: 5, day: 7 })),
    ],
    [
      'facts nobody knows deep in a field',
      'family-shape',
      says('age', () => ({ years: 5, at: '2026-01-13T16:30:00.000Z', note: 'free storage' })),
    ],
    [
      'words for a time',
      'family-shape',
      says('age', () => ({ years: 5, at: 'Inge drikker om aftenen' })),
    ],
    ['a map inside a person', 'family-shape', says('born', () => new Y.Map([['year', 1993]]))],
    ['a list inside a person', 'family-shape', says('role', () => new Y.Array())],
    ['bytes inside a person', 'family-shape', says('role', () => new Uint8Array([1]))],
    ['a document inside a person', 'family-shape', says('role', () => new Y.Doc())],
    [
      'facts that are inherited',
      'family-shape',
      says('born', () => JSON.parse('{"__proto__":{"year":1993}}')),
    ],
    ['a place along the row that is none', 'family-shape', says('x', () => Number.NaN)],
    ['a place beyond the wall', 'family-shape', says('x', () => 1e9)],
    ['a home that is no id', 'family-shape', says('home', () => 'Sallingsundvej 4')],
    ['a couple of a kind nobody knows', 'family-shape', puts('couples', { kind: 'hostile' })],
    ['a couple of one', 'family-shape', puts('couples', { other: undefined })],
    ['a couple with words', 'family-shape', puts('couples', { evidence: 'free storage' })],
    ['a descent of nobody', 'family-shape', puts('descents', { parent: undefined })],
    [
      'a descent with words beside the twins',
      'family-shape',
      puts('descents', { twins: 'x'.repeat(23) }),
    ],
    ['a word for twins', 'family-shape', puts('descents', { twins: 'Martin slog' })],
    ['an id for twins', 'family-shape', puts('descents', { twins: idFor('x') })],
    ['twins beyond all counting', 'family-shape', puts('descents', { twins: 1e15 })],
    ['an age at death that says more', 'family-shape', says('died', () => ({ age: 20_260_522 }))],
    ['an age at death between years', 'family-shape', says('died', () => ({ age: 61.0451 }))],
    [
      'a household with an address beside its name',
      'family-shape',
      puts('households', { address: 'x' }),
    ],
  ])('SYNC-24 %s', (_, breach, acts) => {
    expectRefused(breach, updateOf(acts));
  });

  test('SYNC-24 list content, or a letter, hidden in a root or a record', () => {
    const at = testPlace('persons', line);
    for (const content of [{ any: ['free storage'] }, { text: 'free storage' }] as const) {
      for (const root of ['persons', 'couples', 'descents', 'households'])
        expectRefused('nested', crafted({ at: { root }, content }));
      expectRefused('nested', crafted({ at: { in: at }, content }));
    }
    expectRefused(
      'misplaced',
      crafted({ at: { in: at, key: 'role' }, content: { any: ['Mor', 'Mor'] } }),
    );
  });

  test('SYNC-24 list content hidden in a new record', () => {
    const update = crafted(
      { at: { root: 'households', key: idFor('new') }, content: { type: 'map' } },
      { at: { in: [hostileClient, 0] }, content: { any: ['free storage'] } },
    );
    expectRefused('family-shape', update);
  });

  test.each<[FamilyRoot, number]>([
    ['persons', personsKept],
    ['couples', bondsKept],
    ['descents', bondsKept],
    ['households', bondsKept],
  ])('SYNC-24 more %s than the house keeps', (root, most) => {
    const live = houseTable();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const records = doc.getMap<Y.Map<unknown>>(root);
    const put = (at: number) =>
      records.set(idFor(`${root} ${at}`), new Y.Map(Object.entries(whole[root])));
    doc.transact(() => {
      for (let at = 0; records.size < most; at += 1) put(at);
    });
    expect(judged(live, Y.encodeStateAsUpdate(doc)).breach).toBeNull();
    put(-1);
    expect(judged(live, Y.encodeStateAsUpdate(doc))).toEqual({ breach: 'full', heard: 0 });
  });
});

describe('SYNC-25 who drew somebody', () => {
  test.each<[string, Acts]>([
    ['a member of the meeting', puts('persons', { made: { ...made, by: idFor('birgit') } })],
    ['somebody nobody has heard of', puts('couples', { made: { ...made, by: idFor('x') } })],
    [
      'a member, in place of Jonas',
      ({ table }) => table.persons.get(line)?.set('made', { ...made, by: idFor('birgit') }),
    ],
    [
      'Lise, in place of Jonas',
      ({ table }) => table.persons.get(line)?.set('made', { ...made, by: idFor('lise') }),
    ],
    ['nobody any more', ({ table }) => table.households.get(home)?.delete('made')],
    [
      'Jonas, at another time',
      ({ table }) =>
        table.descents
          .get(idFor('birth'))
          ?.set('made', { ...made, at: '2026-01-13T16:31:00.000Z' }),
    ],
  ])('SYNC-25 it cannot be %s', (_, acts) => {
    expectRefused('family-maker', updateOf(acts));
  });

  test('SYNC-25 a record that is written over is judged as a new one', () => {
    expectRefused(
      'family-maker',
      updateOf(puts('persons', { made: { ...made, by: idFor('birgit') } }, line)),
    );
    expect(
      judged(houseTable(), updateOf(puts('persons', { name: 'Line' }, line))).breach,
    ).toBeNull();
  });
});

describe('SYNC-23 what is drawn only after asking', () => {
  const shown: Acts = ({ table }) =>
    table.shownTies.set(idFor('tie'), { facts: { kind: 'illness', of: line }, made });

  test('SYNC-23 is put before the room by the house alone', () => {
    expectRefused('server-root', updateOf(shown));
    expectRefused(
      'server-root',
      updateOf((hand) => {
        puts('persons')(hand);
        shown(hand);
      }),
    );
  });

  test('SYNC-23 stands under no root of the table that staff write', () => {
    expectRefused(
      'unknown-root',
      updateOf(({ table }) => table.doc.getMap('ties').set(idFor('x'), 1)),
    );
    expectRefused('family-shape', updateOf(says('illness', () => true)));
    expectRefused('family-shape', updateOf(puts('couples', { kind: 'physicalAbuse' })));
  });
});

/** Where a record stands in the house's table. */
function testPlace(root: FamilyRoot, key: string): readonly [number, number] {
  const item = houseTable().getMap(root)._map.get(key);
  if (!item) throw new Error('no such place in the house', { cause: key });
  return [item.id.client, item.id.clock];
}
