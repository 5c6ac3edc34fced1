import { areDrawn, readTies, shownFacts, type Tie, tiesLimit } from '@rundbord/shared/person/tie';
import { err, ok } from '@rundbord/shared/result';
import type { Acts } from './act-context.ts';

/** What facilitators write down of the family for themselves, and show to the room one by one. Rights have been judged
 *  before. */
export const tieActs: Acts<'putTie' | 'removeTie' | 'showTie'> = {
  putTie: ({ table, staff, actor, at }, { tie, facts }) => {
    if (!areDrawn({ facts }, table.persons)) return err({ code: 'person/unknown' });
    if (!staff.ties.has(tie) && staff.ties.size >= tiesLimit)
      return err({ code: 'person/many', limit: tiesLimit });
    const known = readTies(staff.ties).find((each) => each.id === tie);
    const kept: Omit<Tie, 'id'> = { facts, made: known?.made ?? { by: actor.seat, at } };
    staff.ties.set(tie, kept);
    // What is shown says what is known.
    if (table.shownTies.has(tie)) table.shownTies.set(tie, { facts: shownFacts(facts) });
    return ok([]);
  },

  removeTie: ({ table, staff }, { tie }) => {
    staff.ties.delete(tie);
    table.shownTies.delete(tie);
    return ok([]);
  },

  showTie: ({ table, staff }, { tie, shown }) => {
    const known = readTies(staff.ties).find((each) => each.id === tie);
    if (!known) return err({ code: 'person/unknown' });
    if (shown && !areDrawn(known, table.persons)) return err({ code: 'person/unknown' });
    const { facts, made, shownIn } = known;
    // Hidden while somebody of it is out, it stays hidden when they come back.
    if (shownIn !== undefined) staff.ties.set(tie, { facts, made });
    if (shown) table.shownTies.set(tie, { facts: shownFacts(facts) });
    else table.shownTies.delete(tie);
    return ok([]);
  },
};
