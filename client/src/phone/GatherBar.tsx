import { Button } from '../design/Button.tsx';
import { useMessage } from '../message/useMessage.ts';
import { usePosterName } from '../parts/board/usePosterName.ts';
import classes from './Tabs.module.css';
import type { Gathered } from './useGathered.ts';

/** What the room looks at – the whole wall stands here as a list: one tap to go there, one to go on with one's own. */
export function GatherBar({ gathered }: { gathered: Gathered }) {
  const message = useMessage();
  const nameOf = usePosterName();
  const { how, target } = gathered;
  return (
    <div className={classes.gather}>
      <p role="status" dir="auto">
        {how === 'offered'
          ? message('gather.offer')
          : target === 'overview'
            ? message('gather.whole')
            : message('gather.with', { poster: nameOf(target) })}
      </p>
      {how === 'with' ? (
        <Button onClick={gathered.goFree}>{message('gather.free')}</Button>
      ) : (
        <Button look="strong" onClick={gathered.come}>
          {message('gather.show')}
        </Button>
      )}
    </div>
  );
}
