import { expect, test } from 'vitest';
import { addressOf, isOwnOrigin } from './origin.ts';

test('HOUSE-4 without a public address, a page comes from the host it was sent to', () => {
  const host = '192.168.1.7:4300';
  expect(isOwnOrigin({ origin: 'http://192.168.1.7:4300', host }, null)).toBe(true);
  for (const origin of [
    undefined,
    '',
    'null',
    'http://192.168.1.7',
    'http://192.168.1.7:4301',
    'http://evil.example',
    'no address',
    'file://',
  ])
    expect(isOwnOrigin({ origin, host }, null), String(origin)).toBe(false);
  expect(isOwnOrigin({ origin: 'http://192.168.1.7:4300', host: undefined }, null)).toBe(false);
});

test('HOUSE-4 with one, only that counts', () => {
  const own = 'https://rundbord.example.dk';
  expect(isOwnOrigin({ origin: own, host: 'inside:4300' }, own)).toBe(true);
  for (const origin of [
    'http://rundbord.example.dk',
    'https://rundbord.example.dk:443',
    'https://rundbord.example.dk.evil.example',
    'https://inside:4300',
  ])
    expect(isOwnOrigin({ origin, host: 'inside:4300' }, own), origin).toBe(false);
});

test('JOIN-7 the address that counts is the one our own nearest proxies saw', () => {
  const asked = { socket: '10.0.0.1', forwarded: '6.6.6.6, 7.7.7.7, 8.8.8.8' };
  expect(addressOf(asked, 0)).toBe('10.0.0.1');
  expect(addressOf(asked, 1)).toBe('8.8.8.8');
  expect(addressOf(asked, 2)).toBe('7.7.7.7');
  expect(addressOf(asked, 9)).toBe('10.0.0.1');
  expect(addressOf({ socket: '10.0.0.1', forwarded: undefined }, 1)).toBe('10.0.0.1');
  expect(addressOf({ socket: undefined, forwarded: undefined }, 0)).toBe('unknown');
});
