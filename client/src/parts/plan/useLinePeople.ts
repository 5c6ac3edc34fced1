import { drawnRoles } from '@rundbord/shared/person/lines/drawn-roles';
import type { Callable } from '@rundbord/shared/plan/line-mentions';
import { calledBy } from '@rundbord/shared/plan/line-roles';
import { type Party, partyKey } from '@rundbord/shared/plan/party';
import { useMemo } from 'react';
import { useAllSeats, useBoardFacts } from '../../source/useBoard.ts';
import { useFamily } from '../../source/useFamily.ts';
import { usePlanPeople } from '../../source/usePlan.ts';

/** Everyone a typed line can name: by name, by first name, and by who they are to the children, said or drawn. */
export function useLinePeople(language: 'da' | 'en'): Callable[] {
  const family = useFamily();
  const seats = useAllSeats();
  const { known, nameOf } = usePlanPeople();
  const children = useBoardFacts()?.children;
  return useMemo(() => {
    const calledOf = (party: Party) => {
      const name = nameOf(party);
      const person = family.persons.find(({ id }) => id === party.key);
      const sitting = seats.filter(({ id, person: drawn }) =>
        [id, drawn].some((key) => key !== undefined && key === party.key),
      );
      const words = sitting.flatMap((seat) => [seat.name, seat.relation?.words ?? '']);
      const called = [name, name.split(' ')[0] ?? '', person?.role ?? '', ...words];
      return [...new Set(called.filter(Boolean))];
    };
    const young = (children ?? []).map((name) => ({
      party: { key: partyKey({ name }), name },
      called: [name],
      isChild: true,
    }));
    const drawn = new Map<string, string[]>(
      [...drawnRoles(family)].map(([id, roles]) => [
        id,
        roles.flatMap((role) => calledBy(role, language)),
      ]),
    );
    const grown = known.map((party) => ({
      party,
      called: calledOf(party),
      drawnAs: drawn.get(party.key ?? '') ?? [],
    }));
    return [...young, ...grown];
  }, [family, seats, known, nameOf, children, language]);
}
