import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RoundState, roundStates } from './round.ts';
import { nextState, type RoundAct, roundActs } from './round-machine.ts';

// As it is drawn in domain.md 4.3, with one state more for what is shown in parts.
const drawn: Record<RoundState, Partial<Record<RoundAct, RoundState>>> = {
  prepared: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { reveal: 'revealed', revealPart: 'partly', cancel: 'cancelled' },
  partly: { reveal: 'revealed', revealPart: 'partly' },
  revealed: {},
  cancelled: {},
};

const every = roundStates.flatMap((state) => roundActs.map((act) => [state, act] as const));

test.each(every)(
  'ROUND-1 a round that is %s goes where it may by %s, or says that it has moved on',
  (state, act) => {
    const to = drawn[state][act];
    expect(nextState(state, act)).toEqual(
      to ? { ok: true, value: to } : { ok: false, refusal: { code: 'round/moved-on' } },
    );
  },
);

test('ROUND-1 no way leads back, none around the closing, and none out of the end (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...roundActs), { maxLength: 12 }), (acts) => {
      const been: RoundState[] = ['prepared'];
      for (const act of acts) {
        const next = nextState(been.at(-1) ?? 'prepared', act);
        if (next.ok && next.value !== been.at(-1)) been.push(next.value);
      }
      const places = been.map((state) => roundStates.indexOf(state));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      if (been.includes('partly') || been.includes('revealed')) expect(been).toContain('closed');
      expect(been.includes('cancelled') && been.includes('revealed')).toBe(false);
      expect(been.includes('cancelled') && been.includes('partly')).toBe(false);
    }),
    { seed: 54, numRuns: 500 },
  );
});
