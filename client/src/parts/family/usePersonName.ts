import type { PersonId } from '@rundbord/shared/id';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';

/** What a person is called where there is only room for a name; somebody without one is called by role, or unknown. */
export function usePersonName(): (id: PersonId) => string {
  const message = useMessage();
  const { persons } = useFamily();
  return (id) => {
    const person = persons.find((each) => each.id === id);
    return person?.name || person?.role || message('person.unknown');
  };
}
