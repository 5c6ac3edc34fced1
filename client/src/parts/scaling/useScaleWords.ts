import type { Mark } from '@rundbord/shared/scaling/mark';
import type { ScaleKind } from '@rundbord/shared/scaling/scale-kind';
import type { ScaleValue } from '@rundbord/shared/scaling/vote';
import { useMessage } from '../../message/useMessage.ts';

/** How numbers, people and scales are said. */
export type ScaleWords = {
  value: (value: ScaleValue) => string;
  /** Who somebody is to the children, or which group they stand in. */
  relation: (mark: Pick<Mark, 'relation' | 'group'>) => string;
  /** Name and relation in one. */
  who: (mark: Pick<Mark, 'name' | 'relation' | 'group'>) => string;
  scale: (set: { kind: ScaleKind; title: string }) => string;
};

export function useScaleWords(): ScaleWords {
  const message = useMessage();
  const relation: ScaleWords['relation'] = ({ relation: said, group }) =>
    said?.words ?? (said ? message(`relation.${said.kind}`) : message(`scale.group.${group}`));
  return {
    relation,
    value: (value) =>
      typeof value === 'number' ? message('scale.value', { value }) : message(`scale.${value}`),
    who: (mark) => message('round.whoIs', { name: mark.name, relation: relation(mark) }),
    scale: ({ kind, title }) => {
      const name = message(`set.kind.${kind}`);
      return title === name ? name : message('set.named', { kind: name, title });
    },
  };
}
