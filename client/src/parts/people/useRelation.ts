import type { Relation } from '@rundbord/shared/meeting/relation';
import type { Role } from '@rundbord/shared/meeting/role';
import { useMessage } from '../../message/useMessage.ts';

/** Who somebody is to the children: their own word for it, else the name of its kind; empty where nothing was said. */
export function useRelation(relation: Relation | undefined, role?: Role): string {
  const message = useMessage();
  if (!relation) return role === 'facilitator' ? message('people.facilitator') : '';
  return relation.words ?? message(`relation.${relation.kind}`);
}
