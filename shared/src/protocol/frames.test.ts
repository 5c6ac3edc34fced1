import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closeCodes,
  decodeOwnFrame,
  encodeOwnFrame,
  frameKinds,
  notices,
  type OwnFrame,
} from './frames.ts';

const frame = fc.oneof<fc.Arbitrary<OwnFrame>[]>(
  fc.record({ kind: fc.constant('saved'), count: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('notice'), notice: fc.constantFrom(...notices) }),
  fc.record({ kind: fc.constant('ping') }),
  fc.record({ kind: fc.constant('hello'), epoch: fc.string() }),
  fc.record({ kind: fc.constant('own'), json: fc.json() }),
  fc.record({ kind: fc.constant('glimpse'), seat: fc.string(), json: fc.json() }),
);

test('SYNC-1 the house’s own frames read back as they were written', () => {
  fc.assert(
    fc.property(frame, (written) => {
      const bytes = encodeOwnFrame(written);
      expect(decodeOwnFrame(bytes)).toEqual(written);
      expect(bytes[0]).toBe(frameKinds[written.kind]);
    }),
    { seed: 18 },
  );
});

test('SYNC-1 a frame cut short, or any other bytes, is none and never throws', () => {
  fc.assert(
    fc.property(frame, fc.nat(), (written, at) => {
      const bytes = encodeOwnFrame(written);
      expect(decodeOwnFrame(bytes.slice(0, at % bytes.length))).toBeNull();
    }),
    { seed: 19 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = decodeOwnFrame(bytes);
      if (read) expect(bytes[0]).toBe(frameKinds[read.kind]);
    }),
    { seed: 20, numRuns: 2_000 },
  );
  expect(decodeOwnFrame(new Uint8Array())).toBeNull();
});

test('SYNC-1 a notice nobody knows is none', () => {
  const unknown = encodeOwnFrame({ kind: 'notice', notice: 'all-is-lost' as 'read-only' });
  expect(decodeOwnFrame(unknown)).toBeNull();
});

test('SYNC-1 y-websocket’s own kinds are left to it, and ours begin at 100', () => {
  const { sync, awareness, auth, queryAwareness, ...ours } = frameKinds;
  expect([sync, awareness, auth, queryAwareness]).toEqual([0, 1, 2, 3]);
  expect(Object.values(ours)).toEqual([100, 101, 102, 103, 104, 105]);
});

test('SYNC-3 a reason that the provider must not answer by coming back lies in 4400–4499', () => {
  const { goingDown, tooSlow, ...final } = closeCodes;
  expect([goingDown, tooSlow]).toEqual([1012, 1013]);
  for (const code of Object.values(final)) expect(code >= 4400 && code < 4500).toBe(true);
  expect(new Set(Object.values(closeCodes)).size).toBe(Object.keys(closeCodes).length);
});
