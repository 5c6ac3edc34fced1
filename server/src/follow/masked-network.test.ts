import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId } from '@rundbord/shared/id';
import { placesOf } from '@rundbord/shared/network/circles';
import { changePlace } from '@rundbord/shared/network/network-commands';
import { readFamilyRoot } from '@rundbord/shared/person/family';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf, takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { beforeEach, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { until } from '../testing/until.ts';

const birgit = idFor<PersonId>('Birgit');
const { made: _, ...told } = toldPlace();
let meeting: TestMeeting;
let jonas: TestDevice;
let follower: TestDevice;

beforeEach(async () => {
  meeting = await testMeeting(['birgit']);
  jonas = await meeting.facilitator();
  jonas.act((hand) =>
    takesIn(hand, 'Birgit', {
      ...told,
      role: 'Mormor',
      toldBy: { words: 'Birgits datter Line' },
      side: 'mother',
      isNear: true,
      canBeCalled: 'Zebrafinke',
      language: 'Nattergal',
      until: '2026-06-01',
    }),
  );
  await until(() => jonas.saved > 1);
  follower = await (await testFollower(meeting)).comes().sync();
});

const place = () => placesOf(readFamilyRoot(openTable(follower.doc).network)).get(birgit);

test('NET-14 followers read who knows how much, until when and from whom, by role', () => {
  expect(place()).toMatchObject({ ring: 'all', until: '2026-06-01', choice: 'yes' });
  expect(place()?.toldBy).toEqual({ words: expect.stringContaining('Mormors datter') });
});

test('NET-14 they read no side, no times to call, no language, not who is near', () => {
  const heard = JSON.stringify(follower.doc.toJSON());
  for (const word of ['Zebrafinke', 'Nattergal', '"mother"', 'Birgit'])
    expect(heard).not.toContain(word);
  expect(place()?.isNear).toBe(false);
});

test('NET-14 they follow live who moves, and who leaves', async () => {
  jonas.act((hand) => changePlace(networkHandOf(hand), birgit, { ring: 'some' }));
  await until(() => place()?.ring === 'some');
  await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
  await until(() => place() === undefined);
  expect(openTable(follower.doc).network.size).toBe(0);
});
