import { ok } from '@rundbord/shared/result';
import { beforeEach, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

// The first meeting: numbers that would shame somebody before the whole room are shown to few.

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['line', 'birgit', 'hanne', 'nadia']);
  await evening.hasSet('afternoons');
  await evening.opens('first', 'afternoons', { isClose: true });
  await evening.votes('line', 3, { notLower: 'Zebrafinke' });
  await evening.votes('birgit', 4, { oneHigher: 'Silkehale' });
});

const phoneOf = async (name: 'line' | 'birgit' | 'hanne' | 'nadia') =>
  evening.comes(name, 'phone', { seat: await evening.seatOf(name) }).sync();
const heard = (device: TestDevice) =>
  device.heard
    .map((frame) =>
      'body' in frame ? Buffer.from(frame.body).toString() : 'json' in frame ? frame.json : '',
    )
    .join();

test('ROUND-18 numbers for parents and professionals alone are told to their own devices and to nobody else’s', async () => {
  const [line, birgit, hanne, nadia] = [
    await phoneOf('line'),
    await phoneOf('birgit'),
    await phoneOf('hanne'),
    await phoneOf('nadia'),
  ];
  const wall = await evening.comes('wall', 'wall').sync();
  expect(await evening.shows()).toEqual(ok());
  await until(() => heard(hanne).includes('Silkehale') && heard(line).includes('Silkehale'));
  expect(heard(hanne)).toContain('Zebrafinke');
  // Birgit reads her own again, and nobody's besides.
  await until(() => heard(birgit).includes('"held":[{'));
  expect(heard(birgit)).not.toContain('Zebrafinke');
  for (const device of [nadia, wall])
    for (const word of ['Zebrafinke', 'Silkehale']) expect(heard(device)).not.toContain(word);
  expect(evening.marks()).toEqual([]);
  expect(evening.round()).toMatchObject({ state: 'revealed', isClose: true, marks: [] });
  expect(JSON.stringify(evening.room.table.doc.toJSON())).not.toContain('Silkehale');

  // Who comes back is told again.
  const back = await phoneOf('line');
  await until(() => heard(back).includes('Silkehale'));
});

test('ROUND-18 a late one goes the same way, and who gave one is late no more', async () => {
  await evening.shows();
  expect(await evening.votes('hanne', 2)).toEqual(ok());
  expect(evening.marks()).toEqual([]);
  expect(await evening.votes('hanne', 5)).toEqual(refusedWith('round/closed'));
  const line = await phoneOf('line');
  await until(() => heard(line).includes('"name":"Hanne"'));
});
