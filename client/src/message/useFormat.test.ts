import { expect, test } from 'vitest';
import { formatIn } from './useFormat.ts';

test('MESSAGE-11 days, lists and numbers are written as people write them', () => {
  const danish = formatIn('da');
  expect(danish.day('2026-11-03T12:00:00Z')).toBe('3. november 2026');
  expect(danish.list(['Line', 'Martin', 'Birgit'])).toBe('Line, Martin og Birgit');
  expect(danish.number(1234.5)).toBe('1.234,5');
  expect(formatIn('en').day('2026-11-03T12:00:00Z')).toBe('3 November 2026');
  expect(formatIn('ar-XB').list(['Line', 'Martin'])).toBe('Line and Martin');
});
