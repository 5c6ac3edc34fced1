import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import { useId, useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useInk, useSpokenColumn } from '../../source/useBoard.ts';
import { DrawnWords } from '../sheets/DrawnWords.tsx';
import classes from './ColumnList.module.css';

/** What is drawn over the columns and on their cards, as words. Nothing where nothing is drawn. */
export function ColumnsInk() {
  const message = useMessage();
  const ink = useInk();
  const marks = useMemo(() => inkMarks(ink), [ink]);
  const groups = [useSpokenColumn('worry'), useSpokenColumn('well'), useSpokenColumn('next')];
  const id = useId();
  const cards = groups.flatMap((column) => column.groups).flatMap((group) => group.cards);
  const said = inkSaid(marks, new Set(['columns', ...cards.map((card) => `card:${card}`)]));
  if (said.words.length + said.lines + said.arrows === 0) return null;
  return (
    <section className={classes.list} aria-labelledby={id}>
      <h2 id={id} className={classes.plainTitle}>
        {message('list.drawnColumns')}
      </h2>
      <DrawnWords said={said} />
    </section>
  );
}
