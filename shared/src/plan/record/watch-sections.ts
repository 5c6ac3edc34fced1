import type * as Y from 'yjs';
import { livePlan } from '../plan-entry.ts';
import { type Block, type Cell, type Line, list, section } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import type { Reading } from './taking.ts';

/** What was seen, looked after and not kept: of the network what was shown to everyone, of the authority all of it, with
 *  how tests turned out and who was told. What was kept comes first. What somebody asked the facilitators is in neither. */
export function watchSections(reading: Reading): Block[] {
  const { table, staff, audience } = reading;
  const isWhole = audience === 'authority' && staff !== undefined;
  const root = isWhole ? staff.plan : table.plan;
  return [
    ...seenSection(reading, root),
    ...checkSection(reading, root, isWhole),
    ...incidentSection(reading, root, isWhole),
  ];
}

function seenSection({ people, plan, saying }: Reading, root: Y.Map<unknown>): Block[] {
  const { message, format } = saying;
  const order = ['kept', 'partly', 'notYet', 'notRelevant', undefined];
  const seen = livePlan(root, 'seen').sort(
    (a, b) => order.indexOf(a.values.kept) - order.indexOf(b.values.kept),
  );
  return section(
    1,
    message('export.seen'),
    list(
      seen.map(({ values }) =>
        said([
          labelled(
            values.on ? format.day(values.on) : message('planField.seen.kept'),
            values.kept ? message(`planChoice.kept.${values.kept}`) : '–',
          ),
          labelled(
            message('planField.seen.agreement'),
            plan.agreements.find(({ id }) => id === values.agreement)?.values.what,
          ),
          labelled(message('planField.seen.byWhom'), sayParties(saying, people, values.byWhom)),
          labelled(message('planField.seen.whatWorked'), values.whatWorked),
          labelled(message('planField.seen.parentDid'), values.parentDid),
          labelled(message('planField.seen.childSign'), values.childSign),
        ]),
      ),
    ),
  );
}

function checkSection({ saying }: Reading, root: Y.Map<unknown>, isWhole: boolean): Block[] {
  const { message, format } = saying;
  return section(
    1,
    message('export.checks'),
    list(
      livePlan(root, 'check').map(({ values }) =>
        said([
          labelled(
            values.on ? format.day(values.on) : message('planField.check.type'),
            values.type ? message(`planChoice.check.${values.type}`) : '–',
          ),
          labelled(message('planField.check.by'), values.by),
          isWhole ? labelled(message('planField.check.present'), values.present) : null,
          labelled(message('planField.check.scenario'), values.scenario),
          labelled(message('planField.check.seen'), values.seen),
          labelled(
            message('planField.check.result'),
            values.result && message(`planChoice.result.${values.result}`),
          ),
          labelled(
            message('planField.check.minutes'),
            values.minutes === undefined ? undefined : `${values.minutes}`,
          ),
          labelled(message('planField.check.reacted'), values.reacted),
          labelled(message('planField.check.childImpact'), values.childImpact),
          labelled(message('planField.check.learned'), values.learned),
          isWhole ? labelled(message('export.testResult'), values.testResult) : null,
        ]),
      ),
    ),
  );
}

function incidentSection(
  { plan, saying }: Reading,
  root: Y.Map<unknown>,
  isWhole: boolean,
): Block[] {
  const { message, format } = saying;
  return section(
    1,
    message('export.incidents'),
    list(
      livePlan(root, 'incident').map(({ values }) =>
        said([
          labelled(
            values.on ? format.day(values.on) : message('planField.incident.severity'),
            values.severity ? message(`planChoice.severity.${values.severity}`) : '–',
          ),
          labelled(message('planField.incident.what'), values.what),
          isWhole
            ? labelled(
                message('planField.incident.safeNow'),
                values.safeNow && message(`planChoice.safe.${values.safeNow}`),
              )
            : null,
          labelled(
            message('planField.incident.agreement'),
            plan.agreements.find(({ id }) => id === values.agreement)?.values.what,
          ),
          isWhole ? labelled(message('planField.incident.told'), values.told) : null,
          labelled(
            message('planField.incident.decided'),
            values.decided && message(`planChoice.decided.${values.decided}`),
          ),
          labelled(message('planField.incident.learned'), values.learned),
        ]),
      ),
    ),
  );
}

function said(lines: readonly (Line | null)[]): Cell {
  return lines.filter((line) => line !== null);
}
