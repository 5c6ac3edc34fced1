/** How far an agreement has come: *forslag, aftalt, i gang, holder, justeres, stoppet, ikke længere nødvendig*. */
export const agreementStates = [
  'proposal',
  'agreed',
  'active',
  'holds',
  'adjusting',
  'stopped',
  'notNeeded',
] as const;
export type AgreementState = (typeof agreementStates)[number];

const over: readonly AgreementState[] = ['stopped', 'notNeeded'];
const underWay: readonly AgreementState[] = ['active', 'holds'];

/** Whether it counts for nothing any more. */
export function isOver(state: AgreementState): boolean {
  return over.includes(state);
}

/** Whether people do it, so that everybody concerned must have said yes. */
export function isUnderWay(state: AgreementState): boolean {
  return underWay.includes(state);
}
