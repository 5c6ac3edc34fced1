import { Note } from '../../design/Note.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle } from '../../source/usePlan.ts';

/** A change of staff, first of all that there is to say. */
export function StaffChange() {
  const message = useMessage();
  const { staffChange } = usePlanSingle('header');
  if (!staffChange) return null;
  return (
    <Note>
      <strong>{message('decider.staffChange')}</strong> <span dir="auto">{staffChange}</span>
    </Note>
  );
}
