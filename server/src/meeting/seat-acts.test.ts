import { readOpenMeeting, readSeat } from '@rundbord/shared/board/record';
import type { PersonId } from '@rundbord/shared/id';
import { addPerson, removePerson } from '@rundbord/shared/person/family-commands';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

const ok = { ok: true, value: undefined };
const notYours = { ok: false, refusal: { code: 'right/not-yours' } };
const gone = { ok: false, refusal: { code: 'person/unknown' } };
let meeting: TestMeeting;
let draw: (name: string) => Promise<PersonId>;
let erase: (person: PersonId) => Promise<void>;

beforeEach(async () => {
  meeting = await testMeeting();
  const jonas = await meeting.facilitator();
  const { persons } = meeting.room.table;
  const hand = () => ({ ...jonas.hand, doc: jonas.doc, roots: jonas.hand.table });
  draw = async (name) => {
    jonas.act(() => addPerson({ ...hand(), newId: () => idFor(name) }, { name }));
    await until(() => persons.has(idFor(name)));
    return idFor<PersonId>(name);
  };
  erase = async (person) => {
    jonas.act(() => removePerson({ ...hand(), newId: () => idFor('none') }, person));
    await until(() => !persons.has(person));
  };
});

const admits = async (name: CastName, person?: PersonId) =>
  meeting.wants('jonas', {
    kind: 'admit',
    seat: await meeting.seatOf(name),
    ...(person ? { person } : {}),
  });
const links = async (name: CastName, person: PersonId | null) =>
  meeting.wants('jonas', { kind: 'linkSeat', seat: await meeting.seatOf(name), person });
const seatOf = async (name: CastName) =>
  readSeat(meeting.room.table.record, await meeting.seatOf(name));

test('FAMILY-23 somebody is let in as the person they are in the drawing, in one act', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  expect(await admits('birgit', birgit)).toEqual(ok);
  expect(await seatOf('birgit')).toMatchObject({ name: 'Birgit', role: 'member', person: birgit });
  expect(meeting.room.staff.lobby.size).toBe(0);
});

test('FAMILY-23 who is let in as somebody who was taken out meanwhile comes in all the same', async () => {
  const birgit = await draw('Birgit');
  await erase(birgit);
  await meeting.knocks('birgit');
  expect(await admits('birgit', birgit)).toEqual(ok);
  expect(await seatOf('birgit')).not.toHaveProperty('person');
});

test('FAMILY-24 who sits is said to be somebody in the drawing, or somebody else, or nobody', async () => {
  const [birgit, inge] = [await draw('Birgit'), await draw('Inge')];
  await meeting.sits('birgit');
  const before = await seatOf('birgit');
  expect(await links('birgit', inge)).toEqual(ok);
  expect(await links('birgit', birgit)).toEqual(ok);
  expect(await seatOf('birgit')).toEqual({ ...before, person: birgit });
  expect(await links('birgit', null)).toEqual(ok);
  expect(await seatOf('birgit')).toEqual(before);
  expect(await links('birgit', idFor('nobody'))).toEqual(gone);
  expect(
    await meeting.wants('jonas', { kind: 'linkSeat', seat: idFor('nobody'), person: birgit }),
  ).toEqual({ ok: false, refusal: { code: 'seat/unknown' } });
});

test('FAMILY-24 a link holds whatever else is done to the seat', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  await admits('birgit', birgit);
  await erase(birgit);
  await meeting.wants('jonas', { kind: 'removeSeat', seat: await meeting.seatOf('birgit') });
  expect(await seatOf('birgit')).toMatchObject({ person: birgit, leftAt: expect.any(String) });
});

test('FAMILY-25 who they are stays from meeting to meeting, also when they come in without its being said again', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  await admits('birgit', birgit);
  await meeting.wants('jonas', { kind: 'endMeeting' });
  await meeting.opens('second');
  await meeting.knocks('birgit');
  await admits('birgit');
  expect(await seatOf('birgit')).toMatchObject({ meeting: idFor('second'), person: birgit });
});

test('FAMILY-25 a facilitator who is linked stays so in the next meeting', async () => {
  const jonas = await draw('Jonas');
  await meeting.wants('jonas', { kind: 'linkSeat', seat: idFor('jonas'), person: jonas });
  await meeting.wants('jonas', { kind: 'endMeeting' });
  await meeting.opens('second');
  expect(readSeat(meeting.room.table.record, idFor('jonas'))).toMatchObject({ person: jonas });
});

test('FAMILY-26 nobody but a facilitator says who somebody is', async () => {
  const birgit = await draw('Birgit');
  await meeting.sits('martin');
  await meeting.sits('nadia');
  for (const name of ['martin', 'nadia'] as const)
    expect(
      await meeting.wants(name, {
        kind: 'linkSeat',
        seat: await meeting.seatOf(name),
        person: birgit,
      }),
    ).toEqual(notYours);
  expect(await seatOf('martin')).not.toHaveProperty('person');
});

test('FAMILY-38 nobody sits here twice: who knocks as somebody who is here already waits, and keeps their place in the lobby', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  await admits('birgit', birgit);
  await meeting.knocks('inge');
  const here = { ok: false, refusal: { code: 'seat/same-person', name: 'Birgit' } };
  expect(await admits('inge', birgit)).toEqual(here);
  expect(meeting.room.staff.lobby.size).toBe(1);
  expect(await admits('inge')).toEqual(ok);
  expect(await links('inge', birgit)).toEqual(here);
  expect(await seatOf('inge')).not.toHaveProperty('person');
  // Said again of the same device it is nothing new.
  expect(await links('birgit', birgit)).toEqual(ok);
});

test('FAMILY-38 a new phone takes the place of one that is lost, once that was taken from the table', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  await admits('birgit', birgit);
  const lost = await meeting.seatOf('birgit');
  meeting.cookies.delete('birgit');
  await meeting.knocks('birgit');
  expect(await admits('birgit', birgit)).toMatchObject({ ok: false });
  await meeting.wants('jonas', { kind: 'removeSeat', seat: lost });
  expect(await admits('birgit', birgit)).toEqual(ok);
  expect(await seatOf('birgit')).toMatchObject({ person: birgit });
});

test('FAMILY-38 who comes back on an old phone while they sit here on another is nobody of the drawing', async () => {
  const birgit = await draw('Birgit');
  await meeting.knocks('birgit');
  await admits('birgit', birgit);
  const old = meeting.cookies.get('birgit') ?? '';
  await meeting.wants('jonas', { kind: 'endMeeting' });
  await meeting.opens('second');
  meeting.cookies.delete('birgit');
  await meeting.knocks('birgit');
  expect(await admits('birgit', birgit)).toEqual(ok);
  meeting.cookies.set('birgit', old);
  await meeting.knocks('birgit');
  expect(await admits('birgit')).toEqual(ok);
  expect(await seatOf('birgit')).not.toHaveProperty('person');
});

test('MEET-6 an ending that was meant for another meeting ends nothing', async () => {
  await meeting.wants('jonas', { kind: 'endMeeting', meeting: idFor('first') });
  await meeting.opens('second');
  await meeting.sits('birgit');
  const phone = await meeting
    .comes('birgit', 'phone', { seat: await meeting.seatOf('birgit') })
    .sync();
  expect(await meeting.wants('jonas', { kind: 'endMeeting', meeting: idFor('first') })).toEqual({
    ok: false,
    refusal: { code: 'meeting/none-open' },
  });
  await quiet();
  expect(readOpenMeeting(meeting.room.table.record)).toMatchObject({ id: idFor('second') });
  expect(phone.closed).toBeNull();
  expect(meeting.room.staff.door.get('open')).toBe(true);
  expect(await meeting.wants('jonas', { kind: 'endMeeting', meeting: idFor('second') })).toEqual(
    ok,
  );
});
