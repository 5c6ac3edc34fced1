import type { Message } from '@rundbord/shared/message/message';
import { readFamily } from '@rundbord/shared/person/family';
import { told } from '@rundbord/shared/testing/test-family';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { button, fill, press } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { type PlainConsole, twoConsoles } from '../../testing/two-consoles.ts';
import { EditableFamily } from './EditableFamily.tsx';
import { FamilyActsContext } from './family-acts-context.ts';

let jonas: PlainConsole;
let source: BoardSource;
let message: Message;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  ({ jonas } = twoConsoles());
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

describe('FAMILY-36 the family in words', () => {
  test('FAMILY-36 is read and shown, and drawn when it is confirmed, as one step', async () => {
    await press(message('lines.title'));
    await fill(message('lines.write'), message('lines.hint'));
    expect(family().persons).toEqual([]);
    await press(message('lines.draw'));
    expect(family()).toMatchObject({
      persons: ['Bo', 'Eva', 'Ida', 'Max'],
      couples: ['Bo + Eva: married'],
    });
    expect(document.querySelector('dialog')).toBeNull();
    await act(async () => jonas.acts.undo());
    expect(family().persons).toEqual([]);
  });

  test('FAMILY-36 what was not understood is named, and what says nothing cannot be drawn', async () => {
    await press(message('lines.title'));
    expect(button(message('lines.draw')).disabled).toBe(true);
    await fill(message('lines.write'), 'Peter 5 xyzzy plugh');
    expect(document.body.textContent).toMatch(/xyzzy|plugh/);
  });

  test('FAMILY-36 a line is quoted with what was not understood marked, and drawing says how much is left out', async () => {
    await press(message('lines.title'));
    await fill(message('lines.write'), 'Line 32\nLine elsker sort kaffe, gift med Martin 35');
    const [read, preview] = document.querySelectorAll('dialog ul, dialog svg[role=img]');
    expect(read?.textContent).toContain(message('lines.missed', { line: 2 }));
    expect(read?.querySelector('q')?.textContent).toBe(
      'Line elsker sort kaffe, gift med Martin 35',
    );
    expect(read?.querySelector('u')?.textContent).toBe('elsker sort kaffe');
    expect(preview?.tagName).toBe('svg');
    await press(message('lines.drawWithout', { count: 3 }));
    expect(family().couples).toEqual(['Line + Martin: married']);
  });

  test('FAMILY-36 it says who comes to the network and not into the drawing', async () => {
    await press(message('lines.title'));
    await fill(
      message('lines.write'),
      'Mor: Line; barn Peter 5\nNabo: Amina\nSanne er mors veninde',
    );
    expect(document.body.textContent).toContain(
      message('lines.toNetwork', { count: 2, names: 'Amina og Sanne' }),
    );
    const preview = document.querySelector('dialog svg[role=img]');
    expect(preview?.getAttribute('aria-label')).toBe(message('family.picture', { count: 2 }));
    expect(preview?.textContent).not.toContain('Sanne');
  });

  test('FAM-11 it is asked whether a partner is a parent too, and yes is drawn with the rest, as one step', async () => {
    await press(message('lines.title'));
    await fill(message('lines.write'), 'Børn: Peter 5, Simon 4\nMor: Line, gift med Martin');
    const asked = message('lines.also', { name: 'Martin', names: 'Peter og Simon' });
    const legends = [...document.querySelectorAll('dialog legend')].map((each) => each.textContent);
    expect(legends).toEqual([asked]);
    await act(async () => document.querySelector<HTMLElement>('dialog input[type=radio]')?.click());
    await press(message('lines.draw'));
    expect(family().descents).toEqual([
      'Peter of Line + Martin: birth',
      'Simon of Line + Martin: birth',
    ]);
    await act(async () => jonas.acts.undo());
    expect(family().persons).toEqual([]);
  });

  test('FAM-11 without an answer nothing is taken to be so', async () => {
    await press(message('lines.title'));
    await fill(message('lines.write'), 'Børn: Peter 5\nMor: Line, gift med Martin');
    await press(message('lines.draw'));
    expect(family().descents).toEqual(['Peter of Line: birth']);
  });

  test('FAMILY-36 what was guessed, taken to be so, or left loose is named before it is drawn', async () => {
    await press(message('lines.title'));
    const typed = [
      'Farmor: Inge',
      'Mor: Line 32; barn Peter 5',
      'Mormor: Birgit, gift med Henning',
    ];
    await fill(message('lines.write'), typed.join('\n'));
    const said = [...document.querySelectorAll('dialog li p')].map((each) => each.textContent);
    expect(said).toEqual([
      message('lines.loose', { line: 1, names: 'Inge' }),
      message('lines.guessed', { line: 2, names: 'Peter' }),
      message('lines.guessed', { line: 3, names: 'Henning' }),
      message('lines.assumed', { line: 3, names: 'Henning' }),
    ]);
    expect(family().persons).toEqual([]);
  });
});
