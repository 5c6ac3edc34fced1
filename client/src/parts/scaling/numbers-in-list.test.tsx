import { openTable } from '@rundbord/shared/doc/board-doc';
import type { SeatId } from '@rundbord/shared/id';
import { castMeetings, castSets } from '@rundbord/shared/testing/cast-scaling';
import { idFor } from '@rundbord/shared/testing/id-for';
import { layCastMeetings } from '@rundbord/shared/testing/lay-cast-meetings';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { showAlone } from '@rundbord/shared/wall/showing';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { close, showIn } from '../../testing/show.tsx';
import { GoalsList } from '../goals/GoalsList.tsx';
import { GoalsPoster } from '../goals/GoalsPoster.tsx';
import { DevelopmentList } from './DevelopmentList.tsx';
import { DevelopmentPoster } from './DevelopmentPoster.tsx';
import { ScalingList } from './ScalingList.tsx';
import { ScalingPoster } from './ScalingPoster.tsx';

let table: ReturnType<typeof openTable>;
let source: BoardSource;

beforeEach(() => {
  table = openTable(new Y.Doc());
  let count = 0;
  layCastMeetings({
    table,
    by: idFor<SeatId>('jonas'),
    language: 'da',
    newId: () => {
      count += 1;
      return idFor(`thing ${count}`);
    },
    later: (at, minutes) => new Date(Date.parse(at) + minutes * 60_000).toISOString(),
  });
  // The third meeting is still going on, so that its last round hangs on the wall.
  for (const [key, meeting] of table.record.entries())
    if (
      key.startsWith('meeting:') &&
      (meeting as { number: number }).number === castMeetings.length
    ) {
      const { closedAt: _, ...open } = meeting as { closedAt: string };
      table.record.set(key, open);
    }
  showAlone(table.wall, 'all');
  source = new BoardSource(table.doc, 'table');
});
afterEach(async () => {
  await close();
  source.close();
});

/** Every word that can be seen or heard. */
async function textOf(view: ReactNode): Promise<string> {
  await showIn('da', <SourceContext value={{ table: source, staff: null }}>{view}</SourceContext>);
  const text = document.body.textContent ?? '';
  const labels = [...document.body.querySelectorAll('[aria-label]')].map((each) =>
    each.getAttribute('aria-label'),
  );
  await close();
  return [text, ...labels].join('\n');
}

test('LIST-2 every word of worries, goals and scales on their poster is in the list', async () => {
  const [hung, listed] = [await textOf(<GoalsPoster />), await textOf(<GoalsList />)];
  for (const { words, title } of castSets)
    for (const said of [
      title.da,
      ...Object.values(words.da).filter((each) => each && isVisible(each)),
    ]) {
      expect(hung).toContain(said);
      expect(listed).toContain(said);
    }
  for (const said of ['Inge: Ved ikke', 'Line: Enig', 'Skal ses i 12 uger', 'Godkendt af Hanne'])
    for (const text of [hung, listed]) expect(text).toContain(said);
});

test('LIST-2 everybody on the line of numbers is in the list with their number', async () => {
  const [hung, listed] = [await textOf(<ScalingPoster />), await textOf(<ScalingList />)];
  const last = castSets.at(-1);
  const marks = Object.values(last?.numbers ?? {}).length;
  expect(listed.match(/\): \d/g)).toHaveLength(marks);
  for (const said of ['Birgit', 'Sagsbehandler']) {
    expect(hung).toContain(said);
    expect(listed).toContain(said);
  }
  expect(listed).toContain('Inge (Farmor): 8');
});

test('LIST-2 each evening of each scale, what was said to it and what happened meanwhile stand in the list', async () => {
  const [hung, listed] = [
    await textOf(<DevelopmentPoster isTouched />),
    await textOf(<DevelopmentList />),
  ];
  // Every dot that can be pressed says the same as a line of the list.
  const dots = hung.split('\n').filter((line) => /\): \d+$/.test(line));
  expect(dots.length).toBeGreaterThan(100);
  for (const dot of dots) expect(listed).toContain(dot);
  for (const said of ['Møde 1', 'Møde 2', 'Møde 3', 'Øvelse', 'Et brud', 'Planen godkendt'])
    expect(listed).toContain(said);
  expect(listed).toContain('Ikke lavere: Jeg ringede to gange, før jeg blev vred.');
  expect(listed).toContain('Én højere: Når netværket har klaret fire uger uden os.');
  // No number stands for the group.
  expect(`${hung} ${listed}`).not.toMatch(/gennemsnit|median|middel/iu);
});
