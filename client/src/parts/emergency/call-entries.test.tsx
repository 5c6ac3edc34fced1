import { openStaff } from '@rundbord/shared/doc/board-doc';
import { cast } from '@rundbord/shared/testing/cast';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { testHand } from '@rundbord/shared/testing/test-table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AskContext } from '../../connection/ask-context.ts';
import type { Wish } from '../../connection/intent-queue.ts';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { planHand } from '../../testing/lay-emergency.ts';
import { field, press } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { CallEntries } from './CallEntries.tsx';

const phone = '20 00 00 01';
let [tableDoc, staffDoc] = [new Y.Doc(), new Y.Doc()];
let sources: { table: BoardSource; staff: BoardSource };
let asked: Wish[];

beforeEach(() => {
  [tableDoc, staffDoc] = [new Y.Doc(), new Y.Doc()];
  sources = {
    table: new BoardSource(tableDoc, 'table'),
    staff: new BoardSource(staffDoc, 'staff'),
  };
  asked = [];
  const birgit = takesIn(testHand(tableDoc), cast.birgit.name, { ring: 'some' });
  openStaff(staffDoc).networkNotes.set(birgit, { phone });
});
afterEach(async () => {
  await close();
  sources.table.close();
  sources.staff.close();
});

const open = () =>
  showIn(
    'da',
    <AskContext
      value={async (wish) => {
        asked.push(wish);
        return { ok: true, value: null };
      }}
    >
      <SourceContext value={sources}>
        <CallEntries />
      </SourceContext>
    </AskContext>,
  );

test('URGENT-11 a number from the notes is offered beside the call of that name, and is written when it is taken', async () => {
  planHand(tableDoc).add('call', 'birgit', { name: cast.birgit.name });
  const message = await open();
  expect(field(message('planField.call.phone')).value).toBe('');
  await press(message('plans.urgent.takePhone', { phone }));
  expect(asked).toMatchObject([{ kind: 'writePlan', part: 'call', values: { phone } }]);
});

test('URGENT-11 a call that has a number is offered no other, and who has none noted is offered nothing', async () => {
  const hand = planHand(tableDoc);
  hand.add('call', 'birgit', { name: cast.birgit.name, phone: '20 00 00 09' });
  hand.add('call', 'amina', { name: 'Amina' });
  const message = await open();
  expect(document.body.textContent).not.toContain(message('plans.urgent.takePhone', { phone }));
});
