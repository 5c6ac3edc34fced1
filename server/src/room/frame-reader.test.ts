import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncFrame } from './encode-frames.ts';
import { readFrame } from './frame-reader.ts';

test('SYNC-2 no bytes break the reader of frames', () => {
  const kinds = fc.constantFrom(0, 1, 2, 3, 100, 255);
  fc.assert(
    fc.property(kinds, fc.uint8Array({ maxLength: 60 }), (kind, rest) => {
      const frame = readFrame(new Uint8Array([kind, ...rest]));
      if (frame && 'update' in frame) expect(frame.update.length).toBeLessThanOrEqual(rest.length);
    }),
    { seed: 25, numRuns: 5_000 },
  );
});

test('SYNC-2 a frame cut short is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (body, at) => {
      const whole = syncFrame('update', body);
      expect(readFrame(whole)).toEqual({ kind: 'update', update: body });
      expect(readFrame(whole.slice(0, at % whole.length))).toBeNull();
    }),
    { seed: 26 },
  );
});

test('SYNC-2 presence nested 50,000 deep is too long to be read, and harms nobody', () => {
  const json = '['.repeat(50_000);
  const length = [0x80 | (json.length & 127), 0x80 | ((json.length >> 7) & 127), json.length >> 14];
  const body = [1, 7, 1, ...length, ...Buffer.from(json)];
  const whole = [
    1,
    0x80 | (body.length & 127),
    0x80 | ((body.length >> 7) & 127),
    body.length >> 14,
    ...body,
  ];
  expect(readFrame(new Uint8Array(whole))).toEqual({ kind: 'presence', state: undefined });
});
