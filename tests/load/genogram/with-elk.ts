import type { PersonId } from '@rundbord/shared/id';
import type { Family } from '@rundbord/shared/person/family';
import { kinOf } from '@rundbord/shared/person/layout/kin';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Placed } from './placed.ts';

const elk = new ELK.default();

/** The family as a general layout engine puts it: elkjs, layered, each couple a small node between parents and children. */
export async function placedByElk(family: Family): Promise<Placed> {
  const kin = kinOf(family);
  const graph = await elk.layout({
    id: 'family',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.spacing.nodeNode': '72',
      'elk.layered.spacing.nodeNodeBetweenLayers': '72',
    },
    children: [
      ...[...kin.persons.keys()].map((id) => ({ id, width: 48, height: 48 })),
      ...kin.unions.map(({ key }) => ({ id: `u ${key}`, width: 4, height: 4 })),
    ],
    edges: kin.unions.flatMap(({ key, parents, children, guests }) => [
      ...parents.map((parent) => edge(parent, `u ${key}`)),
      ...[...children, ...guests].map(({ child }) => edge(`u ${key}`, child)),
    ]),
  });
  return new Map(
    (graph.children ?? []).flatMap(({ id, x = 0, y = 0 }) =>
      kin.persons.has(id as PersonId) ? [[id as PersonId, { x: x + 24, y: y + 24 }] as const] : [],
    ),
  );
}

function edge(from: string, to: string) {
  return { id: `${from} ${to}`, sources: [from], targets: [to] };
}
