import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';

export function PlanPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.plan')}>
      <h2>{message('poster.plan')}</h2>
    </PosterFrame>
  );
}
