import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId, SeatId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { signalKey } from '@rundbord/shared/network/signal';
import { readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditableNetwork } from '../parts/network/EditableNetwork.tsx';
import { NetworkActsContext } from '../parts/network/network-acts-context.ts';
import { SourceContext } from '../source/source-context.ts';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { FakeHouse } from '../testing/fake-house.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { button, choose, fill, press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { SignalInbox } from './SignalInbox.tsx';
import { SessionContext } from './session-context.ts';

const birgit = idFor<PersonId>('Birgit');
const { made: _, ...told } = toldPlace();
let { session, house, questions } = {} as ReturnType<typeof consoleAtHouse>;
let staff: FakeHouse;
let message: Message;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  const laptop = consoleAtHouse();
  ({ session, house, questions } = laptop);
  const [, socket = FakeSocket.last] = FakeSocket.all;
  staff = new FakeHouse();
  takesIn(testHand(house.doc), 'Birgit', { ring: 'some' });
  message = await showIn(
    'da',
    <SessionContext value={session}>
      <SourceContext value={session.sources}>
        <NetworkActsContext value={session.network}>
          <SignalInbox />
          <EditableNetwork />
        </NetworkActsContext>
      </SourceContext>
    </SessionContext>,
  );
  await act(async () => {
    laptop.letIn();
    staff.letIn({ socket, isWriter: false });
  });
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const table = () => openTable(session.table.doc);
const placeOf = (name = 'Birgit') =>
  placesOf(readFamilyRoot(table().network)).get(idFor<PersonId>(name));
const names = () =>
  circlesOf(readFamily(table()), placesOf(readFamilyRoot(table().network))).members.map(
    ({ person }) => person.name,
  );
const page = () => document.body.textContent ?? '';

function mark(name = 'Birgit'): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button[data-live]')].find((each) =>
    each.textContent?.startsWith(name),
  );
  if (!found) throw new Error('nobody of that name stands in the circles', { cause: name });
  return found;
}

async function key(name: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, altKey: true, bubbles: true });
  await act(async () => mark().dispatchEvent(event));
}

/** Birgit is taken hold of, moved to this point of a picture of 912 by 456, and let go. */
async function drag(to: { x: number; y: number }): Promise<void> {
  const box = { left: 0, top: 0, width: 912, height: 456 } as DOMRect;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
  const send = (type: string, at: { x: number; y: number }) =>
    act(async () =>
      mark().dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          isPrimary: true,
          button: 0,
          pointerId: 1,
          clientX: at.x,
          clientY: at.y,
        }),
      ),
    );
  await send('pointerdown', { x: 10, y: 10 });
  await send('pointermove', to);
  await send('pointerup', to);
  await act(async () => mark().click());
}

test('NET-4 somebody is dragged to another circle, and stays where they were let go', async () => {
  await drag({ x: 760, y: 228 });
  expect(placeOf()).toMatchObject({ ring: 'none', angle: 0 });
  expect(document.querySelector('dialog')).toBeNull();
});

test('NET-23 somebody of the family who is let go among the professionals is asked about first', async () => {
  await act(async () => session.family.addChild(birgit));
  const isAsked = () => page().includes(message('network.rimAsk', { name: 'Birgit' }));
  await drag({ x: 20, y: 440 });
  expect([isAsked(), placeOf()?.ring]).toEqual([true, 'some']);
  await press(message('network.rimNo'));
  expect([isAsked(), placeOf()?.ring]).toEqual([false, 'some']);
  await drag({ x: 20, y: 440 });
  await press(message('network.rimYes'));
  expect([isAsked(), placeOf()?.ring]).toEqual([false, 'rim']);
});

test('NET-4 a hand that trembles moves nobody, and opens what is said of them', async () => {
  await drag({ x: 12, y: 11 });
  expect(placeOf()).not.toHaveProperty('angle');
  expect(document.querySelector('dialog')?.textContent).toContain('Birgit');
});

test('NET-4 keys move somebody a circle in and out, and around', async () => {
  await key('ArrowDown');
  expect(placeOf()?.ring).toBe('none');
  await key('ArrowUp');
  expect(placeOf()?.ring).toBe('some');
  await key('ArrowRight');
  expect(placeOf()).toMatchObject({ ring: 'some', angle: expect.any(Number) });
});

test('NET-4 each move is one step of undo', async () => {
  await key('ArrowDown');
  await key('ArrowDown');
  expect(placeOf()?.ring).toBe('rim');
  await act(async () => session.undo.undo());
  expect(placeOf()?.ring).toBe('none');
  await act(async () => session.undo.undo());
  expect(placeOf()?.ring).toBe('some');
});

test('NET-2 who is moved innermost untold is not moved: what is missing can be written at once, and then they are', async () => {
  await key('ArrowUp');
  expect(placeOf()?.ring).toBe('some');
  expect(page()).toContain(message('network.toldFirst', { name: 'Birgit' }));
  await choose(message('network.knowsWorry'));
  await press(message('network.keepAndMove'));
  expect(placeOf()?.ring).toBe('some');
  expect(page()).toContain(
    message('network.missingYet', {
      list: `${message('network.missing.goal')} og ${message('network.missing.by')}`,
    }),
  );
  await choose(message('network.knowsGoal'));
  await tells('other');
  await fill(message('network.toldByWords'), 'Lines søster');
  await press(message('network.keepAndMove'));
  expect(placeOf()).toMatchObject({ ring: 'all', toldBy: { words: 'Lines søster' } });
});

test('NET-4 the sheet says everything of a place', async () => {
  await act(async () => mark().click());
  await choose(message('network.ring.none'));
  await choose(message('network.choice.thinking'));
  await choose(message('network.side.mother'));
  await fill(message('network.call'), 'altid');
  await act(async () =>
    document
      .querySelector('dialog input[type=text]')
      ?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })),
  );
  expect(placeOf()).toMatchObject({
    ring: 'none',
    choice: 'thinking',
    side: 'mother',
    canBeCalled: 'altid',
  });
  await press(message('network.leave'));
  expect(names()).toEqual([]);
});

test('NET-1 somebody new is drawn and stands in the circles; who sits at the table is that person from now on', async () => {
  await sits('sanne', 'Sanne');
  await press(message('network.add'));
  await fill(message('person.name'), 'Amina');
  await fill(message('person.role'), 'Nabo');
  await press(message('common.add'));
  expect(names()).toEqual(['Birgit', 'Amina']);
  await press('Sanne');
  await keeps();
  expect(names()).toEqual(['Birgit', 'Amina', 'Sanne']);
  const sanne = readFamily(table()).persons.find(({ name }) => name === 'Sanne');
  expect(questions.at(-1)?.body).toMatchObject({
    kind: 'linkSeat',
    seat: idFor('sanne'),
    person: sanne?.id,
  });
});

test('NET-1 who sits at the table under the name of somebody drawn is not drawn twice', async () => {
  await sits('birgit', 'birgit');
  await press(message('network.add'));
  await press('birgit');
  await keeps();
  expect(names()).toEqual(['Birgit']);
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'linkSeat', person: birgit });
});

test('NET-12 what only facilitators know goes to the house, and not into the table', async () => {
  await act(async () => mark().click());
  await choose(message('network.assessment.fit'));
  await keeps();
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'noteNetwork', assessment: 'fit' });
  await act(async () => questions.at(-1)?.answer({ value: null }));
  await fill(message('network.note'), 'Uenig med Inge');
  await press(message('network.keepNote'));
  await keeps();
  expect(questions.at(-1)?.body).toMatchObject({ privateNote: 'Uenig med Inge', person: birgit });
  expect(JSON.stringify(table().doc.toJSON())).not.toContain('Uenig');
});

test('NET-7 who said no is listed for the facilitators, and can think again', async () => {
  const no = { by: 'Jonas', at: meetingTime };
  await act(async () => staff.tell((doc) => openStaff(doc).networkNotes.set(birgit, { no })));
  expect(document.querySelector('details')?.textContent).toContain('Birgit');
  await press(`${message('network.thoughtAgain')} Birgit`);
  await keeps();
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'setNetworkNo', no: false });
});

test('NET-7 who said no is offered with that beside their name, and comes back by thinking again', async () => {
  const no = { by: 'Jonas', at: meetingTime };
  await act(async () => session.network.leave(birgit));
  await act(async () => staff.tell((doc) => openStaff(doc).networkNotes.set(birgit, { no })));
  await press(message('network.add'));
  await press(`Birgit ${message('network.saidNo')}`);
  await keeps();
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'setNetworkNo', person: birgit, no: false });
  expect(names()).toEqual([]);
});

test('NET-20 what was noted of somebody who is drawn no more is seen by the facilitators, and erased', async () => {
  const note = { privateNote: 'Uenig med Inge', phone: '20 00 00 01' };
  await act(async () => staff.tell((doc) => openStaff(doc).networkNotes.set(birgit, note)));
  expect(page()).not.toContain(message('network.apartTitle'));
  await act(async () => session.family.removePerson(birgit));
  for (const words of [message('network.apartTitle'), ...Object.values(note)])
    expect(page()).toContain(words);
  await press(message('network.eraseNote'));
  await keeps();
  expect(questions.at(-1)?.body).toMatchObject({
    kind: 'noteNetwork',
    person: birgit,
    assessment: null,
    privateNote: '',
    phone: '',
  });
});

test('NET-6 the count stands at the top, and what is missing beside the questions', async () => {
  await act(async () => {
    session.network.change(birgit, { ...told, side: 'mother' });
  });
  expect(page()).toContain(message('network.count', { counted: 1, least: 6, most: 8 }));
  expect(page()).toContain(message('network.outsider'));
  expect(page()).toContain(message('network.near'));
});

test('NET-13 what a member said lies quietly beside the board, until it is set aside', async () => {
  const seat = idFor<SeatId>('birgit');
  await act(async () =>
    staff.tell((doc) =>
      openStaff(doc).signals.set(signalKey(seat, 'pause'), { name: 'Birgit', at: meetingTime }),
    ),
  );
  expect(page()).toContain(message('offer.kind.pause'));
  const aside = [...document.querySelectorAll('button')].find((each) =>
    each.textContent?.startsWith(message('signal.aside')),
  );
  await act(async () => aside?.click());
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'setSignalAside', seat, what: 'pause' });
});

async function tells(who: string): Promise<void> {
  const select = [...document.querySelectorAll('dialog select')].at(0) as HTMLSelectElement;
  await act(async () => {
    select.value = who;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** What was written travels to the house, and is on disk. */
async function keeps(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 90));
    house.save();
  });
}

async function sits(seat: string, name: string): Promise<void> {
  await act(async () =>
    house.tell((doc) => {
      const { record } = openTable(doc);
      const meeting = { number: 1, openedAt: meetingTime, arrival: 'inbox' };
      record.set(`meeting:${idFor('first')}`, meeting);
      record.set(`seat:${idFor<SeatId>(seat)}`, {
        name,
        role: 'member',
        colour: 1,
        meeting: idFor('first'),
        admittedAt: meetingTime,
      });
    }),
  );
  expect(button(message('network.add'))).toBeTruthy();
}
