import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import type { BoardPart } from '@rundbord/shared/wall/poster';
import { useMemo } from 'react';
import { useInk } from '../../source/useBoard.ts';
import { DrawnWords } from './DrawnWords.tsx';
import classes from './SheetList.module.css';

/** What is drawn over a part of the board, as words beneath its list. Nothing where nothing is drawn. */
export function PosterInk({ poster, title }: { poster: BoardPart; title: string }) {
  const ink = useInk();
  const said = useMemo(() => inkSaid(inkMarks(ink), new Set([poster])), [ink, poster]);
  if (said.words.length + said.lines + said.arrows === 0) return null;
  return (
    <div>
      <h3 className={classes.drawn}>{title}</h3>
      <DrawnWords said={said} />
    </div>
  );
}
