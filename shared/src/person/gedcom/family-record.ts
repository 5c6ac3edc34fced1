import type { DescentKind } from '../bond.ts';
import type { NewKey } from '../steps/step.ts';
import { type Node, pointerOf, take, takeOne } from './nodes.ts';
import type { Tally } from './report.ts';

/** The records of a file. `claims`: the families that people say they are children of. */
export type Tree = {
  people: Map<string, { key: NewKey; record: Node }>;
  byKey: ReadonlyMap<NewKey, Node>;
  families: Map<string, Node>;
  claims: Map<string, { key: NewKey; link: Node }[]>;
  count: Tally;
};

/** A child of a family. `without`: places of parents who are not parents to this child; a stepfather. */
type ChildOf = { key: NewKey; line: number; link: Node | undefined; without: number[] };

/** The one or two parents of a family, whatever the file calls them. */
export function parentsIn(record: Node, { people, count }: Tree): NewKey[] {
  const parents: NewKey[] = [];
  for (const link of take(record, 'HUSB', 'WIFE')) {
    const found = people.get(pointerOf(link) ?? '')?.key;
    if (!found) {
      if (pointerOf(link) !== undefined) count.leave('link', link.tag, link.line);
    } else if (parents.includes(found)) count.leave('double', link.tag, link.line);
    else if (parents.length === 2) count.leave('parent', link.tag, link.line);
    else parents.push(found);
  }
  return parents;
}

/** The children of a family: those it names, and those who name it. */
export function childrenIn(name: string, record: Node, { people, claims, count }: Tree): ChildOf[] {
  const children = new Map<NewKey, ChildOf>();
  for (const link of take(record, 'CHIL')) {
    const found = people.get(pointerOf(link) ?? '')?.key;
    if (found && children.has(found)) count.leave('double', 'CHIL', link.line);
    else if (found)
      children.set(found, { key: found, line: link.line, link, without: stepsIn(link) });
    else if (pointerOf(link) !== undefined) count.leave('link', 'CHIL', link.line);
  }
  for (const { key, link } of claims.get(name) ?? [])
    if (!children.has(key))
      children.set(key, { key, line: link.line, link: undefined, without: [] });
  return [...children.values()];
}

const kinds: readonly [RegExp, DescentKind][] = [
  [/^(?:birth|natural|biological|)$/i, 'birth'],
  [/^adopt/i, 'adopted'],
  [/^foster|^plejebarn/i, 'foster'],
];

/** How a child belongs to a family: by what the child's own record says, else what the family's says, else by birth. */
export function kindsIn(
  { family, link, key }: { family: string; link: Node | undefined; key: NewKey },
  { byKey, claims, count }: Tree,
): DescentKind[] {
  const person = byKey.get(key);
  const own = (claims.get(family) ?? []).filter((each) => each.key === key);
  const adoption = person?.children.find(
    (each) => each.tag === 'ADOP' && each.children.some((inner) => pointerOf(inner) === family),
  );
  if (adoption) {
    adoption.isRead = true;
    take(adoption, 'FAMC');
  }
  const words = own.flatMap((each) => takeOne(each.link, 'PEDI') ?? []);
  const relation = link && takeOne(link, '_FREL', '_MREL', 'PEDI');
  const said = words.length > 0 ? words : relation ? [relation] : [];
  if (said.length === 0) return [adoption ? 'adopted' : 'birth'];
  return said.flatMap((each) => {
    const value = each.value.trim();
    take(each, 'PHRASE');
    const kind = kinds.find(([shape]) => shape.test(value))?.[1];
    if (!kind) count.leave('pedigree', value.slice(0, 40), each.line);
    return kind ?? [];
  });
}

/** Which of the parents are only step-parents, where a program says it of each. */
function stepsIn(link: Node): number[] {
  const isStep = (tag: string) =>
    take(link, tag).some(({ value }) => /step|private|unknown|unrelated/i.test(value));
  return [isStep('_FREL') ? 0 : -1, isStep('_MREL') ? 1 : -1].filter((each) => each >= 0);
}
