import { type PosterId, sheetOf } from '@rundbord/shared/wall/poster';
import type { ReactNode } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useSheets } from '../../source/useBoard.ts';
import classes from './SheetPoster.module.css';

/** A drawing sheet: paper with a name. What is drawn on it lies above, as the stage shows it. */
export function SheetPoster({ id, tools }: { id: PosterId; tools?: ReactNode }) {
  const message = useMessage();
  const sheet = useSheets().find((each) => each.id === sheetOf(id));
  return (
    <section className={classes.sheet} aria-label={sheet?.name}>
      <header className={classes.head}>
        <h2 className={classes.name} dir="auto">
          {sheet?.name ?? message('poster.gone')}
        </h2>
        {tools}
      </header>
    </section>
  );
}
