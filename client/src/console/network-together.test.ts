// @vitest-environment node
import type { PersonId } from '@rundbord/shared/id';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import { beforeEach, expect, test, vi } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

vi.hoisted(() => vi.useFakeTimers());

let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;
let birgit: PersonId;

beforeEach(() => {
  ({ jonas, lise, carry } = twoConsoles());
  const made = jonas.family.addPerson({ name: 'Birgit' });
  if (!made.ok) throw new Error('nobody was drawn');
  birgit = made.value;
  carry();
});

const circles = ({ table }: PlainConsole) =>
  circlesOf(readFamily(table), placesOf(readFamilyRoot(table.network)));
const place = (console: PlainConsole) =>
  placesOf(readFamilyRoot(console.table.network)).get(birgit);

test('NET-21 two who take in the same person at once find them in one place on both screens, whole, as one of the two said', () => {
  jonas.network.join(birgit, { ring: 'some', mayFetch: true });
  lise.network.join(birgit, { ring: 'none', isNear: true });
  const said = [place(jonas), place(lise)];
  carry();
  expect(circles(jonas)).toEqual(circles(lise));
  expect(circles(jonas).members).toHaveLength(1);
  expect(said).toContainEqual(place(jonas));
});

test('NET-21 what either says of them afterwards stands, and when each has taken back their own both still agree', () => {
  for (const console of [jonas, lise]) console.network.join(birgit);
  carry();
  jonas.network.change(birgit, { ring: 'some' });
  lise.network.change(birgit, { mayFetch: true });
  carry();
  for (const console of [jonas, lise])
    expect(place(console)).toMatchObject({ ring: 'some', mayFetch: true });
  for (const console of [jonas, lise]) while (console.undo.canUndo()) console.acts.undo();
  carry();
  expect(circles(jonas)).toEqual(circles(lise));
});

test('NET-21 two who move somebody at once find them in one circle', () => {
  jonas.network.join(birgit);
  carry();
  jonas.network.change(birgit, { ring: 'some', angle: 40 });
  lise.network.change(birgit, { ring: 'rim', until: '2026-06-01' });
  carry();
  expect(place(jonas)).toEqual(place(lise));
  expect(['some', 'rim']).toContain(place(jonas)?.ring);
  expect(place(jonas)).toMatchObject({ angle: 40, until: '2026-06-01' });
});
