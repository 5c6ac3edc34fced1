import { peopleOfTie, type ShownTie } from '@rundbord/shared/person/tie';
import { useMessage } from '../../message/useMessage.ts';
import { usePersonName } from './usePersonName.ts';

/** A relationship line or a mark in words: who, how, to whom. */
export function useTieWords(): (tie: ShownTie) => string {
  const message = useMessage();
  const nameOf = usePersonName();
  return ({ facts }) => {
    const [one, other] = peopleOfTie(facts).map(nameOf);
    const kind = message(`tie.kind.${facts.kind}`);
    const what =
      other === undefined
        ? message('tie.of', { one: one ?? '', kind })
        : message('tie.between', { one: one ?? '', other, kind });
    return facts.isSuspected ? message('tie.suspected', { what }) : what;
  };
}
