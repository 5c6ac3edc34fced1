import type { CoupleKind, CoupleState } from '../bond.ts';
import type { CoupleFacts } from '../steps/step.ts';
import { dateIn } from './individual.ts';
import { type Node, take, takeOne } from './nodes.ts';
import type { Tally } from './report.ts';

/** Words for what two people are to each other, as they are written and as programs write them. */
export const unionWords = {
  cohabiting: 'Cohabitation',
  dating: 'Relationship',
  separation: 'Separation',
  reunion: 'Reconciliation',
} as const;

const cohabiting = /cohabit|common.?law|domestic|samlev|partner|unmarried|not married/i;
const dating = /dating|relationship|couple|engage|k[æa]e?rest/i;
const separation = /separat|split|moved apart/i;
const reunion = /reconcil|reunion|reunited|together again/i;

/** What a record of a family says of the two as a couple. */
export function coupleIn(
  record: Node,
  count: Tally,
): Required<Pick<CoupleFacts, 'kind' | 'state'>> & CoupleFacts {
  const marriages = take(record, 'MARR').filter(happened);
  const divorces = take(record, 'DIV', 'ANUL').filter(happened);
  const events = take(record, 'EVEN', 'ENGA');
  const typed = (words: RegExp) => events.filter((event) => words.test(typeOf(event)));
  const apart = typed(separation);
  const [again] = typed(reunion);
  const [living] = typed(cohabiting);
  const [loving] = typed(dating);
  for (const event of events)
    if (![...apart, again, living, loving].includes(event)) event.isRead = false;
  const [wedding, second] = marriages;
  const beginning = living ?? loving ?? wedding;
  const ending = divorces[0] ?? apart[0];
  const renewed = again ?? (divorces.length > 0 ? second : undefined);
  const since = beginning && dateIn(beginning, count)?.year;
  const ended = ending && dateIn(ending, count)?.year;
  const afresh = renewed && dateIn(renewed, count)?.year;
  return {
    kind: kindOf({ wedding, living, loving, isDivorced: divorces.length > 0 }),
    state: stateOf(divorces.length > 0, apart.length > 0, renewed !== undefined),
    ...(since !== undefined && { since }),
    ...(ended !== undefined && { ended }),
    ...(afresh !== undefined && { again: afresh }),
  };
}

function kindOf(said: {
  wedding: Node | undefined;
  living: Node | undefined;
  loving: Node | undefined;
  isDivorced: boolean;
}): CoupleKind {
  if (said.living) return 'cohabiting';
  if (said.loving && !said.wedding) return 'dating';
  if (said.wedding) return cohabiting.test(typeOf(said.wedding)) ? 'cohabiting' : 'married';
  return said.isDivorced ? 'married' : 'parents';
}

function stateOf(isDivorced: boolean, isApart: boolean, isRenewed: boolean): CoupleState {
  if (isRenewed && isDivorced) return 'againAfterDivorce';
  if (isRenewed) return 'againAfterSeparation';
  if (isDivorced) return 'divorced';
  return isApart ? 'separated' : 'together';
}

function typeOf(event: Node): string {
  if (event.tag === 'ENGA') return 'engagement';
  return `${takeOne(event, 'TYPE')?.value ?? ''} ${event.value}`;
}

/** An event may say that it did not happen: "DIV N". */
function happened({ value }: Node): boolean {
  return value.trim().toUpperCase() !== 'N';
}
