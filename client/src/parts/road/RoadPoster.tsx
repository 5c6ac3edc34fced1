import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';

export function RoadPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.road')}>
      <h2>{message('poster.road')}</h2>
    </PosterFrame>
  );
}
