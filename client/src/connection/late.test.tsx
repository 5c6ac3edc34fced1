import { act, Suspense } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { late, untilHere } from './late.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  document.head.replaceChildren();
  vi.useRealTimers();
});

/** Brings the part when the line has been down so many times. */
function fetching<Part>(part: Part, failures: number) {
  let tries = 0;
  return {
    tries: () => tries,
    fetchPart: async (): Promise<Part> => {
      tries += 1;
      if (tries <= failures) throw new TypeError('the line is down');
      return part;
    },
  };
}

test('PHONE-9 a part that the line kept away is asked for again, and nothing breaks meanwhile', async () => {
  const { fetchPart, tries } = fetching(() => <p>{'Planen'}</p>, 2);
  const Plan = late(fetchPart);
  await show(
    <>
      <p>{'Tavlen'}</p>
      <Suspense>
        <Plan />
      </Suspense>
    </>,
  );
  expect(document.body.textContent).toBe('Tavlen');
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect([tries(), document.body.textContent]).toEqual([2, 'Tavlen']);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect([tries(), document.body.textContent]).toEqual([3, 'TavlenPlanen']);
});

test('PHONE-9 when the device is online again, it is asked for at once', async () => {
  const { fetchPart } = fetching('here', 1);
  const coming = untilHere(fetchPart);
  await vi.advanceTimersByTimeAsync(0);
  dispatchEvent(new Event('online'));
  expect(await coming).toBe('here');
  expect(vi.getTimerCount()).toBe(0);
});

test('PHONE-9 a style sheet that did not come is fetched anew, and one that did is not', async () => {
  const { fetchPart } = fetching('here', 1);
  const [came, lost] = ['a.css', 'b.css'].map((href) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href });
    document.head.append(link);
    return link;
  });
  if (!came || !lost) throw new Error('no sheets');
  Object.defineProperty(came, 'sheet', { value: {} });
  const coming = untilHere(fetchPart);
  await vi.advanceTimersByTimeAsync(3_000);
  const again = document.querySelectorAll('link')[1];
  expect([came.isConnected, lost.isConnected, again?.getAttribute('href')]).toEqual([
    true,
    false,
    'b.css',
  ]);
  again?.dispatchEvent(new Event('load'));
  expect(await coming).toBe('here');
});
