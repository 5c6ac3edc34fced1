import { origins } from '@rundbord/shared/doc/origin';
import type { SetId } from '@rundbord/shared/id';
import { parseName } from '@rundbord/shared/meeting/name';
import { parseNote } from '@rundbord/shared/network/note';
import { err, ok, type Result } from '@rundbord/shared/result';
import { isUnderWay, readRounds } from '@rundbord/shared/scaling/round';
import { isLone } from '@rundbord/shared/scaling/scale-kind';
import { mergeWords, withField } from '@rundbord/shared/scaling/set-words';
import {
  anchorFields,
  newSet,
  readSet,
  readSets,
  type SetFacts,
  setFieldLimit,
  setsLimit,
  setTitleLimit,
  stanceLimit,
} from '@rundbord/shared/scaling/statement-set';
import { parseLine, type WordsRefusal } from '@rundbord/shared/text/plain-text';
import type * as Y from 'yjs';
import type { ActContext, Acts } from '../intent/act-context.ts';
import { findWhom } from './whom.ts';

/** What is done to statement sets. A set is a draft among the facilitators until it is shown; then everyone has it. Rights
 *  have been judged before. */
export const setActs: Acts<'putSet' | 'writeSet' | 'changeSet' | 'showSet' | 'takeStance'> = {
  putSet: (context, { set, of: kind, title: rawTitle, child: rawChild, ten, zero }) => {
    const { table, staff, actor, at } = context;
    // Asked for twice, it is there once.
    if (table.sets.has(set) || staff.sets.has(set)) return ok([]);
    const known = [...readSets(table.sets), ...readSets(staff.sets)];
    if (known.length >= setsLimit) return err({ code: 'set/many', limit: setsLimit });
    if (isLone(kind) && known.some((each) => each.kind === kind)) return err({ code: 'set/known' });
    const isSameChild = (each: SetFacts) => each.kind === kind && each.child === rawChild?.trim();
    if (
      kind === 'wellbeing' &&
      rawChild &&
      known.some((each) => !each.shelved && isSameChild(each))
    )
      return err({ code: 'set/known' });
    const title = parseLine(rawTitle, { least: 1, limit: setTitleLimit });
    if (!title.ok) return title;
    const child = rawChild === undefined ? null : parseName(rawChild);
    if (child && !child.ok) return child;
    const anchors = parseAnchors({ ten, zero });
    if (!anchors.ok) return anchors;
    const facts = newSet({
      kind,
      title: title.value,
      child: child?.value,
      words: anchors.value,
      made: { by: actor.seat, at },
    });
    keep(staff.sets, set, facts);
    return ok([]);
  },

  writeSet: (context, { set, field, words: raw, before }) => {
    const found = find(context, set);
    if (!found) return err({ code: 'set/unknown' });
    const isAnchor = anchorFields.some((each) => each === field);
    if (isAnchor && isAsked(context, set)) return err({ code: 'set/under-way' });
    const mine = parseNote(raw, setFieldLimit);
    if (!mine.ok) return mine;
    const merged = mergeWords(before, mine.value, found.facts.words[field] ?? '');
    if (merged === null) return err({ code: 'set/changed' });
    const words = parseNote(merged, setFieldLimit);
    if (!words.ok) return words;
    const next = withField(found.facts, field, words.value);
    // What the parents have read are these words and no others.
    if (!isAnchor && next !== found.facts) {
      delete next.parentsRead;
      next.wordsAt = context.at;
    }
    keep(found.root, set, next);
    return ok([]);
  },

  changeSet: (context, { set, title: rawTitle, weeks, status, parentsRead, shelved }) => {
    const found = find(context, set);
    if (!found) return err({ code: 'set/unknown' });
    if (shelved && isAsked(context, set)) return err({ code: 'set/under-way' });
    const title =
      rawTitle === undefined ? null : parseLine(rawTitle, { least: 1, limit: setTitleLimit });
    if (title && !title.ok) return title;
    const mark = { name: context.actor.name, at: context.at };
    const next: SetFacts = { ...found.facts };
    const isOther = (title && title.value !== next.title) || (weeks ?? undefined) !== next.weeks;
    if (next.status === 'approved' && isOther && (title || weeks !== undefined))
      next.changedSince = true;
    if (title && title.value !== next.title) {
      next.title = title.value;
      if (parentsRead === undefined) delete next.parentsRead;
    }
    if (weeks) next.weeks = weeks;
    else if (weeks === null) delete next.weeks;
    if (parentsRead === true) {
      next.parentsRead = mark;
      if (next.status === 'draft') next.status = 'discussed';
    } else if (parentsRead === false) delete next.parentsRead;
    if (status) {
      next.status = status;
      delete next.approved;
      delete next.changedSince;
      if (status === 'approved') next.approved = mark;
    }
    if (shelved === true) next.shelved = mark;
    else if (shelved === false) delete next.shelved;
    keep(found.root, set, next);
    return ok([]);
  },

  showSet: (context, { set, shown }) => {
    const { table, staff } = context;
    const found = find(context, set);
    if (!found) return err({ code: 'set/unknown' });
    if (shown === (found.root === table.sets)) return ok([]);
    if (shown && found.facts.kind === 'safety' && !found.facts.parentsRead)
      return err({ code: 'set/parents-first' });
    if (!shown && isAsked(context, set)) return err({ code: 'set/under-way' });
    found.root.doc?.transact(() => found.root.delete(set), origins.server);
    keep(shown ? table.sets : staff.sets, set, found.facts);
    return ok([]);
  },

  takeStance: (context, { set, stance, words: raw, whom: asked }) => {
    const { table, actor, at } = context;
    const facts = readSet(table.sets, set);
    if (!facts) return err({ code: 'set/unknown' });
    if (asked && actor.role !== 'facilitator') return err({ code: 'right/not-yours' });
    const whom = findWhom(context, asked ?? { seat: actor.seat });
    if (!whom.ok) return whom;
    const words = parseNote(raw ?? '', stanceLimit);
    if (!words.ok) return words;
    const { [whom.value.key]: _, ...others } = facts.stances;
    const said = { name: whom.value.name, at, ...(words.value ? { words: words.value } : {}) };
    const { id: _id, ...kept } = facts;
    keep(table.sets, set, {
      ...kept,
      stances: stance ? { ...others, [whom.value.key]: { ...said, stance } } : others,
    });
    return ok([]);
  },
};

/** A set, and the root it stands in. */
function find(
  { table, staff }: ActContext,
  set: SetId,
): { root: Y.Map<unknown>; facts: SetFacts } | null {
  for (const root of [table.sets, staff.sets]) {
    const found = readSet(root, set);
    if (!found) continue;
    const { id: _, ...facts } = found;
    return { root, facts };
  }
  return null;
}

function keep(root: Y.Map<unknown>, set: SetId, facts: SetFacts): void {
  root.doc?.transact(() => root.set(set, facts), origins.server);
}

/** Whether a round asks by this scale just now, or holds sealed numbers of it. */
function isAsked({ table }: ActContext, set: SetId): boolean {
  return readRounds(table.record).some(
    (round) => round.asks === 'number' && round.set === set && isUnderWay(round),
  );
}

function parseAnchors(raw: {
  ten?: string | undefined;
  zero?: string | undefined;
}): Result<SetFacts['words'], WordsRefusal> {
  const words: SetFacts['words'] = {};
  for (const field of anchorFields) {
    const parsed = parseNote(raw[field] ?? '', setFieldLimit);
    if (!parsed.ok) return parsed;
    if (parsed.value) words[field] = parsed.value;
  }
  return ok(words);
}
