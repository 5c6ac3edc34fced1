import type { ExportDocument } from '../export-wish.ts';
import { whoHasPages, whosePage } from '../page-people.ts';
import type { Party } from '../party.ts';
import { childCards, emergencyBlocks } from './emergency-section.ts';
import { ownPage } from './own-page.ts';
import { childBlocks, planBlocks } from './plan-sections.ts';
import type { Block, PlanRecord } from './record.ts';
import type { Saying } from './saying.ts';
import { boardTitle, footOf, type Reading, readingOf, type Taking } from './taking.ts';

/** What is printed; a calendar is none. */
export type PrintedDocument = Exclude<ExportDocument, 'calendar'>;

/** A document as it is taken home. Nothing is in it that its receiver may not see. `person` is whose own page it is, as
 *  `partyKey`. */
export function planRecord(
  document: PrintedDocument,
  taking: Taking,
  { saying, person }: { saying: Saying; person?: string },
): PlanRecord {
  const reading = readingOf(taking, saying);
  const title = saying.message(`export.title.${document}`, { board: boardTitle(reading) });
  const one = person === undefined ? undefined : whosePage(factsOf(reading), person);
  const foot = footOf(reading, one && reading.people.nameOf(one));
  const named = { title, language: saying.language, foot };
  switch (document) {
    case 'plan':
      return { ...named, isTitled: true, paper: 'a4', pages: [whole(reading)] };
    case 'emergency':
      return { ...named, isTitled: true, paper: 'a5', pages: [emergencyBlocks(reading, 1)] };
    case 'cards':
      return { ...named, isTitled: false, paper: 'card', pages: childCards(reading) };
    case 'own': {
      const all = person === undefined ? whoHasPages(factsOf(reading)) : one ? [one] : [];
      const pages = all.map((party: Party) => ownPage(reading, party));
      return { ...named, isTitled: false, paper: 'a4', pages };
    }
  }
}

function whole(reading: Reading): Block[] {
  return reading.audience === 'child' ? childBlocks(reading) : planBlocks(reading);
}

function factsOf({ plan, people }: Reading) {
  return { agreements: plan.agreements, people };
}
