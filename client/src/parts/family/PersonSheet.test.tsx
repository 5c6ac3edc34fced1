import type { PersonId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { NewPerson } from '@rundbord/shared/person/family-hand';
import { afterEach, expect, test } from 'vitest';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { press } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { twoConsoles } from '../../testing/two-consoles.ts';
import { FamilyActsContext } from './family-acts-context.ts';
import { PersonSheet } from './PersonSheet.tsx';

let source: BoardSource;

afterEach(async () => {
  await close();
  source.close();
});

/** The sheet of somebody of whom this is known. */
async function opens(person: NewPerson): Promise<Message> {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  const { jonas } = twoConsoles();
  source = new BoardSource(jonas.table.doc, 'table');
  jonas.family.addPerson({ name: 'Peter' });
  const added = jonas.family.addPerson(person);
  return showIn(
    'da',
    <SourceContext value={{ table: source, staff: null }}>
      <FamilyActsContext value={jonas.family}>
        <PersonSheet id={added.ok ? added.value : ('' as PersonId)} onClose={() => undefined} />
      </FamilyActsContext>
    </SourceContext>,
  );
}

const page = () => document.body.textContent ?? '';

test('FAMILY-40 lines to others and the home stand before the rest', async () => {
  const message = await opens({ name: 'Line' });
  const heads = [...document.querySelectorAll('dialog h3, dialog legend')];
  expect(heads.slice(0, 3).map((each) => each.textContent)).toEqual([
    message('bond.title'),
    message('home.title'),
    message('person.gender.title'),
  ]);
});

test('FAMILY-40 the rare answers come when they are asked for', async () => {
  const message = await opens({ name: 'Line' });
  expect(page()).not.toContain(message('person.life.stillborn'));
  await press(message('person.life.more'));
  expect(page()).toContain(message('person.life.stillborn'));
});

test('FAMILY-40 a rare answer that is given stands there', async () => {
  const message = await opens({ name: 'Anna', life: 'stillborn' });
  expect(page()).toContain(message('person.life.stillborn'));
});
