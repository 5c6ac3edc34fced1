import type { PersonId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { readFamily } from '@rundbord/shared/person/family';
import { unit } from '@rundbord/shared/person/layout/geometry';
import type { Person } from '@rundbord/shared/person/person';
import { castChildren } from '@rundbord/shared/testing/cast';
import { personNamed, told } from '@rundbord/shared/testing/test-family';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { button, field, fill, press } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { type PlainConsole, twoConsoles } from '../../testing/two-consoles.ts';
import { EditableFamily } from './EditableFamily.tsx';
import { FamilyActsContext } from './family-acts-context.ts';
import { personMarkId } from './useGenogram.ts';

/** The side of what takes a press around somebody. */
const hitUnits = unit * 1.4;

let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;
let source: BoardSource;
let message: Message;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  ({ jonas, lise, carry } = twoConsoles());
  jonas.table.record.set('board', {
    children: castChildren,
    language: 'da',
    createdAt: meetingTime,
  });
  source = new BoardSource(jonas.table.doc, 'table');
  message = await showIn(
    'da',
    <SourceContext value={{ table: source, staff: null }}>
      <FamilyActsContext value={jonas.family}>
        <EditableFamily />
      </FamilyActsContext>
    </SourceContext>,
  );
});

afterEach(async () => {
  await close();
  source.close();
  vi.restoreAllMocks();
});

const family = () => told(readFamily(jonas.table));
const named = (name: string): Person => personNamed({ roots: jonas.table }, name);
const markOf = (name: string): HTMLElement => {
  const mark = document.getElementById(personMarkId(named(name).id));
  if (!mark) throw new Error('nobody of this name is in the picture', { cause: name });
  return mark;
};
const who = () => message('family.who');

/** Somebody new of this name, who is chosen on the page. */
async function draws(person: Partial<Person> & { name: string }): Promise<PersonId> {
  await act(async () => jonas.family.addPerson(person));
  await chooses(person.name);
  return named(person.name).id;
}
const chooses = (name: string) =>
  act(async () => markOf(name).dispatchEvent(new MouseEvent('click', { bubbles: true })));

async function key(name: string, pressed: string, more: KeyboardEventInit = {}): Promise<Event> {
  const event = new KeyboardEvent('keydown', {
    key: pressed,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  await act(async () => markOf(name).dispatchEvent(event));
  return event;
}

/** Press, move and let go, as a browser tells it: the click comes last. */
async function drag(mark: HTMLElement, { from, to }: { from: number; to: number }): Promise<void> {
  const at = (type: string, clientX: number) =>
    act(async () => {
      const event = new MouseEvent(type, { bubbles: true, clientX, button: 0 });
      mark.dispatchEvent(Object.assign(event, { pointerId: 1, isPrimary: true }));
    });
  await at('pointerdown', from);
  await at('pointermove', to);
  await at('pointerup', to);
  await at('click', to);
}

/** Leaves the field, as by the tabulator. */
const leaves = (label: string) =>
  act(async () => field(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

describe('FAMILY-32 drawing with the family, in one step each', () => {
  test('FAMILY-32 it begins with the children of the board, who are what the meeting is about', async () => {
    await press(message('family.begin'));
    expect(family().persons).toEqual(['?', 'Peter', 'Simon']);
    expect(family().descents).toEqual(['Peter of ?: birth', 'Simon of ?: birth']);
    expect([named('Peter').isFocus, named('Simon').isFocus]).toEqual([true, true]);
  });

  test('FAMILY-32 a name and an age are typed in one line, and whoever belongs to them comes by one press', async () => {
    await draws({ name: 'Peter' });
    await fill(who(), 'Peter 5');
    await press(message('family.parent'));
    expect(named('Peter').age?.years).toBe(5);
    // The one who was just added is chosen, and the line is theirs.
    expect(field(who()).value).toBe('');
    expect(document.activeElement).toBe(field(who()));
    await fill(who(), 'Line 32');
    await press(message('family.partner'));
    await fill(who(), 'Martin 35');
    await press(message('family.sibling'));
    await fill(who(), 'Thomas 1987');
    await leaves(who());
    expect(family()).toMatchObject({
      persons: ['?', 'Line', 'Martin', 'Peter', 'Thomas'],
      couples: ['Line + Martin: married'],
      descents: ['Martin of ?: birth', 'Peter of Line: birth', 'Thomas of ?: birth'],
    });
    expect(named('Thomas').born).toEqual({ year: 1987 });
  });

  describe('FAMILY-39 a new partner of somebody who has children alone', () => {
    const asked = () => message('family.alsoParent', { names: 'Peter og Simon' });
    beforeEach(async () => {
      await press(message('family.begin'));
      await chooses('Peter');
      await press(message('family.parent'));
      await fill(who(), 'Line 32');
      await press(message('family.partner'));
    });

    test('FAMILY-39 is asked about, and yes makes them the other parent of all, in one step', async () => {
      expect(document.body.textContent).toContain(asked());
      expect(document.activeElement).toBe(field(who()));
      await fill(who(), 'Martin 35');
      await leaves(who());
      await press(message('family.alsoParentYes'));
      expect(document.activeElement).toBe(markOf('Martin'));
      expect(document.body.textContent).not.toContain(asked());
      const both = ['Peter of Line + Martin: birth', 'Simon of Line + Martin: birth'];
      expect(family()).toMatchObject({ couples: ['Line + Martin: married'], descents: both });
      await act(async () => jonas.acts.undo());
      expect(family().descents).toEqual(['Peter of Line: birth', 'Simon of Line: birth']);
      await act(async () => jonas.acts.redo());
      expect(family().descents).toEqual(both);
    });

    test('FAMILY-39 no leaves the children as they are, and is not asked again', async () => {
      await fill(who(), 'Bo');
      await press(message('family.alsoParentNo'));
      await chooses('Line');
      expect(document.body.textContent).not.toContain(asked());
      expect(family().descents).toEqual(['Peter of Line: birth', 'Simon of Line: birth']);
    });

    test('FAMILY-39 who has a child afterwards has it with their partner, and so has the child’s sister', async () => {
      await fill(who(), 'Martin');
      await press(message('family.alsoParentYes'));
      await press(message('family.child'));
      await fill(who(), 'Anna 2');
      await press(message('family.sibling'));
      await fill(who(), 'Ida 1');
      await leaves(who());
      expect(family().descents).toEqual(
        ['Anna', 'Ida', 'Peter', 'Simon'].map((name) => `${name} of Line + Martin: birth`),
      );
      expect(document.body.textContent).not.toContain(message('family.alsoParentNo'));
    });

    test('FAMILY-39 it waits with the two of them, and asks of nobody else', async () => {
      await fill(who(), 'Martin');
      await chooses('Simon');
      expect(document.body.textContent).not.toContain(asked());
      await chooses('Line');
      expect(document.body.textContent).toContain(asked());
    });
  });

  test('FAMILY-32 the gender is one press', async () => {
    await draws({ name: 'Amina' });
    await press(message('person.gender.female'));
    expect(named('Amina').gender).toBe('female');
    expect(button(message('person.gender.female')).getAttribute('aria-pressed')).toBe('true');
  });

  test('FAMILY-33 what is typed is one step of undo, however often the line is left', async () => {
    await draws({ name: 'Peter' });
    await fill(who(), 'Per, 5');
    for (let times = 0; times < 3; times += 1) await leaves(who());
    await act(async () => jonas.acts.undo());
    expect(named('Peter')).not.toHaveProperty('age');
    expect(field(who()).value).toBe('Peter');
  });

  test('FAMILY-33 what nobody typed over is not written back: Lise’s change stands', async () => {
    const id = await draws({ name: 'Peter', born: { year: 2020, month: 5 } });
    carry();
    await act(async () => {
      lise.family.changePerson(id, { name: 'Peter Holm' });
      carry();
    });
    expect(field(who()).value).toBe('Peter Holm 2020');
    await leaves(who());
    await fill(who(), 'Peter H. 2020');
    await leaves(who());
    expect(named('Peter H.').born).toEqual({ year: 2020, month: 5 });
  });

  test('FAMILY-33 when somebody else takes the chosen one out, the line goes and the drawing stays', async () => {
    const id = await draws({ name: 'Peter' });
    await draws({ name: 'Simon' });
    await chooses('Peter');
    carry();
    await act(async () => {
      lise.family.removePerson(id);
      carry();
    });
    expect(() => field(who())).toThrow();
    expect(markOf('Simon')).toBeDefined();
  });
});

describe('FAMILY-34 the picture goes by keys', () => {
  beforeEach(async () => {
    await draws({ name: 'Line' });
    await draws({ name: 'Martin' });
  });
  const order = () => [...document.querySelectorAll('g[role=button]')].map((each) => each.id);

  test('FAMILY-34 everybody is a button with their name, in the order of the rows', () => {
    expect(markOf('Line').getAttribute('aria-label')).toContain('Line');
    expect(markOf('Line').getAttribute('tabindex')).toBe('0');
    expect(order()).toHaveLength(2);
  });

  test('FAMILY-34 arrows go from one to the next, and stop at the ends', async () => {
    const [first = '', second = ''] = order();
    const nameOf = (id: string) => (id === personMarkId(named('Line').id) ? 'Line' : 'Martin');
    document.getElementById(first)?.focus();
    await key(nameOf(first), 'ArrowRight');
    expect(document.activeElement?.id).toBe(second);
    await key(nameOf(second), 'ArrowRight');
    expect(document.activeElement?.id).toBe(second);
    await key(nameOf(second), 'ArrowLeft');
    expect(document.activeElement?.id).toBe(first);
  });

  test('FAMILY-34 Enter and the space bar choose', async () => {
    for (const [name, pressed] of [
      ['Line', 'Enter'],
      ['Martin', ' '],
    ] as const) {
      expect((await key(name, pressed)).defaultPrevented).toBe(true);
      expect(markOf(name).getAttribute('aria-pressed')).toBe('true');
      expect(field(who()).value).toBe(name);
    }
  });

  test('FAMILY-34 Alt and an arrow move somebody along the row, and tidying lets them go again', async () => {
    await key('Line', 'ArrowRight', { altKey: true });
    const { x = 0 } = named('Line');
    await key('Line', 'ArrowLeft', { altKey: true });
    expect(named('Line').x).toBeLessThan(x);
    expect(named('Martin').x).toBeUndefined();
    await press(message('family.tidy'));
    expect(named('Line').x).toBeUndefined();
    await act(async () => jonas.acts.undo());
    expect(named('Line').x).toBeDefined();
  });

  test('FAMILY-34 somebody is dragged along the row, in the units of the picture, and a drag is no press', async () => {
    await draws({ name: 'Inge' });
    await draws({ name: 'Line', x: 0 });
    const mark = markOf('Inge');
    // Half as large on the screen as in the picture.
    mark.getBoundingClientRect = () => new DOMRect(0, 0, hitUnits / 2, hitUnits / 2);
    await drag(mark, { from: 100, to: 103 });
    // A hand that trembles presses.
    expect([named('Inge').x, mark.getAttribute('aria-pressed')]).toEqual([undefined, 'true']);
    await chooses('Line');
    await drag(mark, { from: 100, to: 250 });
    const at = named('Inge').x;
    await drag(mark, { from: 250, to: 200 });
    expect([at, named('Inge').x]).toEqual([expect.any(Number), (at ?? 0) - 100]);
    expect(mark.getAttribute('aria-pressed')).toBe('false');
  });

  test('FAMILY-34 after Delete the keys go on beside the one who went', async () => {
    const marks = [...document.querySelectorAll('[id^=person-]')];
    const at = marks.indexOf(markOf('Line'));
    await key('Line', 'Delete');
    expect(marks[at]?.isConnected).toBe(false);
    expect(document.activeElement?.id).toBe((marks[at + 1] ?? marks[at - 1])?.id);
  });

  test('FAMILY-32 with several partners, the child is of the one who is named', async () => {
    const martin = await draws({ name: 'Martin' });
    for (const name of ['Camilla', 'Line'])
      await act(async () => {
        const partner = jonas.family.addPartner(martin);
        if (partner.ok) jonas.family.changePerson(partner.value, { name });
      });
    await press(message('family.childWith', { name: 'Camilla' }));
    await fill(who(), 'Freja 11');
    await leaves(who());
    expect(family().descents).toEqual(['Freja of Camilla + Martin: birth']);
  });

  test('FAMILY-34 Delete takes somebody out, and undo brings them back', async () => {
    await key('Line', 'Delete');
    expect(family().persons).toEqual(['Martin']);
    await act(async () => jonas.acts.undo());
    expect(family().persons).toEqual(['Line', 'Martin']);
  });

  test('FAMILY-34 keys that mean nothing here are left to the page', async () => {
    for (const pressed of ['Tab', 'a', 'Escape', 'PageDown'])
      expect((await key('Line', pressed)).defaultPrevented).toBe(false);
  });
});

describe('FAMILY-35 everything that can be said of one person, in words', () => {
  const opens = async (name: string) => {
    await act(async () =>
      markOf(name).dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
    );
  };

  test('FAMILY-35 an age that is not typed over stays as old as when it was said', async () => {
    await draws({ name: 'Peter', age: { years: 4, at: '2025-06-01T10:00:00.000Z' } });
    await opens('Peter');
    await fill(message('person.role'), 'Storebror');
    await leaves(message('person.role'));
    expect(named('Peter')).toMatchObject({
      role: 'Storebror',
      age: { years: 4, at: '2025-06-01T10:00:00.000Z' },
    });
  });

  test('FAMILY-35 an age that cannot be read stays in its field, and nothing of it counts', async () => {
    await draws({ name: 'Peter', born: { year: 2020 } });
    await opens('Peter');
    await fill(message('person.age'), 'fem');
    await leaves(message('person.age'));
    expect(field(message('person.age')).value).toBe('fem');
    expect(document.body.textContent).toContain(message('person.ageUnread'));
    expect(named('Peter').born).toEqual({ year: 2020 });
    await fill(message('person.age'), '2019');
    await leaves(message('person.age'));
    expect(named('Peter').born).toEqual({ year: 2019 });
  });

  test('FAMILY-35 two who have the sheet open at once keep what each of them said', async () => {
    const id = await draws({ name: 'Peter' });
    await opens('Peter');
    await fill(message('person.role'), 'Storebror');
    carry();
    await act(async () => {
      lise.family.changePerson(id, { name: 'Peter Holm' });
      carry();
    });
    await leaves(message('person.role'));
    expect(named('Peter Holm').role).toBe('Storebror');
  });

  test('FAMILY-35 who is dead is asked how to be shown', async () => {
    await draws({ name: 'Henning' });
    await opens('Henning');
    expect(document.body.textContent).not.toContain(message('person.deathMark.title'));
    await fill(message('person.age'), '1960–2021');
    await leaves(message('person.age'));
    expect(named('Henning')).toMatchObject({ life: 'dead', died: { year: 2021 } });
    expect(document.body.textContent).toContain(message('person.deathMark.title'));
  });
});
