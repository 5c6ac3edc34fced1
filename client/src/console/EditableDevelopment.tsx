import { DevelopmentPoster } from '../parts/scaling/DevelopmentPoster.tsx';
import { LineChoice } from '../parts/scaling/LineChoice.tsx';
import { useWallLine } from '../source/useScaling.ts';
import { useSession } from './session-context.ts';
import { Timeline } from './Timeline.tsx';

/** The charts where they are worked with: whose line stands out, reasons on tap, and what happened meanwhile. */
export function EditableDevelopment() {
  const session = useSession();
  const line = useWallLine();
  return (
    <DevelopmentPoster
      isTouched
      tools={(rounds) => (
        <div data-screen-only>
          {rounds.length > 0 ? (
            <LineChoice rounds={rounds} line={line} onChoose={session.showLine} />
          ) : null}
          <Timeline />
        </div>
      )}
    />
  );
}
