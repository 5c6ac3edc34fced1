import { addCard } from '@rundbord/shared/card/card-commands';
import type { CardId, IntentId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { expect, test } from 'vitest';
import { faultFacts } from './log.ts';
import { newSecret } from './random.ts';
import { syncFrame } from './room/encode-frames.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { testApp } from './testing/test-app.ts';
import { testMeeting } from './testing/test-meeting.ts';
import { until } from './testing/until.ts';

test('HOUSE-10 of a fault only its kind and its place are told', () => {
  const words = 'Line har slået Peter';
  const fault = Object.assign(new TypeError(words), { code: 'ENOSPC', path: '/srv/Line' });
  const told = JSON.stringify(faultFacts(fault));
  expect(told).toContain('TypeError');
  expect(told).toContain('ENOSPC');
  expect(told).toContain('test.ts:');
  for (const odd of [words, { name: words }, null, undefined, 7])
    expect(JSON.stringify(faultFacts(odd))).not.toContain('Line');
  expect(told).not.toContain('Line');
});

test('HOUSE-10 no line of the log holds a word, a name, a code, a token or a link, whatever happens', async () => {
  const meeting = await testMeeting();
  const http = testApp(meeting.house);
  const canary = 'Kanariefugl';
  const random = seededRandom('canary');
  const { code, token } = await meeting.door();
  const [strangers, staffs] = [newSecret(random), newSecret(random)];
  const secrets = [canary, code, token, strangers, staffs, 'Låsen'];

  // People whose names are words, at the door and turned away, and cards that are refused.
  await meeting.knocks('line', { name: `${canary} Line` });
  await meeting.wants('jonas', { kind: 'admit', seat: await meeting.seatOf('line') });
  await meeting.sends('line', 'lock', `Låsen skal væk, siger ${canary}`);
  await meeting.sends('line', 'long', canary.repeat(100));
  await http.post('/api/join', {
    code: '000000000',
    name: canary,
    relation: { kind: 'friend', words: canary },
  });
  await http.post('/api/join', `{"name":"${canary}`);
  await http.post('/api/staff/sign-in', { token: strangers, name: canary });
  await http.get(`/api/boards/${canary}/door?x=${canary}`, {
    cookie: `rb_staff=${staffs}; rb_seats=${strangers}`,
  });
  await http.post(
    `/api/boards/${meeting.board}/intents/phone`,
    {
      id: idFor<IntentId>('x'),
      kind: 'sendCard',
      card: idFor<CardId>('x'),
      column: 'worry',
      words: canary,
      lang: canary,
    },
    { cookie: meeting.cookies.get('line') },
  );

  // Updates that are refused, frames that are none, and a store that fails with words in its message.
  const jonas = await meeting.facilitator();
  jonas.act((hand) =>
    addCard(hand, cardNamed('new', { words: canary, saidBy: [{ name: canary }] })),
  );
  jonas.act((hand) => hand.table.record.set('seat:x', { name: canary }));
  await until(() => jonas.closed !== null);
  const odd = meeting.comes(`${canary} Birgit`, 'phone');
  odd.send(syncFrame('step1', new TextEncoder().encode(canary)));
  await until(() => odd.closed !== null);
  const { store } = meeting;
  const { row, commit } = store;
  store.row = async () => {
    throw Object.assign(new Error(`no row for ${canary}`), {
      name: 'SqliteError',
      code: 'ERR_SQLITE_ERROR',
    });
  };
  await http.get('/api/boards', { cookie: `rb_staff=${staffs}` });
  store.row = row;
  store.commit = async () => {
    throw new Error(`could not write ${canary} ${code} ${token}`);
  };
  const act = meeting.wants('jonas', { kind: 'setDoor', open: false });
  await until(() => meeting.house.committer.isDown());
  store.commit = commit;
  await act;

  const log = meeting.lines.join('\n');
  for (const line of [
    'gate/refused',
    'frame/refused',
    'http/fault',
    'store/commit-failed',
    'store/down',
    'store/back',
  ])
    expect(log).toContain(line);
  for (const secret of secrets) expect(log).not.toContain(secret);
  for (const secret of secrets) expect(log).not.toContain(encodeURIComponent(secret));
});
