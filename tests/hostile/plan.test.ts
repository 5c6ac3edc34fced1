import { syncFrame } from '@rundbord/server/room/encode-frames';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PlanId } from '@rundbord/shared/id';
import { planKey } from '@rundbord/shared/plan/plan-entry';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RawSocket } from './raw-socket.ts';
import { realHouse, realMeeting, until } from './real-house.ts';

// What a console may not write of the plan by its own hand, and what of it nobody but the facilitators receives.

const heardBy = ({ bytes }: RawSocket) => Buffer.concat(bytes).toString('utf8');
const agreement = idFor<PlanId>('wednesday');

test('PLAN-11 a console that writes the plan past the house is closed, and nobody hears of it', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { board, jonas } = meeting;
  const phone = await meeting.comes((await meeting.sits('martin')).visitor, 'phone');
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);
  await asks({
    kind: 'writePlan',
    part: 'agreement',
    entry: agreement,
    values: { what: 'Mormor er hjemme' },
  });
  const plan = () => openTable(phone.doc).plan;
  await until(() => plan().size === 1, 'the agreement on the phone');
  const before = JSON.stringify(plan().toJSON());
  for (const change of [
    { state: 'active' },
    { yes: { [idFor('martin')]: { name: 'Martin', at: '2026-01-13T16:30:00.000Z' } } },
  ]) {
    const console_ = await meeting.comes(jonas, 'console');
    const state = Y.encodeStateVector(console_.doc);
    const { plan: mine } = openTable(console_.doc);
    const key = planKey('agreement', agreement);
    mine.set(key, { ...(mine.get(key) as object), ...change });
    console_.send(syncFrame('update', Y.encodeStateAsUpdate(console_.doc, state)));
    expect((await console_.gone()).code).toBe(closeCodes.refused);
  }
  await asks({ kind: 'writePlan', part: 'step', entry: idFor('one'), values: { text: 'Pause' } });
  await until(() => plan().size === 2, 'the step on the phone');
  plan().delete(planKey('step', idFor<PlanId>('one')));
  expect(JSON.stringify(plan().toJSON())).toBe(before);
});

test('PLAN-12 a visit that lies ahead, a draft, and what somebody says of a task are in no frame and no answer to anyone but the facilitators', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { board, jonas } = meeting;
  const [wall, console_, staff] = [
    await meeting.comes(jonas, 'wall'),
    await meeting.comes(jonas, 'console'),
    await meeting.comes(jonas, 'staff'),
  ];
  const birgit = await meeting.sits('birgit');
  const martin = await meeting.sits('martin');
  const martins = await meeting.comes(martin.visitor, 'phone');
  const ellen = house.visitor();
  await ellen.post('/api/follow', { token: await meeting.invites() });
  const follower = await meeting.comes(ellen, 'follow');
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);
  const writes = (part: string, entry: string, values: object, held = false) =>
    asks({ kind: 'writePlan', part, entry: idFor(entry), values, held });
  await writes('agreement', 'wednesday', {
    what: 'Mormor er hjemme',
    who: [{ key: birgit.seat, name: 'Birgit' }],
  });
  await writes('step', 'rings', { text: 'Ring til mormor på 20 30 40 50' });
  await until(() => heardBy(martins).includes('20 30 40 50'), 'the step on the phone');
  await writes('agreement', 'draft', { what: 'Zebrafinke' }, true);
  await writes('check', 'visit', { type: 'announced', on: '2027-01-13', scenario: 'Silkehale' });
  await writes('incident', 'late', { safeNow: 'yes', what: 'Nattergal' });
  await birgit.visitor.wants(board, 'phone', {
    kind: 'noteSeen',
    entry: idFor('seen'),
    agreement,
    on: '2026-01-12',
    kept: 'kept',
    whatWorked: 'Vendehals',
  } as never);
  await birgit.visitor.wants(board, 'phone', {
    kind: 'askAbout',
    entry: agreement,
    what: 'tooMuch',
    is: true,
  } as never);
  const secrets = ['Zebrafinke', 'Silkehale', 'Nattergal', 'Vendehals', 'ask:tooMuch'];
  await until(() => secrets.every((secret) => heardBy(staff).includes(secret)), 'the staff');
  expect(openStaff(staff.doc).plan.size).toBe(5);
  // Martin, and who follows, ask for whatever there is to ask for.
  for (const wish of [
    { kind: 'showPlan', part: 'agreement', entry: idFor('draft'), shown: true },
    { kind: 'writePlan', part: 'rule', entry: idFor('x'), values: { text: 'Prøver mig frem' } },
    { kind: 'setAgreement', entry: agreement, state: 'active' },
    { kind: 'approvePlan', number: 1, name: 'Martin', title: 'Leder', on: '2026-01-13' },
  ]) {
    expect((await martin.visitor.tries(board, 'phone', wish as never)).status).toBe(403);
    expect((await ellen.tries(board, 'follow', wish as never)).status).toBe(403);
  }
  const late = await meeting.comes(martin.visitor, 'phone');
  const heard = {
    'Martin’s phone': heardBy(martins),
    'Martin’s phone that came late': heardBy(late),
    'the wall': heardBy(wall),
    'the console’s table': heardBy(console_),
    'who follows': heardBy(follower),
    'Martin’s answers': martin.visitor.answers.join('\n'),
    'Ellen’s answers': ellen.answers.join('\n'),
    'the log': house.lines.join('\n'),
  };
  for (const [where, text] of Object.entries(heard))
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
  expect(heardBy(follower)).toContain('på …');
  expect(heardBy(follower)).not.toContain('30 40');
});
