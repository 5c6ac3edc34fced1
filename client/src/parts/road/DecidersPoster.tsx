import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';

export function DecidersPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.deciders')}>
      <h2>{message('poster.deciders')}</h2>
    </PosterFrame>
  );
}
