import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import { useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useInk } from '../../source/useBoard.ts';
import { DrawnWords } from '../sheets/DrawnWords.tsx';
import { useCirclesLayout } from './Circles.tsx';
import classes from './NetworkList.module.css';

/** What is drawn over the circles, as words. Nothing where nothing is drawn. */
export function NetworkInk() {
  const message = useMessage();
  const ink = useInk();
  const { places } = useCirclesLayout();
  const said = useMemo(() => {
    const people = places.map(({ person }) => `place:${person}`);
    return inkSaid(inkMarks(ink), new Set(['network', 'picture:network', ...people]));
  }, [ink, places]);
  if (said.words.length + said.lines + said.arrows === 0) return null;
  return (
    <div>
      <h3 className={classes.ring}>{message('list.drawnNetwork')}</h3>
      <DrawnWords said={said} />
    </div>
  );
}
