import type { Family } from '@rundbord/shared/person/family';
import { useMessage } from '../../message/useMessage.ts';

/** What people of a proposal are called: by name, else by who they are, else unknown. */
export function useCalled({ persons }: Family): (key: string) => string {
  const message = useMessage();
  return (key) => {
    const person = persons.find(({ id }) => (id as string) === key);
    return person?.name || person?.role || message('person.unknown');
  };
}
