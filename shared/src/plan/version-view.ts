import { fieldsOf } from './plan-fields.ts';
import { compareTexts, type PlanText, type TextKind, type TextPiece } from './plan-version.ts';

/** How a value of a field is said: people by name, times and choices in words. */
export type SayValue = (kind: TextKind, field: string, value: unknown) => string;

/** A thing of the plan between two texts. `title`: its own words; null where its kind names it, or they are
 *  what changed. `fields`: those that
 *  differ, as they were and as they are; null where nothing was said. `place`: where it stands now, of what was moved. */
export type VersionRow = {
  id: string;
  kind: TextKind;
  what: 'added' | 'removed' | 'changed' | 'moved';
  title: string | null;
  place: number | null;
  fields: readonly { field: string; before: string | null; after: string | null }[];
};

const titles: Partial<Record<TextKind, string>> = {
  rule: 'text',
  window: 'name',
  agreement: 'what',
  step: 'text',
  call: 'name',
  childCard: 'child',
};

/** What became of one text in another, thing by thing and field by field, in the order in which they are read. */
export function compareRows(before: PlanText, after: PlanText, say: SayValue): VersionRow[] {
  return compareTexts(before, after).map((change) => {
    const { kind, id, what } = change;
    const nothing: TextPiece['values'] = {};
    const [old, now] =
      what === 'changed'
        ? [change.before, change.after]
        : what === 'removed'
          ? [change.values, nothing]
          : [nothing, change.values];
    const said = (values: TextPiece['values'], field: string) =>
      values[field] === undefined ? null : say(kind, field, values[field]);
    const names =
      what === 'changed' ? change.fields : what === 'moved' ? [] : besideTitle(kind, old, now);
    return {
      id: `${id} ${what}`,
      kind,
      what,
      title: names.includes(titles[kind] ?? '')
        ? null
        : titleOf(kind, what === 'removed' ? old : now),
      place: what === 'moved' ? change.place : null,
      fields: names.map((field) => ({
        field,
        before: said(old, field),
        after: said(now, field),
      })),
    };
  });
}

/** A text whole: everything in it is new to who has read nothing. */
export function readRows(text: PlanText, say: SayValue): VersionRow[] {
  return compareRows([], text, say);
}

function titleOf(kind: TextKind, values: TextPiece['values']): string | null {
  const title = values[titles[kind] ?? ''];
  return typeof title === 'string' ? title : null;
}

function besideTitle(kind: TextKind, old: TextPiece['values'], now: TextPiece['values']): string[] {
  return fieldsOf(kind)
    .map(([name]) => name)
    .filter((name) => name !== titles[kind])
    .filter((name) => old[name] !== undefined || now[name] !== undefined);
}
