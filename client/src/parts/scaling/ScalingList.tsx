import { roundOnWall } from '@rundbord/shared/scaling/round';
import { isPrivate } from '@rundbord/shared/scaling/scale-kind';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useMeeting } from '../../source/useBoard.ts';
import { useRounds } from '../../source/useScaling.ts';
import { Anchors } from './Anchors.tsx';
import { MarkList } from './MarkList.tsx';
import { RoundFace } from './RoundFace.tsx';
import classes from './ScalingList.module.css';
import { useScaleWords } from './useScaleWords.ts';

/** What the room is asked, or was last asked, as a list: for phones, screen readers and paper. */
export function ScalingList() {
  const message = useMessage();
  const words = useScaleWords();
  const round = roundOnWall(useRounds(), useMeeting()?.id);
  const isShown = round?.state === 'partly' || round?.state === 'revealed';
  return (
    <ListFrame
      poster="scaling"
      title={message(round?.asks === 'notes' ? 'round.notesTitle' : 'round.title')}
    >
      {round ? null : <p className={classes.soft}>{message('round.none')}</p>}
      {round?.asks === 'number' && isShown && !isPrivate(round.kind) && !round.isClose ? (
        <>
          <h3 className={classes.scale} dir="auto">
            {words.scale(round)}
          </h3>
          <Anchors ten={round.ten} zero={round.zero} />
          {round.state === 'partly' ? <p>{message('round.partly')}</p> : null}
          <MarkList marks={round.marks} />
          <p className={classes.soft}>{message('scale.decides')}</p>
        </>
      ) : round ? (
        <RoundFace round={round} />
      ) : null}
    </ListFrame>
  );
}
