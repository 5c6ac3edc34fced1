import type { PersonId } from '../../id.ts';
import type { Group, Groups } from './groups.ts';
import { type Kin, otherIn } from './kin.ts';
import { partnersStandLeft, standsRight } from './sides.ts';

type Side = 'left' | 'right';

/** Who of a group stands at which end, because a partner stands there who has brothers and sisters too. */
export type Ends = { left?: PersonId | undefined; right?: PersonId | undefined };

type Where = { groups: Groups; kin: Kin };

/** A group from left to right with all the partners it hosts: GEN-3, GEN-4 and GEN-7. */
export function lineUp(group: Group, ends: Ends, where: Where): PersonId[] {
  const order = withEnds(group, ends);
  const outer = (index: number): Side | null => {
    if (order.length === 1) return null;
    if (index === 0) return 'left';
    return index === order.length - 1 ? 'right' : null;
  };
  return order.flatMap((member, index) => {
    const towards = member === ends.left ? 'left' : member === ends.right ? 'right' : null;
    return cluster(member, { towards, outer: outer(index) }, where);
  });
}

/** Brothers and sisters by age, but for those who stand at an end beside their partner; twins come along. */
export function withEnds({ members, union }: Group, { left, right }: Ends): PersonId[] {
  const twinsOf = (person: PersonId) => {
    const birth = union?.children.find(({ child }) => child === person)?.twins;
    if (birth === undefined) return [];
    const together = union?.children.filter(({ twins }) => twins === birth) ?? [];
    return members.filter(
      (each) => each !== person && together.some(({ child }) => child === each),
    );
  };
  const order = [...members];
  const move = (person: PersonId, end: Side) => {
    const along = twinsOf(person).filter((twin) => twin !== left && twin !== right);
    const moved = end === 'left' ? [person, ...along] : [...along, person];
    const rest = order.filter((each) => !moved.includes(each));
    order.splice(0, order.length, ...(end === 'left' ? [...moved, ...rest] : [...rest, ...moved]));
  };
  if (left !== undefined && order[0] !== left) move(left, 'left');
  if (right !== undefined && order.at(-1) !== right) move(right, 'right');
  return order;
}

type Stand = { towards: Side | null; outer: Side | null };

function cluster(person: PersonId, stand: Stand, where: Where): PersonId[] {
  const partners = where.groups.hostedBy(person);
  const left: PersonId[] = [];
  const right: PersonId[] = [];
  for (const [index, side] of sidesOf(person, partners, stand, where).entries()) {
    const partner = partners[index];
    if (partner !== undefined) (side === 'left' ? left : right).push(...outwards(partner, where));
  }
  return [...left.reverse(), person, ...right];
}

function sidesOf(
  person: PersonId,
  partners: readonly PersonId[],
  { towards, outer }: Stand,
  where: Where,
): Side[] {
  const { kin } = where;
  const own: Side = partnersStandLeft(person, kin) ? 'left' : 'right';
  const [one] = partners;
  if (one === undefined) return [];
  if (partners.length === 1) {
    const shared = sharedSide(person, one, where);
    if (shared) return [shared];
    if (towards) return [opposite(towards)];
    if (isMainCouple(person, one, where)) return [standsRight(person, one, kin) ? 'left' : 'right'];
    return [outer ?? (standsRight(person, one, kin) ? 'left' : 'right')];
  }
  if (partners.length > 2 || towards) return partners.map(() => own);
  const main = mainPartner(person, partners, where);
  return partners.map((partner) => (partner === main ? own : opposite(own)));
}

/** Father left, mother right: for the focus children's parents that goes before the outer side (GEN-6). */
function isMainCouple(one: PersonId, other: PersonId, { kin }: Where): boolean {
  const parents: readonly PersonId[] = (kin.centre && kin.homeOf(kin.centre)?.parents) ?? [];
  return parents.includes(one) && parents.includes(other);
}

/** A partner whom somebody shares with a brother or sister stands on that one's side. */
function sharedSide(person: PersonId, partner: PersonId, { groups, kin }: Where): Side | null {
  const members = groups.of(person)?.members ?? [];
  const others = kin.unionsOf(partner).map((union) => otherIn(union, partner));
  const other = others.find((each) => each && each !== person && members.includes(each));
  if (!other) return null;
  return members.indexOf(other) < members.indexOf(person) ? 'left' : 'right';
}

/** Of two partners the one from whom the focus children descend, else the later one. */
function mainPartner(
  person: PersonId,
  partners: readonly PersonId[],
  { kin }: Where,
): PersonId | undefined {
  const line = new Set<string>();
  const up = [kin.centre];
  for (const at of up) {
    const home = at ? kin.homeOf(at) : undefined;
    if (!home || line.has(home.key)) continue;
    line.add(home.key);
    up.push(...home.parents);
  }
  const union = kin.unionsOf(person).find(({ key }) => line.has(key));
  const other = union && otherIn(union, person);
  return other && partners.includes(other) ? other : partners.at(-1);
}

/** A partner, and further out the other partners that partner brings along. */
function outwards(partner: PersonId, where: Where): PersonId[] {
  return [partner, ...where.groups.hostedBy(partner).flatMap((next) => outwards(next, where))];
}

function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
