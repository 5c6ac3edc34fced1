import { readSeat } from '@rundbord/shared/board/record';
import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { PlanId, SeatId } from '@rundbord/shared/id';
import {
  type Agreement,
  askedFor,
  isLive,
  missingYes,
  needsOf,
} from '@rundbord/shared/plan/agreement';
import { isOver, isUnderWay } from '@rundbord/shared/plan/agreement-states';
import { isSameParty, isSeatOf, type Party, partyKey } from '@rundbord/shared/plan/party';
import { askKey, type PlanAsk } from '@rundbord/shared/plan/plan-ask';
import { type PlanEntry, readPlan, readPlanEntry } from '@rundbord/shared/plan/plan-entry';
import { entriesLimit, seenPerSeatLimit } from '@rundbord/shared/plan/plan-fields';
import { partyOfSeat } from '@rundbord/shared/plan/plan-people';
import type { PlanRefusal } from '@rundbord/shared/plan/plan-refusal';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import { err, ok } from '@rundbord/shared/result';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { childIn } from './child-in.ts';
import { findKept, keep, lastOrder } from './plan-kept.ts';
import { changedValues } from './plan-values.ts';
import { settled } from './promise.ts';

/** How far an agreement has come, and what those who do it say of it. Rights have been judged before. */
export const agreementActs: Acts<
  'setAgreement' | 'sayYes' | 'askAbout' | 'setAskAside' | 'noteSeen'
> = {
  setAgreement: (context, { entry, state }) => {
    const found = findKept(context, 'agreement', entry);
    if (!found) return err({ code: 'plan/unknown' });
    const agreement = found.entry;
    if (!isOver(state) && state !== 'proposal') {
      const [need] = needsOf(agreement.values);
      if (need) return err({ code: 'agreement/needs', need });
      // Whoever was written may have been drawn as a child since.
      const child = childIn(context, agreement.values);
      if (child) return err(child);
    }
    if (isUnderWay(state)) {
      const people = readPlanPeople(context.table, dayInDenmark(context.at));
      const [first, ...others] = missingYes(agreement, people.parents);
      if (first)
        return err({ code: 'agreement/no-yes', name: people.nameOf(first), more: others.length });
    }
    keep(found.root, { ...agreement, state });
    return ok([]);
  },

  sayYes: (context, { entry, yes, whom, wordsAt }) => {
    const { table, actor, at } = context;
    if (whom && actor.role !== 'facilitator') return err({ code: 'right/not-yours' });
    const found = findKept(context, 'agreement', entry);
    if (!found || (actor.role !== 'facilitator' && found.root !== table.plan))
      return err({ code: 'plan/unknown' });
    if (actor.role !== 'facilitator' && !isLive(found.entry)) return err({ code: 'plan/unknown' });
    if (yes && wordsAt !== undefined && wordsAt !== found.entry.wordsAt)
      return err({ code: 'agreement/new-words' });
    const concerned = concernedBy(context, found.entry);
    const parties = whom
      ? concerned.filter((party) => partyKey(party) === whom.key)
      : concerned.filter((party) => isOwn(context, party));
    if (parties.length === 0) return err({ code: 'agreement/not-yours' });
    const said = { ...found.entry.yes };
    for (const party of parties) {
      if (yes) said[partyKey(party)] = { name: party.name, at };
      else delete said[partyKey(party)];
    }
    keep(found.root, settled(context, { ...found.entry, yes: said }));
    if (yes && !whom) context.staff.plan.delete(ownAsk(context, 'talk', entry));
    return ok([]);
  },

  askAbout: (context, { entry, what, is }) => {
    const { table, staff, actor, at } = context;
    const key = ownAsk(context, what, entry);
    if (!is) {
      staff.plan.delete(key);
      return ok([]);
    }
    const agreement = readPlanEntry(table.plan, 'agreement', entry);
    if (!agreement || !isLive(agreement)) return err({ code: 'plan/unknown' });
    if (!concernedBy(context, agreement).some((party) => isOwn(context, party)))
      return err({ code: 'agreement/not-yours' });
    const ask: PlanAsk = { what, agreement: entry, seat: actor.seat, name: actor.name, at };
    staff.plan.set(key, ask);
    return ok([]);
  },

  setAskAside: ({ staff }, { entry, what, seat }) => {
    staff.plan.delete(askKey({ what, agreement: entry, seat }));
    return ok([]);
  },

  // What somebody saw goes to the facilitators first, and is shown by them.
  noteSeen: (context, { entry, agreement: id, on, kept, whatWorked, parentDid, childSign }) => {
    const { table, staff, actor, at } = context;
    if (findKept(context, 'seen', entry)) return ok([]);
    const agreement = readPlanEntry(table.plan, 'agreement', id);
    if (!agreement || !isLive(agreement)) return err({ code: 'plan/unknown' });
    const isMine = concernedBy(context, agreement).some((party) => isOwn(context, party));
    const isLooking = (agreement.values.checker ?? []).some((party) => isOwn(context, party));
    if (!isMine && !isLooking) return err({ code: 'agreement/not-yours' });
    if (on > dayInDenmark(at)) return err({ code: 'check/later' });
    const full = whyNoMore(readPlan(staff.plan, 'seen'), actor.seat);
    if (full) return err(full);
    const seat = readSeat(table.record, actor.seat);
    const who = seat ? [partyOfSeat({ ...seat, id: actor.seat })] : [{ name: actor.name }];
    const words = {
      ...(whatWorked ? { whatWorked } : {}),
      ...(parentDid ? { parentDid } : {}),
      ...(childSign ? { childSign } : {}),
    };
    const values = changedValues(
      'seen',
      {},
      { values: { agreement: id, on, kept, byWhom: who, ...words }, before: {} },
    );
    if (!values.ok) return values;
    keep(staff.plan, {
      id: entry,
      kind: 'seen',
      order: lastOrder(context, 'seen'),
      made: { name: actor.name, at },
      wordsAt: at,
      from: actor.seat,
      values: values.value,
    });
    return ok([]);
  },
};

/** Whose yes is asked or welcome: who does it, who steps in, and the parents. */
function concernedBy(context: ActContext, agreement: Agreement): Party[] {
  const { parents } = readPlanPeople(context.table, dayInDenmark(context.at));
  const asked = askedFor(agreement, parents);
  const backups = agreement.values.backup ?? [];
  return [...asked, ...backups.filter((each) => !asked.some((one) => isSameParty(one, each)))];
}

/** Why no more is noted of how it went: a device has room of its own, so that none takes that of the others. */
function whyNoMore(seen: readonly PlanEntry<'seen'>[], seat: SeatId): PlanRefusal | null {
  const own = seen.filter((each) => each.from === seat && !each.shelved);
  if (own.length >= seenPerSeatLimit) return { code: 'seen/many', limit: seenPerSeatLimit };
  return seen.length >= entriesLimit.seen ? { code: 'plan/full', limit: entriesLimit.seen } : null;
}

function isOwn({ table, actor }: ActContext, party: Party): boolean {
  const seat = readSeat(table.record, actor.seat);
  return seat !== null && isSeatOf(party, { ...seat, id: actor.seat });
}

function ownAsk({ actor }: ActContext, what: PlanAsk['what'], agreement: PlanId): string {
  return askKey({ what, agreement, seat: actor.seat });
}
