import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';

export function EmergencyPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.emergency')}>
      <h2>{message('poster.emergency')}</h2>
    </PosterFrame>
  );
}
