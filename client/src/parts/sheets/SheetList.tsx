import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import { sheetPoster } from '@rundbord/shared/wall/poster';
import { useId, useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useInk, useSheets } from '../../source/useBoard.ts';
import { DrawnWords } from './DrawnWords.tsx';
import classes from './SheetList.module.css';

/** The drawing sheets as headings and lists: their names, the words on them, and how much is drawn. */
export function SheetList() {
  const message = useMessage();
  const sheets = useSheets();
  const ink = useInk();
  const marks = useMemo(() => inkMarks(ink), [ink]);
  const id = useId();
  if (sheets.length === 0) return null;
  return (
    <section className={classes.sheets} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {message('list.sheets')}
      </h2>
      {sheets.map((sheet) => {
        const poster = sheetPoster(sheet.id);
        return (
          <article key={sheet.id} className={classes.sheet} data-poster={poster}>
            <h3 className={classes.name} dir="auto">
              {sheet.name}
            </h3>
            <DrawnWords said={inkSaid(marks, new Set([poster]))} />
          </article>
        );
      })}
    </section>
  );
}
