import type { PlanId, SeatId } from '@rundbord/shared/id';
import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { type Task, tasksOf } from '@rundbord/shared/plan/own-tasks';
import { isSeatOf, type Party } from '@rundbord/shared/plan/party';
import { standingOfPlan } from '@rundbord/shared/plan/plan-version';
import { type ReactNode, useId, useState } from 'react';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useAllSeats } from '../../source/useBoard.ts';
import { usePlan, usePlanPeople, usePlanText, usePlanVersions } from '../../source/usePlan.ts';
import classes from './OwnTasks.module.css';
import { TaskCard } from './TaskCard.tsx';
import { type SeenDrafts, type TaskHand, useTaskHand } from './useTaskHand.ts';

/** The plan as one person at the table needs it: what they do, what they are asked, and the rest in short. */
export function OwnTasks({
  seat,
  own,
  drafts,
  isShown,
}: {
  seat: SeatId;
  own: OwnPlan;
  drafts: SeenDrafts;
  isShown: boolean;
}) {
  const message = useMessage();
  const seats = useAllSeats();
  const { parents } = usePlanPeople();
  const agreements = usePlan('agreement');
  const hand = useTaskHand(drafts);
  // Who only reads along has no tasks here, whatever they are called.
  const me = (hand && seats.find(({ id }) => id === seat)) || nobody;
  const isMe = (party: Party) => isSeatOf(party, me);
  const tasks = tasksOf(agreements, me, parents);
  const stays = useStays(tasks, isShown);
  const lists = inLists(tasks, stays);
  const card = (task: Task) => (
    <TaskCard
      key={task.agreement.id}
      task={task}
      isMe={isMe}
      hand={hand}
      own={own}
      isThanked={stays.includes(task.agreement.id)}
    />
  );
  const isAlone = lists.rest.length === tasks.length;
  return (
    <>
      <List title={message('task.said')}>{lists.said.map(card)}</List>
      <List title={message('task.asked')}>{lists.asked.map(card)}</List>
      <List title={message('task.looking')}>{lists.looking.map(card)}</List>
      <Refusal text={refusedOf(hand, tasks)} />
      <section className={classes.all} aria-label={message('task.all')}>
        <h2 className={classes.title}>{message('task.all')}</h2>
        <Standing />
        {tasks.length === 0 ? <p>{message('task.empty')}</p> : null}
        {lists.rest.length > 0 ? (
          <details open={isAlone}>
            <summary className={classes.summary}>
              {message('task.others', { count: lists.rest.length })}
            </summary>
            <ul className={classes.list}>{lists.rest.map(card)}</ul>
          </details>
        ) : null}
      </section>
    </>
  );
}

const nobody = { id: '' as SeatId, name: '' };

function List({ title, children }: { title: string; children: ReactNode[] }) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section className={classes.tasks} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Standing() {
  const message = useMessage();
  const standing = standingOfPlan(usePlanVersions(), usePlanText());
  return (
    <p>{message('task.standing', { standing: message(`planChoice.standing.${standing}`) })}</p>
  );
}

/** The agreements that stay where they were asked, although they were answered: nothing jumps from under a finger. */
function useStays(tasks: readonly Task[], isShown: boolean): readonly PlanId[] {
  const [stays, setStays] = useState<readonly PlanId[]>([]);
  const fresh = tasks.filter((task) => isOpen(task) && !stays.includes(task.agreement.id));
  if (isShown && fresh.length > 0)
    setStays([...stays, ...fresh.map(({ agreement }) => agreement.id)]);
  if (!isShown && stays.length > 0) setStays([]);
  return stays;
}

function isOpen({ yes }: Task): boolean {
  return yes === 'open' || yes === 'newWords';
}

function inLists(tasks: readonly Task[], stays: readonly PlanId[]) {
  const lists: Record<'said' | 'asked' | 'looking' | 'rest', Task[]> = {
    said: [],
    asked: [],
    looking: [],
    rest: [],
  };
  for (const task of tasks) lists[listOf(task, stays)].push(task);
  const isOthers = ({ part }: Task) => Number(part !== 'owner' && part !== 'reserve');
  lists.asked.sort((a, b) => isOthers(a) - isOthers(b));
  return lists;
}

function listOf(task: Task, stays: readonly PlanId[]) {
  const { agreement, part, yes } = task;
  if (isOpen(task)) return 'asked';
  if (yes === 'said' && stays.includes(agreement.id)) return 'asked';
  if (part === 'owner' || part === 'reserve') return 'said';
  return part === 'checker' ? 'looking' : 'rest';
}

/** Why something was refused whose agreement is here no longer. */
function refusedOf(hand: TaskHand | null, tasks: readonly Task[]): string | null {
  const gone = Object.entries(hand?.wishes ?? {}).filter(
    ([id]) => !tasks.some(({ agreement }) => agreement.id === id),
  );
  return gone.map(([, { refused }]) => refused).find((refused) => refused !== null) ?? null;
}
