import { readCard } from '@rundbord/shared/card/card';
import { addCard, editWords } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { maskText } from '@rundbord/shared/follow/mask-text';
import { patternsOf } from '@rundbord/shared/follow/name-patterns';
import { rolesOf } from '@rundbord/shared/follow/roles';
import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet } from '../testing/until.ts';

// Two facilitators write on the same cards, letter by letter: one goes on at the end, one at the beginning. Names stand
// in what they write, in every way people write them.

let meeting: TestMeeting;
let jonas: TestDevice;
let lise: TestDevice;
let follower: TestDevice;
let stories = 0;

beforeAll(async () => {
  meeting = await testMeeting(['line', 'birgit', 'katrine']);
  jonas = await meeting.facilitator('jonas');
  lise = await meeting.facilitator('lise');
  follower = await (await testFollower(meeting)).comes().sync();
});

const names = ['Peter', 'Simon', 'Line', 'Birgit', 'Katrine', 'Jonas'];
const word = fc.oneof(
  fc.constantFrom(...names, ...names.map((name) => name.toUpperCase())),
  fc.constantFrom('Simonsagen', 'birgits', 'Line-dagen', 'Pe\u00ADter', 'Katrine’s', 'linealen'),
  fc.constantFrom('kaffe', 'han', 'og', 'si', 'bi', 'kat', 'peber', 'øjne'),
);
const story = fc.array(
  fc.record({ card: fc.constantFrom('one', 'two'), isFirst: fc.boolean(), word }),
  { minLength: 1, maxLength: 6 },
);

const frames = () =>
  follower.heard.map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : ''));

async function write(name: string, at: 'begin' | 'end', letters: string): Promise<void> {
  const [device, id] = [at === 'end' ? jonas : lise, idFor<CardId>(name)];
  const { cards } = openTable(device.doc);
  const typed = at === 'end' ? `${letters} ` : ` ${letters}`;
  const stood = String(cards.get(id)?.get('words') ?? '');
  for (let count = 1; count <= typed.length; count += 1) {
    // At the beginning the space comes first, and the letters before it one after another.
    const fresh = at === 'end' ? typed.slice(0, count) : `${letters.slice(0, count - 1)} `;
    const after = at === 'end' ? stood + fresh : fresh + stood;
    if (cards.has(id)) device.act((hand) => editWords(hand, id, after));
    else device.act((hand) => addCard(hand, cardNamed(name, { words: after })));
    meeting.clock.pass(200);
    await quiet();
  }
}

test('MASK-1 whoever writes what and where, no name reaches a follower, and in the end they read it all (property)', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (acts) => {
      stories += 1;
      const heard = frames().length;
      for (const { card, isFirst, word } of acts)
        await write(`${card} ${stories}`, isFirst ? 'begin' : 'end', word);
      meeting.clock.pass(10_000);
      meeting.room.beat();
      // A ruler is no Line.
      const told = frames().slice(heard).join('\n').replaceAll('linealen', '');
      for (const name of names) expect(told.toLowerCase()).not.toContain(name.toLowerCase());
      const { table, staff } = meeting.room;
      const roles = rolesOf(table, staff, {
        colleagues: [{ seat: idFor('lise'), name: 'lise' }],
      });
      const patterns = patternsOf(roles.names, roles.anyone);
      for (const [id, record] of table.cards) {
        const card = readCard(id as CardId, record);
        const masked = openTable(follower.doc).cards.get(id)?.get('words');
        expect(String(masked)).toBe(maskText(card?.words ?? '', patterns));
      }
    }),
    { seed: 11, numRuns: 25 },
  );
});

test('MASK-22 a telephone number on a card reaches no follower, however it is written', async () => {
  const heard = frames().length;
  await write('whom to ring', 'end', 'Ring 20 00 00 01 altid');
  await write('whom to ring', 'begin', 'Eller 20000002, siger hun.');
  meeting.clock.pass(10_000);
  meeting.room.beat();
  const told = frames().slice(heard).join('\n');
  expect(told).not.toMatch(/20 00|2000|0000|00 0/);
  const read = openTable(follower.doc).cards.get(idFor<CardId>('whom to ring'))?.get('words');
  expect(String(read)).toBe('Eller …, siger hun. Ring … altid ');
});
