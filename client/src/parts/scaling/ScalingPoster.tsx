import { roundOnWall } from '@rundbord/shared/scaling/round';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useMeeting } from '../../source/useBoard.ts';
import { useRounds } from '../../source/useScaling.ts';
import { RoundFace } from './RoundFace.tsx';
import classes from './ScalingPoster.module.css';

/** What the room is asked just now, or was last asked: the anchors, how many are ready, and, all at once, the numbers. */
export function ScalingPoster() {
  const message = useMessage();
  const round = roundOnWall(useRounds(), useMeeting()?.id);
  const title = message(round?.asks === 'notes' ? 'round.notesTitle' : 'round.title');
  return (
    <PosterFrame name={title}>
      <PosterHead title={title} />
      {round ? (
        <RoundFace round={round} />
      ) : (
        <p className={classes.soft}>{message('round.none')}</p>
      )}
    </PosterFrame>
  );
}
