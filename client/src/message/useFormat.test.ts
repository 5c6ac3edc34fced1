import { expect, test, vi } from 'vitest';
import { formatIn } from './useFormat.ts';

test('MESSAGE-11 days, lists and numbers are written as people write them', () => {
  const danish = formatIn('da');
  expect(danish.day('2026-11-03T12:00:00Z')).toBe('3. november 2026');
  expect(danish.list(['Line', 'Martin', 'Birgit'])).toBe('Line, Martin og Birgit');
  expect(danish.number(1234.5)).toBe('1.234,5');
  expect(formatIn('en').day('2026-11-03T12:00:00Z')).toBe('3 November 2026');
  expect(formatIn('ar-XB').list(['Line', 'Martin'])).toBe('Line and Martin');
});

test('MESSAGE-11 a day of the calendar is that day also where the clock is behind Greenwich', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(formatIn('da').day('2026-01-13')).toBe('13. januar 2026');
  vi.unstubAllEnvs();
});
