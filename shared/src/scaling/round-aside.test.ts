import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CastName, cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { readFloor } from './floor.ts';
import type { Group } from './group.ts';
import type { Mark } from './mark.ts';
import { emptyAside, guardRail, readAside } from './round-aside.ts';
import type { ScaleValue } from './vote.ts';

const mark = (name: CastName, group: Group, value: ScaleValue): Mark => ({
  voter: idFor(name),
  name: cast[name].name,
  group,
  channel: 'own',
  value,
});

describe('SCALE-5 the quiet question before everyone goes home', () => {
  test.each<[ScaleValue, ReturnType<typeof guardRail>]>([
    [0, 'now'],
    [1, 'now'],
    [1.5, 'now'],
    [2, 'consider'],
    [2.5, 'consider'],
    [3, null],
    ['unknown', null],
    ['skip', null],
  ])('SCALE-5 a professional’s %s asks %s', (value, asks) => {
    expect(guardRail([mark('mette', 'professionals', value), mark('line', 'parents', 8)])).toBe(
      asks,
    );
    expect(guardRail([mark('hanne', 'authority', value)])).toBe(asks);
  });

  test('SCALE-5 parents, the network and a child ask nothing, however low', () => {
    for (const group of ['parents', 'network', 'child'] as const)
      expect(guardRail([mark('line', group, 0)])).toBe(null);
    expect(guardRail([])).toBe(null);
  });

  test('SCALE-5 the lowest of several professionals is the one that asks', () => {
    const [mette, hanne] = [mark('mette', 'professionals', 2), mark('hanne', 'authority', 0)];
    expect(guardRail([mette, hanne])).toBe('now');
    expect(guardRail([hanne, mette])).toBe('now');
  });
});

test('ROUND-8 who had the floor is read from what was said of them, and nothing else is', () => {
  const floor = new Y.Doc().getMap<unknown>('floor');
  floor.set('birgit', 'spoke');
  floor.set('line', 'passed');
  floor.set('martin', 'later');
  floor.set('inge', true);
  expect([...readFloor(floor)]).toEqual([
    ['birgit', 'spoke'],
    ['line', 'passed'],
  ]);
});

test('ROUND-4 of a round nobody has noted anything of, facilitators know nothing', () => {
  const rounds = new Y.Doc().getMap<unknown>('rounds');
  rounds.set(idFor('odd'), { ready: 'all' });
  expect(readAside(rounds, idFor('none'))).toEqual(emptyAside);
  expect(readAside(rounds, idFor('odd'))).toEqual(emptyAside);
});
