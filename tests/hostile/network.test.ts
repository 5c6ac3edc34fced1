import { syncFrame } from '@rundbord/server/room/encode-frames';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { testHand } from '@rundbord/shared/testing/test-table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RawSocket } from './raw-socket.ts';
import { realHouse, realMeeting, until } from './real-house.ts';

// What members say to the facilitators alone, what those note of the network, and who said no: searched for in every byte
// that anyone else receives. Each planted word is first found where it belongs.

const { made: _, ...told } = toldPlace();
const heardBy = ({ bytes }: RawSocket) => Buffer.concat(bytes).toString('utf8');

test('NET-16 signals, notes and a no are in no frame and no answer to anyone but the facilitators', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { board, jonas } = meeting;
  const console_ = await meeting.comes(jonas, 'console');
  const staff = await meeting.comes(jonas, 'staff');
  const wall = await meeting.comes(jonas, 'wall');
  const birgit = await meeting.sits('birgit');
  const martin = await meeting.sits('martin');
  const own = await meeting.comes(birgit.visitor, 'phone');
  const martins = await meeting.comes(martin.visitor, 'phone');
  const ellen = house.visitor();
  await ellen.post('/api/follow', { token: await meeting.invites() });
  const follower = await meeting.comes(ellen, 'follow');
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);

  // Birgit, Sanne and Inge are in the network.
  const before = Y.encodeStateVector(console_.doc);
  const { record } = openTable(console_.doc);
  const seat = [...record.keys()].find(
    (key) =>
      key.startsWith('seat:') && (record.get(key) as { role: string }).role === 'facilitator',
  );
  const hand = testHand(console_.doc, (seat ?? '').slice('seat:'.length) as never);
  const [, sanne] = ['Birgit', 'Sanne'].map((name) => takesIn(hand, name, told));
  const inge = takesIn(hand, 'Inge', { ...told, canBeCalled: 'Vendehals', language: 'Musvit' });
  console_.send(syncFrame('update', Y.encodeStateAsUpdate(console_.doc, before)));
  await until(() => openTable(martins.doc).network.size === 3, 'the network on a phone');
  await until(() => openTable(follower.doc).network.size === 3, 'the network for followers');

  await birgit.visitor.wants(board, 'phone', { kind: 'offer', what: 'pause' } as never);
  await birgit.visitor.wants(board, 'phone', { kind: 'offer', what: 'stop' } as never);
  await birgit.visitor.wants(board, 'phone', { kind: 'offer', what: 'stop' } as never);
  await asks({
    kind: 'noteNetwork',
    person: sanne,
    privateNote: 'Zebrafinke',
    phone: 'Silkehale',
    assessment: 'fitWithAgreements',
  });
  await asks({ kind: 'setNetworkNo', person: inge, no: true });
  await until(() => openTable(martins.doc).network.size === 2, 'Inge out of the circles');

  // Martin, and who follows, ask for whatever there is to ask for.
  for (const wish of [
    { kind: 'setSignalAside', seat: birgit.seat, what: 'pause' },
    { kind: 'noteNetwork', person: sanne, privateNote: 'Prøver mig frem' },
    { kind: 'setNetworkNo', person: inge, no: false },
    { kind: 'setNetworkSize', least: 1 },
  ]) {
    expect((await martin.visitor.tries(board, 'phone', wish as never)).status).toBe(403);
    expect((await ellen.tries(board, 'follow', wish as never)).status).toBe(403);
  }
  const offer = { kind: 'offer', what: 'pause' } as never;
  expect((await ellen.tries(board, 'follow', offer)).status).toBe(403);
  expect((await jonas.tries(board, 'console', offer)).status).toBe(403);
  for (const path of ['signals', 'networkNotes', 'seat/staff', 'seat/phone'])
    await martin.visitor.get(`/api/boards/${board}/${path}`);
  const late = await meeting.comes(martin.visitor, 'phone');

  const secrets = ['pause/', 'stop/', 'Zebrafinke', 'Silkehale', 'fitWithAgreements'];
  await until(() => secrets.every((secret) => heardBy(staff).includes(secret)), 'the staff');
  expect(Object.keys(staff.doc.getMap('networkNotes').toJSON()).sort()).toEqual(
    [sanne, inge].sort(),
  );
  expect(staff.doc.getMap('signals').size).toBe(2);

  const heard = {
    'Birgit’s own phone': heardBy(own),
    'Martin’s phone': heardBy(martins),
    'Martin’s phone that came late': heardBy(late),
    'the wall': heardBy(wall),
    'the console’s table': heardBy(console_),
    'who follows': heardBy(follower),
    'Birgit’s answers': birgit.visitor.answers.join('\n'),
    'Martin’s answers': martin.visitor.answers.join('\n'),
    'Ellen’s answers': ellen.answers.join('\n'),
    'the log': house.lines.join('\n'),
  };
  for (const [where, text] of Object.entries(heard))
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
  // Who came when the no was said finds no trace of a place, in what they hold or in any byte; everybody who was here before
  // was told of it. The drawing of the family stays.
  for (const word of ['Vendehals', 'Musvit']) {
    for (const socket of [own, martins, wall]) expect(heardBy(socket)).toContain(word);
    for (const socket of [late, follower]) expect(heardBy(socket)).not.toContain(word);
    for (const held of [late.doc, martins.doc])
      expect(Buffer.from(Y.encodeStateAsUpdate(held)).toString('utf8')).not.toContain(word);
    expect(heardBy(staff)).toContain(word);
  }
  expect(openTable(late.doc).network.has(inge)).toBe(false);
  expect(openTable(late.doc).persons.get(inge)?.get('inNetwork')).toBe(false);
  expect(idFor('Inge')).toBe(inge);
});
