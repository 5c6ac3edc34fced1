import type { Day } from '../calendar/day.ts';
import type { SeatedPerson } from '../meeting/seat.ts';
import { circlesOf, type Places } from '../network/circles.ts';
import { isKnownChild } from '../person/age.ts';
import type { Family } from '../person/family.ts';
import type { Person } from '../person/person.ts';
import { groupOf } from '../scaling/group.ts';
import { isSameParty, isSeatOf, type Party, partyKey } from './party.ts';

/** What somebody is to the plan just now. `gone`: drawn, and no longer in the network; `named`: a name that was written. */
export type Standing = 'parent' | 'network' | 'professional' | 'child' | 'gone' | 'named';

/** Everything a plan asks about people, on one day. */
export type PlanPeople = {
  /** Who can be given something to do, the family and its network first, each once. */
  known: readonly Party[];
  /** The parents who have to say yes: those the facilitators named, else those in the drawing, else those at the table. */
  parents: readonly Party[];
  standingOf: (party: Party) => Standing;
  /** Whether they can be counted on that day. */
  counts: (party: Party, day: Day) => boolean;
  /** Until when somebody is with us, or null. */
  untilOf: (party: Party) => Day | null;
  /** What they are called now. */
  nameOf: (party: Party) => string;
};

/** Who is who for a plan. `today` decides who is under 18; `children` are the board's own by first name. */
export function planPeople(facts: {
  family: Family;
  places: Places;
  seats: readonly SeatedPerson[];
  children: readonly string[];
  named: readonly Party[] | undefined;
  today: Day;
}): PlanPeople {
  const { family, places, children, today } = facts;
  const seats = facts.seats.filter((seat) => seat.role !== 'interpreter');
  const persons = new Map<string, Person>(family.persons.map((person) => [person.id, person]));
  const circles = circlesOf(family, places);
  const members = new Set<string>(circles.members.map(({ person }) => person.id));
  const drawnParents = new Set<string>(circles.parents.map(({ id }) => id));
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  const childNames = new Set(children.map((name) => partyKey({ name })));

  const standingOf = (party: Party): Standing => {
    const own = seats.filter((each) => isSeatOf(party, each));
    const seat = own.find((each) => !each.leftAt) ?? own[0];
    const person = persons.get(party.key ?? '') ?? persons.get(seat?.person ?? '');
    if (person ? isKnownChild(person, now) : seat?.relation?.kind === 'child') return 'child';
    // A grandfather who is called Peter is drawn or sits here; a Peter of whom no more is known is the child.
    if (!person && !seat && childNames.has(partyKey({ name: party.name }))) return 'child';
    if (person && drawnParents.has(person.id)) return 'parent';
    if (person) {
      // Who sits at the table is with us, whether or not anybody put them into the circles.
      if (!members.has(person.id)) return seat && !seat.leftAt ? standingOfSeat(seat) : 'gone';
      const isRim = places.get(person.id)?.ring === 'rim';
      return isRim || party.isProfessional ? 'professional' : 'network';
    }
    if (seat) return standingOfSeat(seat);
    if (party.key !== undefined) return 'gone';
    return party.isProfessional ? 'professional' : 'named';
  };
  const untilOf = (party: Party) => {
    const seat = seats.find((each) => isSeatOf(party, each));
    return places.get((party.key ?? seat?.person ?? '') as Person['id'])?.until ?? null;
  };
  const nameOf = (party: Party) => {
    const person = persons.get(party.key ?? '');
    const seat = seats.find((each) => each.id === party.key);
    return person?.name || person?.role || seat?.name || party.name;
  };
  const drawn = (person: Person): Party => ({
    key: person.id,
    name: person.name || person.role || '',
  });
  const parties = [
    ...circles.parents.map(drawn),
    ...circles.members.map(({ person, place }) => ({
      ...drawn(person),
      ...(place.ring === 'rim' ? { isProfessional: true } : {}),
    })),
    ...seats.map(partyOfSeat),
    // Somebody drawn who is in no circle can be asked too; the rehearsal says that they stand in none.
    ...family.persons.filter(isGrownUpHere).map(drawn),
  ].filter((party) => party.name !== '' && standingOf(party) !== 'child');
  const known = parties.filter(
    (party, at) => parties.findIndex((other) => isSameParty(other, party)) === at,
  );
  return {
    known,
    parents: facts.named?.length ? facts.named : defaultParents(known, standingOf),
    standingOf,
    untilOf,
    nameOf,
    counts: (party, day) => {
      const standing = standingOf(party);
      const until = untilOf(party);
      return standing !== 'child' && standing !== 'gone' && (until === null || day <= until);
    },
  };
}

/** Whether somebody drawn is alive and no animal. */
function isGrownUpHere({ life, gender, isFocus }: Person): boolean {
  return life === 'living' && gender !== 'pet' && !isFocus;
}

/** Who sits there, as somebody of the plan. */
export function partyOfSeat(seat: SeatedPerson): Party {
  const isProfessional = standingOfSeat(seat) === 'professional';
  return {
    key: seat.person ?? seat.id,
    name: seat.name,
    ...(isProfessional ? { isProfessional } : {}),
  };
}

function standingOfSeat(seat: SeatedPerson): Standing {
  const group = groupOf(seat);
  if (group === 'professionals') return 'professional';
  if (group === 'parents') return 'parent';
  return group === 'child' ? 'child' : 'network';
}

function defaultParents(known: readonly Party[], standingOf: (party: Party) => Standing): Party[] {
  return known.filter((party) => standingOf(party) === 'parent');
}
