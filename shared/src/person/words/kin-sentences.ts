import type { Descent } from '../bond.ts';
import type { Gender, Person } from '../person.ts';
import { parentsIn, siblingsOf, twinsOf } from './kinship.ts';
import { type Said, said } from './said.ts';
import { type Telling, whenOf } from './telling.ts';

/** Whose child somebody is, by which belonging, with whom they were born; a focus child's brothers and sisters; and
 *  which child somebody expects. */
export function kinSentences({ id, isFocus }: Person, telling: Telling): Said[] {
  const { family } = telling;
  const own = family.descents.filter((each) => each.child === id).sort(byKind);
  return [
    ...own.flatMap((each) => [parentsSaid(each, telling), ...twinsSaid(each, telling)]),
    ...(isFocus ? siblingsSaid(id, telling) : []),
    ...family.descents.flatMap((each) =>
      each.kind === 'birth' && parentsIn(each).includes(id)
        ? expectedSaid(each.child, telling)
        : [],
    ),
  ];
}

const kinds = ['birth', 'adopted', 'foster'];

function byKind(one: Descent, other: Descent): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}

function parentsSaid(descent: Descent, { called, person }: Telling): Said {
  const { kind } = descent;
  const parents = parentsIn(descent)
    .map((id) => ({ id, gender: parentWord(person(id)?.gender) }))
    .sort((a, b) => words.indexOf(a.gender) - words.indexOf(b.gender));
  const [one, other] = parents;
  if (!other)
    return said('family.said.parent', {
      kind,
      gender: one?.gender ?? 'parent',
      who: one ? called(one.id) : '',
    });
  const row = parents.map((each) => called(each.id));
  return said('family.said.parents', {
    kind,
    pair: pairOf(one?.gender, other.gender),
    parents: row,
  });
}

const words = ['mother', 'father', 'parent'];

function parentWord(gender: Gender | undefined): 'mother' | 'father' | 'parent' {
  if (gender === 'female' || gender === 'transWoman') return 'mother';
  return gender === 'male' || gender === 'transMan' ? 'father' : 'parent';
}

function pairOf(
  one: string | undefined,
  other: string,
): 'motherFather' | 'mothers' | 'fathers' | 'parents' {
  if (one === 'mother' && other === 'father') return 'motherFather';
  if (one !== other) return 'parents';
  if (one === 'mother') return 'mothers';
  return one === 'father' ? 'fathers' : 'parents';
}

function twinsSaid(descent: Descent, { family, called }: Telling): Said[] {
  const twins = twinsOf(family, descent);
  if (twins.length === 0) return [];
  const identical = descent.identical ? 'yes' : 'no';
  return [said('family.said.twin', { identical, count: twins.length, others: twins.map(called) })];
}

function siblingsSaid(id: Person['id'], { family, called, person }: Telling): Said[] {
  return siblingsOf(family, id)
    .sort((a, b) => Number(a.isHalf) - Number(b.isHalf))
    .map((each) => {
      const kind = siblingWord(person(each.id)?.gender, each.isHalf);
      return said('family.said.sibling', { kind, who: called(each.id) });
    });
}

function siblingWord(gender: Gender | undefined, isHalf: boolean) {
  const word = parentWord(gender);
  if (isHalf)
    return ({ mother: 'halfSister', father: 'halfBrother', parent: 'halfSibling' } as const)[word];
  return ({ mother: 'sister', father: 'brother', parent: 'sibling' } as const)[word];
}

function expectedSaid(child: Person['id'], { person }: Telling): Said[] {
  const expected = person(child);
  if (expected?.life !== 'unborn') return [];
  const when = expected.born ? whenOf(expected.born) : 'none';
  return [said('family.said.expects', { when })];
}
