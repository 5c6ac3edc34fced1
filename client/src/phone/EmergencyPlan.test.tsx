import type { Message } from '@rundbord/shared/message/message';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layEmergency } from '../testing/lay-emergency.ts';
import { press } from '../testing/page.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { EmergencyPlan } from './EmergencyPlan.tsx';

let phone: ReturnType<typeof phoneAtHouse>;
let message: Message;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = () => {};
  phone = phoneAtHouse();
  message = await phone.show(<EmergencyPlan />);
  await phone.letIn();
});
afterEach(async () => {
  await close();
  phone.session.close();
  vi.unstubAllGlobals();
});

const sheet = () => document.querySelector('dialog');

test('URGENT-9 a phone has no button for an emergency plan that is not there, and has it when the first step is written', async () => {
  expect(document.querySelector('button')).toBeNull();
  await act(async () => phone.house.tell((doc) => void layEmergency(doc)));
  expect(document.querySelector('button')?.textContent).toBe(message('poster.emergency'));
});

test('URGENT-9 one tap opens steps, calls, the child’s thing and who may fetch, and no worry', async () => {
  await act(async () => phone.house.tell((doc) => void layEmergency(doc)));
  await press(message('poster.emergency'));
  for (const words of ['går på altanen', '33 00 00 00', 'Den blå dinosaur', 'Birgit and Katrine'])
    expect(sheet()?.textContent).toContain(words);
  expect(sheet()?.querySelector('a')?.getAttribute('href')).toBe('tel:112');
  await press(message('common.close'));
  expect(sheet()).toBeNull();
});

test('URGENT-12 the last drill is told on the phone', async () => {
  await act(async () =>
    phone.house.tell((doc) => {
      layEmergency(doc).add('check', 'drill', { type: 'drill', on: '2026-01-27' });
    }),
  );
  await press(message('poster.emergency'));
  expect(sheet()?.textContent).toContain(message('urgent.lastDrill'));
});
