import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { CircleFace, Circles, useCirclesLayout } from './Circles.tsx';
import { NetworkCountLine } from './NetworkCountLine.tsx';
import { NetworkFacts } from './NetworkFacts.tsx';
import classes from './NetworkPoster.module.css';

/** The network as circles, to be seen, and beneath them who can do what. */
export function NetworkPoster() {
  const message = useMessage();
  const layout = useCirclesLayout();
  return (
    <PosterFrame name={message('network.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{message('network.title')}</h2>
        <NetworkCountLine />
      </header>
      <Circles layout={layout}>{(place) => <CircleFace place={place} />}</Circles>
      <NetworkFacts />
    </PosterFrame>
  );
}
