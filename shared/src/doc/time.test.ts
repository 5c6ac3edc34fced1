import { expect, test } from 'vitest';
import { meetingTime } from '../testing/test-table.ts';
import { timeSchema } from './time.ts';

test('MASK-10 a time is a time, and carries nothing else', () => {
  for (const time of [meetingTime, '2026-01-13T16:30:00Z', '2026-01-13T16:30Z'])
    expect(timeSchema.safeParse(time).success).toBe(true);
  for (const text of [
    '',
    'a',
    'Inge drikker',
    '2026-01-13',
    `${meetingTime} Inge`,
    `Inge${meetingTime}`,
    4,
    null,
  ])
    expect(timeSchema.safeParse(text).success).toBe(false);
});
