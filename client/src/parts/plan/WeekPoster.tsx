import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';

export function WeekPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.week')}>
      <h2>{message('poster.week')}</h2>
    </PosterFrame>
  );
}
