import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { expect, test } from 'vitest';
import { realHouse, realMeeting, until } from './real-house.ts';

// Everything a member and the wall receive through a whole evening is kept, byte by byte, and searched for what only
// facilitators may know. Each planted word is first found where it belongs, so that the search can find at all.

const send = (card: string, words: string) =>
  ({ kind: 'sendCard', card: idFor(card), column: 'worry', words, lang: 'da' }) as never;

test('MEET-15 what is the facilitators’ alone is in no frame and no answer to a member or the wall', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { board, jonas } = meeting;
  const console_ = await meeting.comes(jonas, 'console');
  const staff = await meeting.comes(jonas, 'staff');
  const wall = await meeting.comes(jonas, 'wall');
  const martins = await meeting.sits('martin');
  const birgits = await meeting.sits('birgit');
  const martin = await meeting.comes(martins.visitor, 'phone');
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);

  // Words in the inbox of others, in every state, and words proposed to them.
  const planted = ['Zebrafinke', 'Silkehale', 'Nattergal', 'Vendehals', 'Rødstjert', 'Musvit'];
  const [waiting = '', talked = '', thanked = '', asked = '', proposed = '', withdrawn = ''] =
    planted;
  const { visitor: birgit } = birgits;
  for (const [card, words] of Object.entries({ waiting, talked, thanked, asked, withdrawn }))
    await birgit.wants(board, 'phone', send(card, `Jeg er bekymret, siger ${words}`));
  await asks({ kind: 'talkFirst', card: idFor('talked') });
  await asks({ kind: 'thankCard', card: idFor('thanked') });
  await asks({ kind: 'askWording', card: idFor('asked'), words: `Kan vi skrive ${proposed}?` });
  await birgit.wants(board, 'phone', { kind: 'withdrawCard', card: idFor('withdrawn') } as never);

  // People in the lobby: let in, turned away, still waiting.
  const lobby: CastName[] = ['inge', 'rasmus', 'sanne'];
  for (const name of lobby) await meeting.knocks(name);
  const [inge, rasmus] = await meeting.lobby();
  await asks({ kind: 'notNow', seat: rasmus });

  // Martin asks for whatever there is to ask for.
  const { visitor } = martins;
  for (const path of [
    'door',
    'people',
    'seat/console',
    'seat/staff',
    'seat/wall',
    'seat/phone',
    'inbox',
    'lobby',
  ])
    await visitor.get(`/api/boards/${board}/${path}`);
  for (const path of ['/api/boards', '/api/lobby', '/api/staff/me', '/healthz'])
    await visitor.get(path);
  for (const kind of ['takeUpCard', 'talkFirst', 'reopenCard', 'withdrawCard'])
    await visitor.tries(board, 'phone', { kind, card: idFor('waiting') } as never);
  await visitor.tries(board, 'phone', {
    kind: 'changeCard',
    card: idFor('asked'),
    column: 'well',
    words: 'Prøver mig frem',
  } as never);
  await visitor.tries(board, 'phone', send('waiting', 'Prøver mig frem'));
  await visitor.tries(board, 'phone', { kind: 'removeSeat', seat: inge } as never);
  await visitor.wants(board, 'phone', send('martins', 'Jeg kan ikke komme hjem før kl. 17'));
  await asks({ kind: 'takeUpCard', card: idFor('martins') });
  await until(() => martin.doc.getMap('cards').has(idFor('martins')), 'Martin’s card on the board');
  await until(() => wall.doc.getMap('cards').has(idFor('martins')), 'Martin’s card on the wall');
  await until(
    () => martin.frames('own').some((frame) => frame.json.includes('onBoard')),
    'Martin told of his card',
  );

  const secrets = [
    ...planted,
    'Inge',
    'Rasmus',
    'Sanne',
    meeting.code,
    meeting.token,
    inge ?? '',
    rasmus ?? '',
  ];
  for (const { cookie } of [jonas, birgit]) secrets.push(cookie.split('=')[1] ?? '');
  const received = (bytes: readonly Buffer[]) => Buffer.concat(bytes).toString('utf8');
  const [staffHeard, answered] = [received(staff.bytes), jonas.answers.join('\n')];
  for (const word of [...planted, 'Inge', 'Rasmus', 'Sanne', inge ?? 'nobody'])
    expect(staffHeard).toContain(word);
  for (const word of [meeting.code, meeting.token]) expect(answered).toContain(word);

  const heard = {
    'Martin’s socket': received(martin.bytes),
    'the wall': received(wall.bytes),
    'Martin’s answers': visitor.answers.join('\n'),
  };
  for (const [where, text] of Object.entries(heard)) {
    expect(text, where).toContain(
      where === 'Martin’s answers' ? 'right/not-yours' : 'Jeg kan ikke komme hjem',
    );
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
  }
  // Not even the console's copy of the table holds it: it is the same document.
  for (const word of planted) expect(received(console_.bytes)).not.toContain(word);
  const log = house.lines.join('\n');
  for (const secret of [...planted, 'Martin', 'Inge', meeting.code, meeting.token])
    expect(log).not.toContain(secret);
});

test('CARD-22 what a phone is told of its own cards is told to no other phone, also when they come and go', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const birgit = await meeting.sits('birgit');
  const martin = await meeting.sits('martin');
  const first = await meeting.comes(martin.visitor, 'phone');
  const own = await meeting.comes(birgit.visitor, 'phone');
  await birgit.visitor.wants(meeting.board, 'phone', send('secret', 'Kun til Jonas: Silkehale'));
  await until(() => own.frames('own').some((frame) => frame.json.includes('Silkehale')));
  const late = await meeting.comes(martin.visitor, 'phone');
  for (const socket of [first, late])
    expect(Buffer.concat(socket.bytes).toString('utf8')).not.toContain('Silkehale');
});
