import type { PersonId, SeatId } from '@rundbord/shared/id';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { placesOf } from '@rundbord/shared/network/circles';
import { readFamily } from '@rundbord/shared/person/family';
import { addChild, addParent, addPerson } from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { done, familyHand } from '@rundbord/shared/testing/test-family';
import { beforeEach, expect, test } from 'vitest';
import { offeredFrom } from './offered.ts';

let hand: FamilyHand;
let birgit: PersonId;

beforeEach(() => {
  hand = familyHand();
  const peter = done(addPerson(hand, { name: 'Peter', isFocus: true }));
  const line = done(addParent(hand, peter, { parent: { name: 'Line' } }));
  birgit = done(addParent(hand, line, { parent: { name: 'Birgit' } }));
  done(addChild(hand, birgit, { child: { name: 'Katrine' } }));
});

const seat = (name: string, more: Partial<SeatedPerson> = {}): SeatedPerson =>
  ({ id: name as SeatId, name, role: 'member', ...more }) as SeatedPerson;
const offered = (seats: SeatedPerson[], saidNo: readonly PersonId[] = []) => {
  const { drawn, seated } = offeredFrom(readFamily(hand.roots), placesOf([]), {
    seats,
    saidNo: (id) => saidNo.includes(id),
  });
  return [drawn.map(({ name }) => name).sort(), seated.map(({ name }) => name)];
};

test('NET-22 who is drawn and sits at the table is offered once, at the table', () => {
  expect(offered([seat('birgit'), seat('Amina')])).toEqual([['Katrine'], ['birgit', 'Amina']]);
});

test('NET-22 whom two of that name may be meant by is offered beside the seat', () => {
  done(addPerson(hand, { name: 'Birgit' }));
  expect(offered([seat('Birgit')])).toEqual([['Birgit', 'Birgit', 'Katrine'], ['Birgit']]);
});

test('NET-22 who stands in the middle is offered nowhere, also under their name at the table', () => {
  expect(offered([seat('Line'), seat('Peter')])).toEqual([['Birgit', 'Katrine'], []]);
});

test('NET-22 who said no is offered with that beside their name, and not at the table', () => {
  expect(offered([seat('Birgit')], [birgit])).toEqual([['Birgit', 'Katrine'], []]);
});

test('NET-22 who is somebody in the drawing already, or leads the meeting, is not offered at the table', () => {
  const seats = [seat('Birgit', { person: birgit }), seat('Jonas', { role: 'facilitator' })];
  expect(offered(seats)[1]).toEqual([]);
});
