import type { PlanKind } from '@rundbord/shared/plan/plan-fields';

/** Where the texts of a field's options lie, for those that are not named after the field. */
const places: Readonly<Record<string, string>> = {
  'header.childExplained': 'explained',
  'copy.as': 'copy',
  'call.as': 'call',
  'road.state': 'road',
  'consent.what': 'check',
  'consent.answer': 'answer',
  'check.type': 'check',
  'incident.safeNow': 'safe',
};

/** The text of an option of a choice. All of them are plain texts, as the one that stands for them here. */
export function choiceKey(kind: PlanKind, field: string, option: string): 'planChoice.cover.open' {
  return `planChoice.${places[`${kind}.${field}`] ?? field}.${option}` as 'planChoice.cover.open';
}
