import { triggerLimit, whenSchema, whyNoTime } from '@rundbord/shared/calendar/when';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { parseNote } from '@rundbord/shared/network/note';
import { isSameParty, type Party, partiesLimit, partySchema } from '@rundbord/shared/plan/party';
import { fieldOf, type PlanField, type PlanKind } from '@rundbord/shared/plan/plan-fields';
import { err, ok, type Result } from '@rundbord/shared/result';
import { mergeWords } from '@rundbord/shared/scaling/set-words';
import { parseLine, tidyLine } from '@rundbord/shared/text/plain-text';
import * as z from 'zod/mini';

type Values = Record<string, unknown>;

/** What a thing says after these fields changed. Words are tidied, and joined with what a colleague wrote meanwhile; what
 *  is null or has nothing in it is taken out. Nothing is taken over of a wish that cannot be carried out whole. */
export function changedValues(
  kind: PlanKind,
  now: Values,
  wish: { values: Values; before: Readonly<Record<string, string>> },
): Result<Values, Refusal> {
  const next = { ...now };
  for (const [name, raw] of Object.entries(wish.values)) {
    const field = fieldOf(kind, name);
    if (!field) return err({ code: 'request/malformed' });
    const said = isText(field) ? now[name] : undefined;
    const parsed = parseValue(field, raw, {
      before: wish.before[name],
      now: typeof said === 'string' ? said : '',
    });
    if (!parsed.ok) return parsed;
    if (parsed.value === null) delete next[name];
    else next[name] = parsed.value;
  }
  return ok(next);
}

function isText({ is }: PlanField): boolean {
  return is === 'line' || is === 'words' || is === 'phone';
}

function parseValue(
  field: PlanField,
  raw: unknown,
  words: { before: string | undefined; now: string },
): Result<unknown, Refusal> {
  if (raw === null) return ok(null);
  if (isText(field)) return parseText(field, raw, words);
  if (field.is === 'parties') return parseParties(raw);
  if (field.is === 'names') return parseNames(raw, field);
  const read = field.schema.safeParse(raw);
  if (!read.success) return err({ code: 'request/malformed' });
  if (field.is === 'when') {
    const when = whenSchema.parse(read.data);
    const why = whyNoTime(when);
    if (why) return err(why);
    if (when.kind === 'weekly')
      return ok({ ...when, days: unique(when.days), except: unique(when.except) });
    if (when.kind === 'once') return ok(when);
    const words = parseLine(when.words, { least: 1, limit: triggerLimit });
    return words.ok ? ok({ ...when, words: words.value }) : words;
  }
  if (field.is === 'period') {
    const { from, to } = read.data as { from: string; to: string };
    return from <= to ? ok(read.data) : err({ code: 'plan/end-first' });
  }
  if (Array.isArray(read.data)) {
    const list = unique(read.data as unknown[]);
    return ok(list.length === 0 ? null : list);
  }
  return ok(read.data);
}

function parseNames(raw: unknown, { limit, schema }: PlanField): Result<unknown, Refusal> {
  const read = schema.safeParse(raw);
  if (!read.success) return err({ code: 'request/malformed' });
  const list: string[] = [];
  for (const each of read.data as string[]) {
    const name = parseLine(each, { least: 1, limit: limit ?? 40 });
    if (!name.ok) return name;
    if (!list.includes(name.value)) list.push(name.value);
  }
  return ok(list.length === 0 ? null : list);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)].sort();
}

function parseText(
  { is, limit = 240 }: PlanField,
  raw: unknown,
  { before, now }: { before: string | undefined; now: string },
): Result<unknown, Refusal> {
  if (typeof raw !== 'string') return err({ code: 'request/malformed' });
  const parse = (text: string): Result<string, Refusal> => {
    if (is === 'words') return parseNote(text, limit);
    return tidyLine(text) === '' ? ok('') : parseLine(text, { least: 1, limit });
  };
  const mine = parse(raw);
  if (!mine.ok) return mine;
  const merged = before === undefined ? mine.value : mergeWords(before, mine.value, now);
  if (merged === null) return err({ code: 'plan/changed' });
  const words = parse(merged);
  return words.ok ? ok(words.value || null) : words;
}

const partiesSchema = z.array(partySchema);

/** People as they were chosen, each once, with tidied names. */
function parseParties(raw: unknown): Result<unknown, Refusal> {
  const read = partiesSchema.safeParse(raw);
  if (!read.success || read.data.length > partiesLimit) return err({ code: 'request/malformed' });
  const list: Party[] = [];
  for (const party of read.data) {
    const name = parseLine(party.name, { least: 1, limit: 40 });
    if (!name.ok) return name;
    const found = { ...party, name: name.value };
    if (!list.some((each) => isSameParty(each, found))) list.push(found);
  }
  return ok(list.length === 0 ? null : list);
}
