import type { PersonId } from '@rundbord/shared/id';
import { useCallback } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';

/** What is written for somebody in the circles: their name, and beneath it who they are to the children. */
export function useCircleNames(): {
  nameOf: (id: PersonId) => string;
  roleOf: (id: PersonId) => string;
} {
  const message = useMessage();
  const { persons } = useFamily();
  const nameOf = useCallback(
    (id: PersonId) => {
      const person = persons.find((each) => each.id === id);
      return person?.name || person?.role || message('person.unknown');
    },
    [persons, message],
  );
  const roleOf = useCallback(
    (id: PersonId) => {
      const person = persons.find((each) => each.id === id);
      return person?.name ? (person.role ?? '') : '';
    },
    [persons],
  );
  return { nameOf, roleOf };
}
