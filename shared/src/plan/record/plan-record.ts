import type { ExportDocument } from '../export-wish.ts';
import { childCards, emergencyBlocks } from './emergency-section.ts';
import { ownPage, pagesOf } from './own-page.ts';
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
  const { language } = taking;
  const title = saying.message(`export.title.${document}`, { board: boardTitle(reading) });
  const [only, ...others] = document === 'own' ? pagesOf(reading, person) : [];
  const whom = only && others.length === 0 ? reading.people.nameOf(only) : undefined;
  const foot = footOf(reading, whom);
  switch (document) {
    case 'plan':
      return { title, language, paper: 'a4', foot, pages: [whole(reading)] };
    case 'emergency':
      return { title, language, paper: 'a5', foot, pages: [emergencyBlocks(reading, 1)] };
    case 'cards':
      return { title, language, paper: 'card', foot, pages: childCards(reading) };
    case 'own':
      return {
        title,
        language,
        paper: 'a4',
        foot,
        pages: pagesOf(reading, person).map((party) => ownPage(reading, party)),
      };
  }
}

function whole(reading: Reading): Block[] {
  return reading.audience === 'child' ? childBlocks(reading) : planBlocks(reading);
}
