import type { Callable } from '@rundbord/shared/plan/line/read-people';
import { type Party, partyKey } from '@rundbord/shared/plan/party';
import { useMemo } from 'react';
import { useAllSeats, useBoardFacts } from '../../source/useBoard.ts';
import { useFamily } from '../../source/useFamily.ts';
import { usePlanPeople } from '../../source/usePlan.ts';

/** Everyone a typed line can name: by name, by first name, and by who they are to the children. */
export function useLinePeople(): Callable[] {
  const { persons } = useFamily();
  const seats = useAllSeats();
  const { known, nameOf } = usePlanPeople();
  const children = useBoardFacts()?.children;
  return useMemo(() => {
    const calledOf = (party: Party) => {
      const name = nameOf(party);
      const person = persons.find(({ id }) => id === party.key);
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
    return [...young, ...known.map((party) => ({ party, called: calledOf(party) }))];
  }, [persons, seats, known, nameOf, children]);
}
