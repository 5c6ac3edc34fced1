import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showIn } from '../../testing/show.tsx';
import { Part } from './Part.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // What React says of a view that broke.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('PHONE-10 a part that breaks says so, leaves the others alone, and is drawn anew by itself', async () => {
  let isOdd = true;
  const Week = () => {
    if (isOdd) throw new TypeError('a day that is none');
    return <p>{'Ugen'}</p>;
  };
  const message = await showIn(
    'da',
    <>
      <Part>
        <Week />
      </Part>
      <p>{'Planen'}</p>
    </>,
  );
  const away = message('common.partAway');
  expect(document.body.textContent).toBe(`${away}Planen`);
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(document.body.textContent).toBe(`${away}Planen`);
  isOdd = false;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(document.body.textContent).toBe('UgenPlanen');
});
