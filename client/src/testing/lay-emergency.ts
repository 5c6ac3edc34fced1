import { openTable } from '@rundbord/shared/doc/board-doc';
import { planKey, singleId } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind, PlanValues, SingleKind } from '@rundbord/shared/plan/plan-fields';
import { versionKey } from '@rundbord/shared/plan/plan-version';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import type * as Y from 'yjs';

const made = { name: cast.jonas.name, at: meetingTime };

/** A hand that writes the plan of a table as the house does, each thing after the one before it. */
export function planHand(doc: Y.Doc) {
  const { plan, record } = openTable(doc);
  let last = 0;
  const put = (kind: PlanKind, id: Parameters<typeof planKey>[1], values: object) => {
    last += 1;
    plan.set(planKey(kind, id), { order: `a${last}`, made, wordsAt: meetingTime, values });
  };
  return {
    add: <K extends PlanKind>(kind: K, name: string, values: PlanValues<K>) =>
      put(kind, idFor(name), values),
    say: <K extends SingleKind>(kind: K, values: PlanValues<K>) =>
      put(kind, singleId(kind), values),
    /** A version that was sent and approved. */
    approve: (number: number) =>
      record.set(versionKey(number), {
        number,
        type: 'plan',
        text: [],
        open: [],
        sent: made,
        approved: { ...made, title: 'Teamleder', on: '2026-01-22', by: made.name },
      }),
  };
}

/** A short emergency plan: two steps, two calls, one card. */
export function layEmergency(doc: Y.Doc): ReturnType<typeof planHand> {
  const hand = planHand(doc);
  hand.add('step', 'pause', { text: 'Line siger pause og går på altanen.' });
  hand.add('step', 'ring', { text: 'Hun ringer til Birgit.' });
  hand.add('call', 'duty', { name: 'Døgnvagten', phone: '33 00 00 00', as: 'duty' });
  hand.add('call', 'birgit', { name: 'Birgit', phone: '+45 20 00 00 01', as: 'person' });
  hand.add('call', 'amina', { name: 'Amina', note: 'Bor i opgang 3' });
  hand.add('childCard', 'peter', { child: 'Peter', safeThing: 'Den blå dinosaur' });
  hand.say('emergency', { mayFetch: [{ name: 'Birgit' }, { name: 'Katrine' }] });
  return hand;
}
