import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { EmergencyFace } from './EmergencyFace.tsx';

/** What is done when it gets hard, large enough to be read by somebody who is frightened. */
export function EmergencyPoster() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.emergency')}>
      <EmergencyFace />
    </PosterFrame>
  );
}
