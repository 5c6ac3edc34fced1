import type { CastName } from './cast.ts';
import { both, type CastEntry } from './cast-plan-entry.ts';

// What Line and Martin said yes to on 9 January, and what was seen afterwards in the worked case.

const parents: readonly CastName[] = ['line', 'martin'];
const said = { answer: 'yes', on: '2026-01-09' } as const;

/** The consents, a line for each parent. */
export const castConsents: readonly CastEntry<'consent'>[] = parents.flatMap((parent) => [
  {
    kind: 'consent' as const,
    name: `unannounced ${parent}`,
    values: {
      what: 'unannounced',
      parent: [parent],
      ...said,
      days: [1, 2, 3, 4, 5],
      from: '14:30',
      to: '19:00',
      ...(parent === 'line'
        ? { words: { da: 'Ikke når de sover.', en: 'Not while they sleep.' } }
        : {}),
    },
  },
  {
    kind: 'consent' as const,
    name: `announced ${parent}`,
    values: { what: 'announced', parent: [parent], ...said },
  },
  {
    kind: 'consent' as const,
    name: `drill ${parent}`,
    values: { what: 'drill', parent: [parent], ...said },
  },
]);

/** Visits, drills, what somebody saw, and the one day on which it was not kept. */
export const castSeen: readonly CastEntry<'check' | 'seen' | 'incident'>[] = [
  {
    kind: 'check',
    name: 'drill 27/1',
    shown: true,
    values: {
      type: 'drill',
      on: '2026-01-27',
      at: '15:30',
      by: { da: 'Line og Lise', en: 'Line and Lise' },
      scenario: {
        da: 'Line sagde “pause” for sjov kl. 15.30.',
        en: 'Line said “pause” for practice at 3.30 pm.',
      },
      seen: {
        da: 'Sanne var der på 12 minutter. Bamsen blev glemt.',
        en: 'Sanne was there in 12 minutes. The teddy was forgotten.',
      },
      result: 'asAgreed',
      minutes: 12,
      reacted: both('Sanne'),
      learned: { da: 'Tasken med bamsen står ved døren.', en: 'A teddy bag by the door.' },
    },
  },
  {
    kind: 'check',
    name: 'visit 5/2',
    shown: true,
    values: {
      type: 'unannounced',
      on: '2026-02-05',
      at: '15:40',
      by: both('Lise'),
      present: { da: 'Birgit, Line, Peter og Simon', en: 'Birgit, Line, Peter and Simon' },
      seen: {
        da: 'Birgit og drengene bagte. Line sov. Simon: “Hvem er du?”',
        en: 'Birgit and the boys were baking. Line slept. Simon: “Who are you?”',
      },
      result: 'asAgreed',
      childImpact: { da: 'Simon undrede sig.', en: 'Simon was puzzled.' },
      learned: {
        da: 'Et billede af Lise hænger på køleskabet.',
        en: 'A photo of Lise is on the fridge.',
      },
    },
  },
  {
    kind: 'seen',
    name: 'seen 10/2',
    shown: true,
    values: {
      agreement: 'A3',
      on: '2026-02-10',
      byWhom: ['katrine'],
      kept: 'kept',
      parentDid: {
        da: 'Line gik fra to gange og kom tilbage rolig.',
        en: 'Line stepped away twice and came back calm.',
      },
    },
  },
  {
    kind: 'seen',
    name: 'seen 12/2',
    shown: true,
    values: {
      agreement: 'A2',
      on: '2026-02-12',
      byWhom: ['birgit'],
      kept: 'kept',
      whatWorked: { da: 'Holdt 13 af 13 dage.', en: 'Kept on 13 of 13 days.' },
    },
  },
  {
    kind: 'seen',
    name: 'calls 12/2',
    values: {
      agreement: 'A6',
      on: '2026-02-12',
      byWhom: ['line'],
      kept: 'partly',
      whatWorked: {
        da: 'De andre ringede én gang. Inge ringede tre gange om dagen.',
        en: 'The others called once. Inge called three times a day.',
      },
    },
  },
  {
    kind: 'incident',
    name: 'deviation 11/3',
    shown: true,
    values: {
      safeNow: 'yes',
      on: '2026-03-11',
      at: '15:35',
      what: {
        da: 'Birgit var syg, Amina havde ikke set beskeden. Line var alene 35 minutter og ringede selv til Sanne. Ingen slag.',
        en: 'Birgit was ill, Amina had missed the text. Line was alone for 35 minutes and called Sanne herself. No hitting.',
      },
      agreement: 'A2',
      severity: 'deviation',
      told: { da: 'Jonas samme dag', en: 'Jonas the same day' },
      decided: 'none',
      learned: {
        da: 'Reserven ringes op, der skrives ikke.',
        en: 'The backup is called, not texted.',
      },
    },
  },
  {
    kind: 'check',
    name: 'kindergarten 18/5',
    values: {
      type: 'feedback',
      on: '2026-05-18',
      by: both('Mette'),
      seen: {
        da: 'Peter har ikke tisset i bukserne i seks uger.',
        en: 'Peter has been dry for six weeks.',
      },
    },
  },
];
