/** Rooms of one layer import from the layers above them. They leave each other alone, unless they stand together. */
export type Layer = { rooms: readonly string[]; together?: true };

/** A room is a folder of shared/src, or a file that lies there alone. */
export const sharedLayers: readonly Layer[] = [
  { rooms: ['result'] },
  { rooms: ['id', 'text', 'message', 'calendar'] },
  { rooms: ['doc'] },
  { rooms: ['meeting'] },
  { rooms: ['card', 'person'] },
  { rooms: ['ink', 'network'] },
  { rooms: ['scaling'] },
  { rooms: ['wall', 'board'] },
  { rooms: ['plan'] },
  { rooms: ['follow'] },
  { rooms: ['board-file'] },
  { rooms: ['intent'] },
  { rooms: ['protocol'] },
  { rooms: ['permission'] },
  { rooms: ['testing'] },
];

/** `entry` is every file that lies in client/src itself. */
export const clientLayers: readonly Layer[] = [
  { rooms: ['connection', 'source', 'text', 'design', 'message'], together: true },
  { rooms: ['parts'] },
  { rooms: ['canvas'] },
  { rooms: ['stage'] },
  { rooms: ['wall', 'console', 'phone', 'list', 'follower', 'boards', 'record', 'door'] },
  { rooms: ['specimen'] },
  { rooms: ['entry'] },
  { rooms: ['testing'] },
];

/** What shared may use of others: nothing that does I/O, knows a clock, or draws. */
export const sharedPackages = [
  '@messageformat/runtime',
  'fractional-indexing',
  'ical.js',
  'lib0',
  'yjs',
  'zod/mini',
] as const;
export const testPackages = ['vitest', 'fast-check'] as const;

/** Fewer source files than this, and the scanner has lost its eyes. Raise it now and then. */
export const fewestFiles = { shared: 25, server: 10, client: 10 } as const;
