import type { When } from '@rundbord/shared/calendar/when';
import { addCard, shelveCard } from '@rundbord/shared/card/card-commands';
import { categoriesOf, columns } from '@rundbord/shared/card/category';
import type { CardId, PersonId, PlanId, SeatId, SheetId } from '@rundbord/shared/id';
import { type Message, messageIn } from '@rundbord/shared/message/message';
import { choices, rings } from '@rundbord/shared/network/place';
import { agreementStates } from '@rundbord/shared/plan/agreement-states';
import { planKey } from '@rundbord/shared/plan/plan-entry';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { type PosterId, partGroups, sheetPoster } from '@rundbord/shared/wall/poster';
import { readSheets } from '@rundbord/shared/wall/sheet';
import { addSheet, shelveSheet } from '@rundbord/shared/wall/sheet-commands';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadDeskTexts } from '../message/load-desk-texts.ts';
import { BoardList } from '../parts/board/BoardList.tsx';
import { Poster } from '../parts/board/Poster.tsx';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext } from '../source/source-context.ts';
import { PlainStage } from '../stage/PlainStage.tsx';
import { close, showIn } from '../testing/show.tsx';

const names = ['coffee', 'door', 'sleep', 'lock', 'monday'] as const;
const sheetNames = ['Huset', 'Vejen'] as const;
const kinds = ['draw', 'arrow', 'note', 'text'] as const;
const places = [
  'columns',
  'family',
  'network',
  ...names.map((name) => `card:${idFor<CardId>(name)}`),
  ...sheetNames.map((name) => sheetPoster(idFor<SheetId>(name))),
];

const people = ['Peter', 'Line', 'Birgit', 'Sanne', 'Mette', 'Anne-Sofie Rosenkrantz'] as const;
const day = fc.constantFrom(undefined, '2026-01-10', '2026-06-01');
const said = fc.constantFrom(undefined, 'hverdage efter 15', 'كل يوم');
/** A place in the network of somebody of whom anything may be said. */
const placed = {
  ring: fc.constantFrom(...rings),
  choice: fc.constantFrom(undefined, ...choices),
  isAdult: fc.boolean(),
  mayFetch: fc.boolean(),
  isNear: fc.boolean(),
  knowsSince: fc.constantFrom('2026-01-10', '2026-06-01'),
  toldBy: fc.constantFrom({ words: 'Jonas' }, { person: idFor<PersonId>('Line') }),
  canBeCalled: said,
  language: said,
  until: day,
  reviewAt: day,
};

const somebody = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 });
/** A rule and an agreement of which anything may be said. */
const promise = fc.record(
  {
    what: fc.constantFrom('Moster henter', 'كل يوم'),
    worry: fc.constantFrom('Vrede om eftermiddagen'),
    goal: fc.constantFrom('Ro'),
    who: somebody,
    backup: somebody,
    checker: somebody,
    when: fc.constantFrom<When>(
      { kind: 'weekly', days: [1, 2], rhythm: 'even', from: '15:15', except: ['2026-02-16'] },
      { kind: 'once', on: '2026-02-12' },
      { kind: 'trigger', words: 'når Line siger pause' },
    ),
    trial: fc.constantFrom({ from: '2026-01-14', to: '2026-02-13' }),
    ifNot: fc.constantFrom('Mette ringer'),
  },
  { requiredKeys: [] },
);
const rule = fc.record({
  text: fc.constantFrom('Døre bliver ikke låst.', 'كل يوم'),
  sureBy: somebody,
  easier: fc.constantFrom('Trin 4'),
});

const words = fc.oneof(
  fc.constant(''),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('Mormor ringer', 'كل يوم', '👨‍👩‍👧 i haven', 'To\nlinjer'),
);
const speaker = fc.constantFrom(...(Object.keys(cast) as CastName[]));
const boards = fc.record({
  cards: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      column: fc.constantFrom(...columns),
      category: fc.nat({ max: 4 }),
      words,
      saidBy: fc.uniqueArray(speaker, { maxLength: 2 }),
      meeting: fc.constantFrom(0, 1, 2),
      isShelved: fc.boolean(),
    }),
    { selector: (card) => card.name },
  ),
  sheets: fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...sheetNames), isShelved: fc.boolean() }),
    { selector: (sheet) => sheet.name },
  ),
  ink: fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), on: fc.constantFrom(...places), words }),
    { maxLength: 8 },
  ),
  network: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...people),
      role: fc.constantFrom(undefined, 'Mormor', 'جدة'),
      isFocus: fc.boolean(),
      ...placed,
    }),
    { selector: (member) => member.name },
  ),
  rules: fc.array(rule, { maxLength: 2 }),
  agreements: fc.array(
    fc.record({ values: promise, state: fc.constantFrom(undefined, ...agreementStates) }),
    { maxLength: 2 },
  ),
});
type RandomBoard = typeof boards extends fc.Arbitrary<infer B> ? B : never;

/** Boards on which posters and list once differed: words of an arrow, and words on a card that were there first. */
const foundBefore: RandomBoard[] = [
  {
    cards: [],
    sheets: [],
    ink: [{ kind: 'arrow', on: 'columns', words: 'Derfor' }],
    network: [],
    rules: [],
    agreements: [],
  },
  {
    cards: [
      {
        name: 'sleep',
        column: 'worry',
        category: 0,
        words: 'Jeg sover ikke',
        saidBy: ['line'],
        meeting: 1,
        isShelved: false,
      },
    ],
    sheets: [],
    ink: [{ kind: 'text', on: `card:${idFor<CardId>('sleep')}`, words: 'Husk' }],
    network: [],
    rules: [],
    agreements: [],
  },
];

let message: Message;

beforeEach(async () => {
  message = messageIn(await loadDeskTexts('da'));
  // Lists that come a moment later are here from the beginning.
  await import('../parts/family/FamilyList.tsx');
  await import('../parts/network/NetworkList.tsx');
  await import('../parts/plan/PlanList.tsx');
  await import('../parts/plan/WeekList.tsx');
  await import('../parts/emergency/EmergencyList.tsx');
  await import('../parts/road/RoadList.tsx');
  await import('../parts/road/DecidersList.tsx');
  // Ink lies where its card is measured to be; here everything has a size.
  const somewhere = { left: 0, right: 960, top: 0, bottom: 540, width: 960, height: 540 };
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(somewhere as DOMRect);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(async () => {
  await close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('LIST-1 every text of the posters is in the list, and everything in the list on a poster', async () => {
  await fc.assert(
    fc.asyncProperty(boards, async (board) => {
      const { source, posters } = tableOf(board);
      const listed = await textsOf(source, <BoardList hasShelf />);
      const hung: string[] = [];
      for (const target of posters)
        hung.push(
          ...(await textsOf(
            source,
            <PlainStage
              key={target}
              poster={(id) => <Poster id={id} />}
              look={{ target, id: target }}
            />,
          )),
        );
      source.close();
      expect(listed.filter((text) => !isOfTheList(text)).sort()).toEqual(hung.sort());
    }),
    { numRuns: 60, examples: foundBefore.map((board) => [board]) },
  );
}, 60_000);

function tableOf(board: RandomBoard): { source: BoardSource; posters: PosterId[] } {
  const hand = testHand();
  for (const { name, category, saidBy, isShelved, ...card } of board.cards) {
    const speakers = saidBy.map((each) => ({
      name: cast[each].name,
      relation: cast[each].relation.da,
      seat: idFor<SeatId>(each),
    }));
    const chosen = categoriesOf[card.column][category];
    addCard(hand, cardNamed(name, { ...card, category: chosen, saidBy: speakers }));
    if (isShelved) shelveCard(hand, idFor<CardId>(name));
  }
  for (const { name, isShelved } of board.sheets) {
    addSheet(hand, idFor<SheetId>(name), name);
    if (isShelved) shelveSheet(hand, idFor<SheetId>(name));
  }
  for (const [at, ink] of board.ink.entries())
    hand.table.ink.set(`shape:ink${at}`, testInk(`ink${at}`, ink));
  for (const { name, role, isFocus, ...place } of board.network) {
    const told = { knowsWorry: true, knowsGoal: true };
    const id = takesIn(hand, name, { ...place, ...told, ...(role ? { role } : {}) });
    if (isFocus) hand.table.persons.get(id)?.set('isFocus', true);
  }
  for (const [at, values] of board.rules.entries())
    hand.table.plan.set(
      planKey('rule', idFor<PlanId>(`rule${at}`)),
      kept({ ...values, sureBy: named(values.sureBy) }),
    );
  for (const [at, { values, state }] of board.agreements.entries()) {
    const { who, backup, checker, ...rest } = values;
    const parties = { who: named(who), backup: named(backup), checker: named(checker) };
    const facts = kept({ ...rest, ...parties });
    hand.table.plan.set(planKey('agreement', idFor<PlanId>(`agreement${at}`)), { ...facts, state });
  }
  const sheets = readSheets(hand.table.sheets).filter((sheet) => !sheet.shelved);
  return {
    source: new BoardSource(hand.table.doc, 'table'),
    posters: [
      'columns',
      'family',
      'network',
      ...planPosters,
      ...sheets.map((sheet) => sheetPoster(sheet.id)),
    ],
  };
}

const planPosters = ['plan', 'week', 'emergency', 'road', 'deciders'] as const;
const named = (names: readonly string[] = []) => names.map((name) => ({ name }));
/** A thing of the plan as the house keeps it. */
function kept(values: object) {
  const at = '2026-01-13T16:00:00.000Z';
  return { order: 'a0', made: { name: 'Jonas', at }, wordsAt: at, values };
}

/** Every text that can be seen, without the way between posters, names beneath a picture that stand in it, what the list
 *  says more, and the cards that it alone unfolds. */
async function textsOf(table: BoardSource, view: ReactNode): Promise<string[]> {
  await showIn('da', <SourceContext value={{ table, staff: null }}>{view}</SourceContext>);
  for (const aside of document.body.querySelectorAll(
    `nav, details > ul, [data-again], [data-more], ${familyOnPoster()}, ${familyInList}, ${otherwiseInList}`,
  ))
    aside.remove();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? '').trim());
  await close();
  return texts.filter(isVisible);
}

// What the genogram says in marks the list says in sentences (FAM-24); here only what is written over it is compared.
const familyOnPoster = () => `section[aria-label="${message('family.title')}"] > :is(h2, p, svg)`;
const familyInList = 'section[data-poster="family"] > :is(h2, p, ul)';
/** Goals and numbers stand in other forms in the list; what they say is held against the posters elsewhere. */
const otherwiseInList = partGroups.numbers.map((poster) => `[data-poster="${poster}"]`).join(', ');

/** What the list says beside what hangs: its headings, and drawings told as numbers. */
function isOfTheList(text: string): boolean {
  const own = [
    message('list.sheets'),
    message('list.drawnColumns'),
    message('list.bare'),
    message('list.drawnFamily'),
    message('list.drawnNetwork'),
    message('network.middle'),
    message('network.nobody'),
  ];
  const counts = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((lines) => [
    message('list.lines', { lines }),
    message('list.arrows', { arrows: lines }),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((arrows) => message('list.linesAndArrows', { lines, arrows })),
  ]);
  return own.includes(text) || counts.includes(text);
}
