import type { FileRefusal } from '../board-file/file-refusal.ts';
import type { CardRefusal } from '../card/card-commands.ts';
import type { CodeRefusal } from '../meeting/join-code.ts';
import type { NameRefusal } from '../meeting/name.ts';
import type { NetworkRefusal } from '../network/network-commands.ts';
import type { FamilyRefusal } from '../person/family-hand.ts';
import type { PlanRefusal } from '../plan/plan-refusal.ts';
import type { RoundRefusal } from '../scaling/round-machine.ts';
import type { SetRefusal } from '../scaling/set-refusal.ts';
import type { WordsRefusal } from '../text/plain-text.ts';
import type { SheetRefusal } from '../wall/sheet-commands.ts';

/** Every way the house says no. The code is the key of the text people read; the facts are its arguments. */
export type Refusal =
  | WordsRefusal
  | NameRefusal
  | CodeRefusal
  | CardRefusal
  | SheetRefusal
  | FamilyRefusal
  | NetworkRefusal
  | SetRefusal
  | RoundRefusal
  | PlanRefusal
  | FileRefusal
  | { code: 'follow/unknown' }
  | { code: 'follow/used' }
  | { code: 'follow/many-names'; limit: number }
  | { code: 'prompt/too-soon' }
  | { code: 'card/taken-up' }
  | { code: 'card/known' }
  | { code: 'meeting/none-open' }
  | { code: 'meeting/already-open' }
  | { code: 'right/not-yours' }
  | { code: 'seat/unknown' }
  /** `name`: by which they sit here already. */
  | { code: 'seat/same-person'; name: string }
  | { code: 'join/not-now' }
  | { code: 'join/slow-down' }
  | { code: 'sign-in/used' }
  | { code: 'sign-in/needed' }
  | { code: 'access/last' }
  | { code: 'request/malformed' }
  | { code: 'request/too-large' }
  | { code: 'request/too-many' }
  | { code: 'request/elsewhere' }
  | { code: 'request/unknown' }
  | { code: 'house/fault' };

export type RefusalCode = Refusal['code'];
