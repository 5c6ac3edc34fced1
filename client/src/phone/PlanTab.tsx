import { useValue } from '../connection/useValue.ts';
import { useMessage } from '../message/useMessage.ts';
import { OwnTasks } from '../parts/tasks/OwnTasks.tsx';
import { Emergency } from './Emergency.tsx';
import { usePhone } from './phone-session.ts';

/** The plan: what one has said yes to, what one is asked, and how it went. */
export function PlanTab({ isShown }: { isShown: boolean }) {
  const message = useMessage();
  const { me, table, toldDrafts } = usePhone();
  const { plan } = useValue(table.own);
  return (
    <>
      <h1 className="unseen">{message('tab.plan')}</h1>
      <OwnTasks seat={me.seat} own={plan} drafts={toldDrafts} isShown={isShown} />
      <Emergency />
    </>
  );
}
