import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStaff, openTable } from '../../doc/board-doc.ts';
import type { SetId } from '../../id.ts';
import desk from '../../message/generated/da.desk.js';
import da from '../../message/generated/da.js';
import { messageIn } from '../../message/message.ts';
import {
  approveGuardedPlan,
  authorityWords,
  layGuardedPlan,
  named,
  neverWords,
  putIn,
} from '../../testing/guarded-plan.ts';
import { idFor } from '../../testing/id-for.ts';
import { type ExportAudience, exportAudiences } from '../export-wish.ts';
import { partyKey } from '../party.ts';
import { type PrintedDocument, planRecord } from './plan-record.ts';
import type { Block, Line, PlanRecord, Table } from './record.ts';
import type { Saying } from './saying.ts';

const saying: Saying = {
  message: messageIn({ ...da, ...desk }),
  language: 'da',
  format: {
    day: (day) => day,
    shortDay: (day) => day,
    moment: (at) => at,
    list: (words) => words.join(', '),
  },
};

/** The board of the worked case. */
function board() {
  const table = openTable(new Y.Doc());
  const staff = openStaff(new Y.Doc());
  table.record.set('board', {
    children: ['Peter', 'Simon'],
    language: 'da',
    createdAt: '2026-01-13T16:00:00.000Z',
  });
  layGuardedPlan({ table, staff });
  return { table, staff };
}

type Wanted = { audience?: ExportAudience; person?: string; today?: string };

function recordOf(
  { table, staff }: ReturnType<typeof board>,
  document: PrintedDocument = 'plan',
  { audience = 'network', person, today = '2026-01-14' }: Wanted = {},
): PlanRecord {
  const at = '2026-01-14T10:00:00.000Z';
  const taking = { table, staff, audience, today, by: 'Jonas', at } as const;
  return planRecord(document, taking, { saying, ...(person ? { person } : {}) });
}

/** All that can be read in it. */
function wordsOf(record: PlanRecord): string {
  const lineOf = ({ label = '', words }: Line) => `${label}: ${words}`;
  const ofBlock = (block: Block): string[] => {
    switch (block.is) {
      case 'lines':
        return block.lines.map(lineOf);
      case 'list':
        return block.cells.flat().map(lineOf);
      case 'table':
        return [...block.head, ...block.rows.flat(2).map(lineOf)];
      case 'figure':
        return [block.alt, block.svg];
      default:
        return [block.words];
    }
  };
  return [record.title, record.foot, ...record.pages.flat().flatMap(ofBlock)].join('\n');
}

/** The table under a heading. */
function tableUnder(record: PlanRecord, heading: string): Table {
  const blocks = record.pages.flat();
  const at = blocks.findIndex((block) => block.is === 'heading' && block.words === heading);
  const found = blocks.slice(at + 1).find((block) => block.is === 'table');
  if (at < 0 || found?.is !== 'table') throw new Error('no such table', { cause: heading });
  return found;
}

const markOfLine = { voter: 'line', name: 'Line', group: 'parents', channel: 'own', value: 3 };

const cellWords = (cell: readonly Line[] | undefined) =>
  (cell ?? []).map(({ label, words }) => (label ? `${label}: ${words}` : words));

describe('EXPORT-11 every page says whose it is, which version, who took it, when and for whom', () => {
  test.each([
    ['network', 'Til netværket'],
    ['authority', 'Til kommunen'],
    ['child', 'Til barnet'],
  ] as const)('to the %s', (audience, said) => {
    const { foot } = recordOf(board(), 'plan', { audience });
    expect(foot).toContain(
      'Peter, Simon · Kladde, ikke godkendt · Taget med hjem af Jonas 2026-01-14',
    );
    expect(foot).toContain(said);
  });

  test('one person’s page says their name', () => {
    const record = recordOf(board(), 'own', { person: partyKey(named('Birgit')) });
    expect(record.foot).toContain('Til Birgit');
    expect(record.pages).toHaveLength(1);
  });
});

describe('EXPORT-12 nobody takes a draft for what was approved', () => {
  test('a plan that was never sent says that it is not approved', () => {
    expect(wordsOf(recordOf(board()))).toContain('Kladde. Planen er ikke godkendt.');
  });

  test('an approved plan says by whom, when, and with which reservations', () => {
    const kit = board();
    approveGuardedPlan(kit.table);
    const said = wordsOf(recordOf(kit));
    expect(said).toContain('Udgave 1 er godkendt 2026-01-22 af Hanne Holm, leder.');
    expect(said).toContain('Forbehold: Thomas spørges inden mandag.');
  });

  test('a plan that was changed since says that its changes are not approved', () => {
    const kit = board();
    approveGuardedPlan(kit.table);
    putIn(kit.table.plan, ['rule', 'new'], { text: 'En regel mere' });
    expect(wordsOf(recordOf(kit))).toContain('Ændringerne er ikke godkendt.');
    expect(recordOf(kit).foot).toContain('Ændret siden udgave 1, ikke godkendt');
  });
});

describe('EXPORT-13 what was not agreed prints as not agreed', () => {
  const rows = () => tableUnder(recordOf(board()), 'Aftaler').rows;

  test('a proposal says so, with what it is missing and whose yes', () => {
    const [, agreement] = rows()[2] ?? [];
    expect(cellWords(agreement)).toEqual([
      'Thomas og Peter spiller bold i klubben',
      'Hvem: Thomas',
      'Hvornår: lørdag i lige uger kl. 10–12',
      'Ikke aftalt',
      'Mangler: bekymring, prøveperiode, opfølgning',
      'Mangler ja fra: Thomas, Line, Martin',
    ]);
  });

  test('what everyone said yes to says who', () => {
    const [worry, agreement, goal] = rows()[0] ?? [];
    expect(cellWords(worry)).toEqual(['Line har slået drengene om eftermiddagen']);
    expect(cellWords(goal)).toEqual(['En rolig eftermiddag']);
    expect(cellWords(agreement).slice(-2)).toEqual(['I gang', 'Ja fra: Katrine, Line, Martin']);
  });

  test('what was changed after the yes is not agreed any more', () => {
    const kit = board();
    const entry = kit.table.plan.get(
      [...kit.table.plan.keys()].find((key) => key.startsWith('agreement:')) ?? '',
    ) as object;
    const [key = ''] = [...kit.table.plan.keys()].filter((each) => each.startsWith('agreement:'));
    kit.table.plan.set(key, { ...entry, wordsAt: '2026-01-14T09:00:00.000Z' });
    const [, agreement] = tableUnder(recordOf(kit), 'Aftaler').rows[0] ?? [];
    expect(cellWords(agreement)).toContain('Ikke aftalt');
    expect(cellWords(agreement)).toContain('Mangler ja fra: Katrine, Line, Martin');
  });
});

describe('EXPORT-14 the week stands in words', () => {
  test('each day says how it is covered, by whom, and when nobody is there', () => {
    const table = tableUnder(recordOf(board()), 'Ugeskema');
    expect(table.head).toEqual(['Tid', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag']);
    const [[window, monday, , wednesday] = []] = table.rows;
    expect(cellWords(window)).toEqual(['Eftermiddagen', '15.00–17.00']);
    expect(cellWords(monday)).toEqual([
      'Uklar',
      '15.00–15.15: Katrine',
      'Hvem, hvis ikke: Sanne',
      'Ingen på plads: 15.15–17.00',
    ]);
    expect(cellWords(wednesday)[0]).toBe('Dækket med reserve');
  });

  test('the first whole week is shown where the trials begin in the middle of one', () => {
    expect(wordsOf(recordOf(board()))).toContain('Uge 4: 2026-01-19 til 2026-01-23');
    expect(wordsOf(recordOf(board(), 'plan', { today: '2026-02-04' }))).toContain('Uge 6');
  });
});

describe('EXPORT-15 nothing is in a document that its receiver may not see', () => {
  test.each(exportAudiences)('what only facilitators have is not for the %s', (audience) => {
    for (const document of ['plan', 'emergency', 'cards', 'own'] as const) {
      const said = wordsOf(recordOf(board(), document, { audience }));
      for (const words of neverWords) expect(said).not.toContain(words);
      for (const words of authorityWords)
        if (audience === 'authority' && document === 'plan') expect(said).toContain(words);
        else expect(said).not.toContain(words);
    }
  });

  test('the authority reads who said yes to what, when, in which hours, and what was taken back', () => {
    const { rows } = tableUnder(recordOf(board(), 'plan', { audience: 'authority' }), 'Samtykke');
    expect(rows.map((row) => row.map(cellWords))).toEqual([
      [
        ['Uanmeldt besøg'],
        ['Line'],
        ['Ja, 2026-01-09'],
        ['på hverdage kl. 14.30–19', authorityWords[3]],
      ],
      [['Uanmeldt besøg'], ['Martin'], ['Ja, 2026-01-09'], ['på hverdage kl. 14.30–19']],
      [['Øvelse'], ['Martin'], ['Taget tilbage 2026-01-12', 'Ja, 2026-01-09'], []],
    ]);
  });

  test.each(['network', 'child'] as const)('no consent is in what goes to the %s', (audience) => {
    for (const document of ['plan', 'emergency', 'cards', 'own'] as const) {
      const said = wordsOf(recordOf(board(), document, { audience }));
      for (const words of ['Samtykke', 'Uanmeldt', '14.30', 'Taget tilbage'])
        expect(said).not.toContain(words);
    }
  });

  test('no worry is on the emergency plan, a card or in a pocket', () => {
    for (const document of ['emergency', 'cards'] as const)
      expect(wordsOf(recordOf(board(), document))).not.toContain('slået');
  });

  /** What the plan says when everyone gave a number on a scale called Lukketal. */
  const withNumbers = (facts: object, audience: ExportAudience) => {
    const kit = board();
    const passage = { state: 'revealed', by: idFor('jonas'), at: '2026-01-13T17:00:00.000Z' };
    kit.table.record.set(`round:${idFor('close')}`, {
      ...{ asks: 'number', meeting: idFor('first'), meetingNumber: 1, no: 1, state: 'revealed' },
      ...{ passages: [passage], ready: 1, of: 1, set: idFor('set'), title: 'Lukketal', version: 1 },
      ...{ ten: 'ti', zero: 'nul', authorityLast: false, marks: [markOfLine] },
      ...facts,
    });
    return wordsOf(recordOf(kit, 'plan', { audience }));
  };

  test.each([
    ['of the strength to go on', { kind: 'capacity' }],
    ['that were shown to some alone', { kind: 'safety', isClose: true }],
  ])('numbers %s stand in no document', (_, facts) => {
    for (const audience of exportAudiences)
      expect(withNumbers(facts, audience)).not.toContain('Lukketal');
  });

  test('numbers that everyone saw stand in the plan, and not in a child’s', () => {
    expect(withNumbers({ kind: 'safety' }, 'network')).toContain('Lukketal');
    expect(withNumbers({ kind: 'safety' }, 'child')).not.toContain('Lukketal');
  });

  test('what was shown of a visit is for everyone, without how the test turned out', () => {
    const kit = board();
    putIn(kit.table.plan, ['check', 'shown'], { type: 'drill', seen: 'Sanne kom på 12 minutter' });
    const said = wordsOf(recordOf(kit));
    expect(said).toContain('Sanne kom på 12 minutter');
    expect(said).not.toContain('Svar på prøven');
  });
});

describe('EXPORT-16 a child reads its own version', () => {
  const kit = board();
  kit.table.sets.set(idFor<SetId>('afternoons'), {
    kind: 'safety',
    title: 'Eftermiddage',
    words: { who: 'Naboen Amina', what: 'Line har slået', childVersion: 'Mor bliver for vred.' },
    version: 1,
    status: 'agreed',
    stances: {},
    made: { by: 'x'.repeat(22), at: '2026-01-13T16:00:00.000Z' },
  });
  const said = wordsOf(recordOf(kit, 'plan', { audience: 'child' }));

  test('the worry as it was told to the child, the rules, and its card', () => {
    expect(said).toContain('Mor bliver for vred.');
    expect(said).toContain('Døre hos os bliver ikke låst.');
    expect(said).toContain('Vores ord: dinosaur');
  });

  test('without who said it, without numbers, agreements or breaches', () => {
    for (const words of ['Naboen', 'har slået', 'Katrine', 'Udvikling', 'Hvem sørger'])
      expect(said).not.toContain(words);
  });
});

describe('EXPORT-17 each has a page of their own', () => {
  const pageOf = (name: string, kit = board()) =>
    wordsOf(recordOf(kit, 'own', { person: partyKey(named(name)) }));

  test('what is theirs to do, and what they stand by for', () => {
    expect(pageOf('Birgit')).toContain('Mormor er i hjemmet');
    expect(pageOf('Birgit')).not.toContain('spiller bold');
    expect(pageOf('Sanne')).toContain('Her er jeg reserve');
  });

  test('the next day and whom to call', () => {
    expect(pageOf('Birgit')).toContain('2026-02-12');
    expect(pageOf('Birgit')).toContain('20 30 40 50');
  });

  test('a parent without tasks is told so', () => {
    expect(pageOf('Line')).toContain('Du har ingen opgaver i planen lige nu.');
  });

  test('three decisions at most, the newest first', () => {
    const kit = board();
    for (const at of [1, 2, 3, 4])
      putIn(
        kit.table.plan,
        ['rule', `rule ${at}`],
        { text: `Regel ${at}` },
        {
          wordsAt: `2026-01-1${3 + at}T10:00:00.000Z`,
        },
      );
    const said = pageOf('Line', kit);
    expect(said).toContain('Regel 4');
    expect(said).toContain('Regel 2');
    expect(said).not.toContain('Regel 1');
  });

  test('everyone who has a task, stands by or is a parent has one', () => {
    const { pages } = recordOf(board(), 'own');
    const names = pages.map(([first]) => (first?.is === 'heading' ? first.words : ''));
    expect(names).toEqual(
      ['Line', 'Martin', 'Katrine', 'Sanne', 'Birgit', 'Amina', 'Thomas'].map(
        (name) => `Mit resumé: ${name}`,
      ),
    );
  });
});

test('EXPORT-18 an empty board makes an empty plan that says it is a draft', () => {
  const record = recordOf({
    table: openTable(new Y.Doc()),
    staff: openStaff(new Y.Doc()),
  });
  expect(wordsOf(record)).toContain('ikke godkendt');
  expect(record.pages.flat().some(({ is }) => is === 'table')).toBe(false);
});
