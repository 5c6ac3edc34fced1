import * as encoding from 'lib0/encoding';

// Updates that no honest copy of Yjs would write, byte by byte (V1 encoding).

type Id = readonly [client: number, clock: number];

/** Where a struct says it belongs: after another (and before a third), or under a key of a root or of a type. */
export type Place =
  | { after: Id; before?: Id }
  | { root: string; key?: string }
  | { in: Id; key?: string };

/** What a struct carries. */
export type Content =
  | { any: readonly unknown[] }
  | { text: string }
  | { type: 'array' | 'map' | 'text' }
  | { binary: Uint8Array }
  | { embed: unknown }
  | { format: readonly [key: string, value: unknown] }
  | { subdoc: string }
  | { deleted: number };

export type Struct = { at: Place; content: Content } | { collected: number } | { skip: number };

/** One client's structs, one after another from `clock` on. */
export type Run = { client: number; clock: number; structs: readonly Struct[] };

/** An update with these structs and these deleted ranges, in the order given. */
export function craftedUpdate(
  runs: readonly Run[],
  deletes: readonly {
    client: number;
    ranges: readonly (readonly [clock: number, length: number])[];
  }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runs.length);
  for (const { client, clock, structs } of runs) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

const kinds = {
  deleted: 1,
  binary: 3,
  text: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  subdoc: 9,
} as const;
const skipKind = 10;
const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const hasKey = 0x20;
const typeNumbers = { array: 0, map: 1, text: 2 } as const;

function writeStruct(encoder: encoding.Encoder, struct: Struct): void {
  if ('collected' in struct) {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, struct.collected);
  } else if ('skip' in struct) {
    encoding.writeUint8(encoder, skipKind);
    encoding.writeVarUint(encoder, struct.skip);
  } else {
    const { at, content } = struct;
    const kind = kinds[Object.keys(content)[0] as keyof typeof kinds];
    const key = 'after' in at ? undefined : at.key;
    const between = 'after' in at ? hasOrigin | (at.before ? hasRightOrigin : 0) : 0;
    encoding.writeUint8(encoder, kind | between | (key === undefined ? 0 : hasKey));
    writePlace(encoder, at);
    writeContent(encoder, content);
  }
}

function writePlace(encoder: encoding.Encoder, at: Place): void {
  if ('after' in at) {
    writeId(encoder, at.after);
    if (at.before) writeId(encoder, at.before);
    return;
  }
  encoding.writeVarUint(encoder, 'root' in at ? 1 : 0);
  if ('root' in at) encoding.writeVarString(encoder, at.root);
  else writeId(encoder, at.in);
  if (at.key !== undefined) encoding.writeVarString(encoder, at.key);
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function writeContent(encoder: encoding.Encoder, content: Content): void {
  if ('any' in content) {
    encoding.writeVarUint(encoder, content.any.length);
    for (const value of content.any) encoding.writeAny(encoder, value as never);
  } else if ('text' in content) encoding.writeVarString(encoder, content.text);
  else if ('type' in content) encoding.writeVarUint(encoder, typeNumbers[content.type]);
  else if ('binary' in content) encoding.writeVarUint8Array(encoder, content.binary);
  else if ('embed' in content) encoding.writeVarString(encoder, JSON.stringify(content.embed));
  else if ('format' in content) {
    encoding.writeVarString(encoder, content.format[0]);
    encoding.writeVarString(encoder, JSON.stringify(content.format[1]));
  } else if ('subdoc' in content) {
    encoding.writeVarString(encoder, content.subdoc);
    encoding.writeAny(encoder, {});
  } else encoding.writeVarUint(encoder, content.deleted);
}

/** An update of the wall with a value nested so deep that what reads it runs out of stack. Its author is client 666. */
export function nestedUpdate(levels: number): Uint8Array {
  const [listOfOne, nothing] = [[117, 1], 126];
  const shallow = craftedUpdate([
    {
      client: 666,
      clock: 0,
      structs: [{ at: { root: 'wall', key: 'showing' }, content: { any: [null] } }],
    },
  ]);
  // The value and the empty list of deletions end it.
  const head = shallow.slice(0, -2);
  const deep = new Uint8Array(head.length + levels * 2 + 2);
  deep.set(head);
  for (let level = 0; level < levels; level += 1) deep.set(listOfOne, head.length + level * 2);
  deep.set([nothing, 0], deep.length - 2);
  return deep;
}
