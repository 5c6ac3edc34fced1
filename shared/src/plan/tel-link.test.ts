import { expect, test } from 'vitest';
import { telLink } from './tel-link.ts';

test.each([
  ['20 00 00 01', 'tel:20000001'],
  ['20000001', 'tel:20000001'],
  ['(20) 00-00.01', 'tel:20000001'],
  ['+45 20 00 00 01', 'tel:+4520000001'],
  ['0045 20 00 00 01', 'tel:+4520000001'],
  ['+44 (0)20 0000 0001', 'tel:+442000000001'],
  ['tlf. 20 00 00 01', 'tel:20000001'],
  ['Mobil: +45 20 00 00 01 (efter kl. 14)', 'tel:+4520000001'],
  ['20 00 00 01 lok. 12', 'tel:20000001'],
  ['20 00 00 01 / 20 00 00 02', 'tel:20000001'],
  ['20 00 00 01, 20 00 00 02', 'tel:20000001'],
  ['06151/123456', 'tel:06151123456'],
  ['٢٠ ٠٠ ٠٠ ٠١', 'tel:20000001'],
  ['112', 'tel:112'],
])('URGENT-4 a number written as “%s” is called by one tap', (written, link) => {
  expect(telLink(written)).toBe(link);
});

test.each(['', 'hos Birgit', 'nr. 12', '+'])(
  'URGENT-4 “%s” is words, and nothing to tap',
  (words) => {
    expect(telLink(words)).toBeNull();
  },
);
