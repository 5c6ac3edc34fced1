import type { StageProps } from '../parts/wall/stage-props.ts';
import { usePosters } from '../source/useBoard.ts';
import { HungPoster } from './HungPoster.tsx';
import classes from './PlainStage.module.css';

/** Every poster, one after the other: the wall on paper, in the place of the canvas. */
export function PrintedPosters({ poster }: Pick<StageProps, 'poster'>) {
  const posters = usePosters();
  return (
    <div className={classes.printed}>
      {posters.map((id) => (
        <HungPoster key={id} id={id} poster={poster} />
      ))}
    </div>
  );
}
