import { inkMarks } from '@rundbord/shared/ink/ink-marks';
import { inkSaid } from '@rundbord/shared/ink/ink-said';
import { useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useInk } from '../../source/useBoard.ts';
import { useCircles } from '../../source/useNetwork.ts';
import { DrawnWords } from '../sheets/DrawnWords.tsx';
import classes from './NetworkList.module.css';

/** What is drawn over the circles, as words. Nothing where nothing is drawn. */
export function NetworkInk() {
  const message = useMessage();
  const ink = useInk();
  const { children, parents, members } = useCircles();
  const said = useMemo(() => {
    const people = [...children, ...parents, ...members.map(({ person }) => person)];
    const places = people.map(({ id }) => `place:${id}`);
    return inkSaid(inkMarks(ink), new Set(['network', 'picture:network', ...places]));
  }, [ink, children, parents, members]);
  if (said.words.length + said.lines + said.arrows === 0) return null;
  return (
    <div>
      <h3 className={classes.ring}>{message('list.drawnNetwork')}</h3>
      <DrawnWords said={said} />
    </div>
  );
}
