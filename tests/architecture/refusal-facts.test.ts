import type { Refusal } from '@rundbord/shared/intent/refusal';
import type { MessageArguments } from '@rundbord/shared/message/generated/keys';
import { expect, test } from 'vitest';

/** Codes whose text is missing or asks for a fact that the refusal does not bring; `tsc` names them. */
type Untold = {
  [Code in Refusal['code']]: `refusal.${Code}` extends keyof MessageArguments
    ? Extract<Refusal, { code: Code }> extends MessageArguments[`refusal.${Code}`]
      ? never
      : Code
    : Code;
}[Refusal['code']];

test('MESSAGE-33 every refusal brings the facts that its text tells', () => {
  const untold: Untold[] = [];
  const none: never[] = untold;
  expect(none).toEqual([]);
});
