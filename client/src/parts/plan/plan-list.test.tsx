import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PlanId } from '@rundbord/shared/id';
import { planKey } from '@rundbord/shared/plan/plan-entry';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { close, showIn } from '../../testing/show.tsx';
import { PlanList } from './PlanList.tsx';

afterEach(close);

const kept = (values: object) => {
  const at = '2026-01-13T16:00:00.000Z';
  return { order: 'a0', made: { name: 'Jonas', at }, wordsAt: at, values };
};

test('AGREE-11 the list says every field of a rule and of an agreement in words', async () => {
  const doc = new Y.Doc();
  const { plan } = openTable(doc);
  plan.set(
    planKey('rule', idFor<PlanId>('doors')),
    kept({
      text: 'Døre hos os bliver ikke låst.',
      children: ['Peter'],
      sureBy: [{ name: 'Martin' }],
      childSays: 'Jeg må sige det til mormor.',
      easier: 'Når vi alle er trygge.',
      review: '2026-03-26',
      isChildIdea: true,
    }),
  );
  plan.set(
    planKey('agreement', idFor<PlanId>('granny')),
    kept({
      what: 'Mormor er i hjemmet, til far kommer',
      worry: 'Vrede om eftermiddagen',
      goal: 'Rolige eftermiddage',
      who: [{ name: 'Birgit' }],
      backup: [{ name: 'Amina' }],
      checker: [{ name: 'Lise' }],
      when: {
        ...{ kind: 'weekly', days: [3, 4, 5], rhythm: 'every', from: '15:00', to: '17:00' },
        except: ['2026-02-18'],
      },
      where: 'home',
      trial: { from: '2026-01-14', to: '2026-02-13' },
      followUp: '2026-02-12',
      ifNot: 'Martin ringes hjem',
      contact: 'Højst én gang om dagen',
      childSays: 'Mormor laver pandekager',
    }),
  );
  const table = new BoardSource(doc, 'table');
  await showIn(
    'da',
    <SourceContext value={{ table, staff: null }}>
      <PlanList />
    </SourceContext>,
  );
  const said = document.body.textContent ?? '';
  for (const words of [
    ...['Døre hos os bliver ikke låst.', 'For Peter', 'Martin sørger for det', 'Barnets idé'],
    ...['Jeg må sige det til mormor.', 'Når vi alle er trygge.', '26. marts 2026'],
    ...['Svarer på: Vrede om eftermiddagen', 'Mål: Rolige eftermiddage', 'Birgit gør det'],
    ...['Amina, hvis ikke', 'Lise holder øje', 'Hjemme', '14. januar 2026 – 13. februar 2026'],
    ...['onsdag, torsdag og fredag kl. 15–17 (ikke 18. feb.)', '12. februar 2026'],
    ...['Martin ringes hjem', 'Højst én gang om dagen', 'Mormor laver pandekager', 'Forslag'],
  ])
    expect(said).toContain(words);
  // Filled days are a picture of the words beside them.
  expect(document.querySelector('[aria-hidden] [data-is=on]')?.textContent).toBe('ons');
  table.close();
});
