import type { PosterId } from '@rundbord/shared/wall/poster';
import { useRef } from 'react';
import { Part } from '../parts/pages/Part.tsx';
import { InkPicture } from '../parts/wall/InkPicture.tsx';
import type { StageProps } from '../parts/wall/stage-props.ts';
import classes from './PlainStage.module.css';

/** A poster with what is drawn on it. */
export function HungPoster({ id, poster }: { id: PosterId; poster: StageProps['poster'] }) {
  const element = useRef<HTMLDivElement>(null);
  return (
    <div ref={element} className={classes.poster}>
      <Part>{poster(id)}</Part>
      <InkPicture poster={id} over={element} />
    </div>
  );
}
