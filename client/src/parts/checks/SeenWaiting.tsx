import { Note } from '../../design/Note.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useHeldPlan, usePlan } from '../../source/usePlan.ts';

/** How many notes from phones nobody has shown yet. */
export function SeenWaiting() {
  const message = useMessage();
  const shown = usePlan('seen');
  const waiting = useHeldPlan('seen').filter(
    ({ id, from }) => from && !shown.some((each) => each.id === id),
  );
  if (waiting.length === 0) return null;
  return <Note>{message('checks.seen.waiting', { count: waiting.length })}</Note>;
}
