import { openStaff } from '@rundbord/shared/doc/board-doc';
import { cast } from '@rundbord/shared/testing/cast';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { testHand } from '@rundbord/shared/testing/test-table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { field, press } from '../../testing/page.ts';
import { CallEntries } from './CallEntries.tsx';

const phone = '20 00 00 01';
let desk: ReturnType<typeof planDesk>;

beforeEach(() => {
  desk = planDesk();
  const birgit = takesIn(testHand(desk.tableDoc), cast.birgit.name, { ring: 'some' });
  openStaff(desk.staffDoc).networkNotes.set(birgit, { phone });
});
afterEach(() => desk.close());

test('URGENT-11 a number from the notes is offered beside the call of that name, and is written when it is taken', async () => {
  await desk.has('call', 'birgit', { name: cast.birgit.name });
  const message = await desk.show(<CallEntries />);
  expect(field(message('planField.call.phone')).value).toBe('');
  await press(message('plans.urgent.takePhone', { phone }));
  expect(desk.asked).toMatchObject([{ kind: 'writePlan', part: 'call', values: { phone } }]);
});

test('URGENT-11 a call that has a number is offered no other, and who has none noted is offered nothing', async () => {
  await desk.has('call', 'birgit', { name: cast.birgit.name, phone: '20 00 00 09' });
  await desk.has('call', 'amina', { name: 'Amina' });
  const message = await desk.show(<CallEntries />);
  expect(document.body.textContent).not.toContain(message('plans.urgent.takePhone', { phone }));
});
