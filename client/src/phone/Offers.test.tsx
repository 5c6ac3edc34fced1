import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId, SeatId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { PlaceChange } from '@rundbord/shared/network/network-commands';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press, saidAloud } from '../testing/page.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { Offers } from './Offers.tsx';
import { OwnPlace } from './OwnPlace.tsx';

const { made: _, ...told } = toldPlace();
let { session, house, questions, letIn } = {} as ReturnType<typeof phoneAtHouse>;
let message: Message;

beforeEach(async () => {
  const phone = phoneAtHouse();
  ({ session, house, questions, letIn } = phone);
  message = await phone.show(
    <>
      <OwnPlace />
      <Offers />
    </>,
  );
  await letIn();
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
});

const page = () => document.body.textContent ?? '';

test('NET-13 each of the three is one press, and a calm word says that the facilitators have it', async () => {
  await press(message('offer.kind.pause'));
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'offer', what: 'pause' });
  expect(saidAloud()).toEqual([message('offer.sending')]);
  await act(async () => questions.at(-1)?.answer({ value: null }));
  const sent = message('offer.sent', { offer: message('offer.kind.pause') });
  expect(saidAloud()).toEqual([sent]);
});

test('NET-13 what was sent stands nowhere when the page was turned', async () => {
  await press(message('offer.kind.stop'));
  await act(async () => questions.at(-1)?.answer({ value: null }));
  await close();
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('stop');
  expect(JSON.stringify(openTable(session.table.doc).record.toJSON())).not.toContain('stop');
});

test('NET-13 who is told no is told why', async () => {
  await press(message('offer.kind.talk'));
  await act(async () => questions.at(-1)?.answer({ refusal: { code: 'meeting/none-open' } }));
  expect(saidAloud()).toEqual([message('refusal.meeting/none-open')]);
});

test('NET-15 who sits here as somebody in the network reads what they said yes to, and until when', async () => {
  await sitsAs('Birgit', { ...told, mayFetch: true, canBeCalled: 'altid', until: '2026-06-01' });
  for (const words of [
    message('network.own.ring.all'),
    message('network.own.choice.yes'),
    message('network.own.fetch'),
    message('network.own.call', { when: 'altid' }),
    message('network.own.until', { day: '1 June 2026' }),
  ])
    expect(page()).toContain(words);
});

test('NET-15 who said yes without a day reads that nobody is signed up for ever', async () => {
  await sitsAs('Birgit', { ring: 'some', choice: 'yes' });
  expect(page()).toContain(message('network.own.open'));
});

test('NET-15 who has not been asked is not said to be thinking, and reads of no day', async () => {
  await sitsAs('Birgit', { ring: 'some' });
  expect(page()).toContain(message('network.own.ring.some'));
  expect(page()).not.toContain(message('network.own.open'));
  for (const choice of ['yes', 'thinking'] as const)
    expect(page()).not.toContain(message(`network.own.choice.${choice}`));
});

test('NET-15 who is nobody in the network reads of no place, and has the three offers all the same', async () => {
  await sitsAs('Inge', { ring: 'some' });
  expect(page()).not.toContain(message('network.own.title'));
  expect(page()).toContain(message('offer.kind.stop'));
});

/** Birgit sits at the table, and somebody of this name is in the network. She is that somebody when it is her. */
async function sitsAs(name: string, place: PlaceChange): Promise<void> {
  await act(async () =>
    house.tell((doc) => {
      const hand = testHand(doc);
      const person = takesIn(hand, name, place);
      const meeting = { number: 1, openedAt: meetingTime, arrival: 'inbox' };
      hand.table.record.set(`meeting:${idFor('first')}`, meeting);
      hand.table.record.set(`seat:${idFor<SeatId>('birgit')}`, {
        name: cast.birgit.name,
        role: 'member',
        colour: 1,
        meeting: idFor('first'),
        admittedAt: meetingTime,
        ...(name === 'Birgit' ? { person: person satisfies PersonId } : {}),
      });
    }),
  );
}
