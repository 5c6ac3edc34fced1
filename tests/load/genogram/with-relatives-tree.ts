import { registerHooks } from 'node:module';
import type { PersonId } from '@rundbord/shared/id';
import type { Family } from '@rundbord/shared/person/family';
import { kinOf, otherIn } from '@rundbord/shared/person/layout/kin';
import type { Placed } from './placed.ts';

// Its modules name each other without endings, which Node does not read by itself.
registerHooks({
  resolve(name, context, next) {
    try {
      return next(name, context);
    } catch (cause) {
      if (!context.parentURL?.includes('relatives-tree')) throw cause;
      try {
        return next(`${name}.js`, context);
      } catch {
        return next(`${name}/index.js`, context);
      }
    }
  },
});

type Relation = { id: string; type: 'blood' | 'married' | 'divorced' | 'adopted' };
type Node = {
  id: string;
  gender: 'male' | 'female';
  parents: Relation[];
  children: Relation[];
  siblings: Relation[];
  spouses: Relation[];
};
type Calculate = (
  nodes: readonly Node[],
  options: { rootId: string },
) => { nodes: readonly { id: string; left: number; top: number }[] };

const { default: calculate } = (await import('relatives-tree')) as unknown as {
  default: Calculate;
};

/** How far its two columns and two rows stand apart; it counts in halves of a symbol's place. */
const [column, row] = [60, 96];

/** The family as a library for family trees puts it, seen from the focus child. Nobody where it gives up. */
export function placedByRelativesTree(family: Family): Placed {
  const kin = kinOf(family);
  const nodes = family.persons.map(({ id, gender }): Node => {
    const home = kin.homeOf(id);
    const own = kin.unionsOf(id);
    return {
      id,
      gender: gender === 'female' ? 'female' : 'male',
      parents: blood(home?.parents ?? []),
      children: blood(own.flatMap(({ children }) => children.map(({ child }) => child))),
      siblings: blood(
        home?.children.map(({ child }) => child).filter((child) => child !== id) ?? [],
      ),
      spouses: own.flatMap((union): Relation[] => {
        const other = otherIn(union, id);
        const isOver = union.couples.at(-1)?.state === 'divorced';
        return other ? [{ id: other, type: isOver ? 'divorced' : 'married' }] : [];
      }),
    };
  });
  try {
    const placed = calculate(nodes, { rootId: kin.centre ?? nodes[0]?.id ?? '' });
    return new Map(
      placed.nodes.map(({ id, left, top }) => [id as PersonId, { x: left * column, y: top * row }]),
    );
  } catch {
    return new Map();
  }
}

function blood(ids: readonly string[]): Relation[] {
  return ids.map((id) => ({ id, type: 'blood' }));
}
