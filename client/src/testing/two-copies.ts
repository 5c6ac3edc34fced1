import * as Y from 'yjs';

/** Two copies of one document with a line between them that carries only when it is told to. */
export type TwoCopies = {
  docs: readonly [Y.Doc, Y.Doc];
  /** Carries the oldest update that waits for copy `to`; false when none does. */
  carryOne(to: 0 | 1): boolean;
  /** Carries everything, both ways, until nothing waits. */
  carry(): void;
};

const arrived = Symbol('arrived over the line');

/** `ids` are the client ids of the copies: they decide who comes first where both write in one place. */
export function twoCopies(ids: readonly [number, number] = [1, 2]): TwoCopies {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const waiting: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const side of [0, 1] as const) {
    docs[side].clientID = ids[side];
    docs[side].on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== arrived) waiting[side === 0 ? 1 : 0].push(update);
    });
  }
  const carryOne = (to: 0 | 1): boolean => {
    const update = waiting[to].shift();
    if (update) Y.applyUpdate(docs[to], update, arrived);
    return update !== undefined;
  };
  return {
    docs,
    carryOne,
    carry: () => {
      while (carryOne(0) || carryOne(1));
    },
  };
}
