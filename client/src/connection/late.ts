import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** How long a device waits before it asks again for what did not come. */
const againMs = 3_000;

/** A part of the page that is fetched after the first load. Until it is here it suspends; a line that is gone delays it and
 *  breaks nothing. */
export function late<Props>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await untilHere(fetchPart) }));
}

/** Fetches again and again: after a while, and at once when the device is online again. */
export async function untilHere<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await fetchPart();
    } catch {
      await aWhile();
      await renewSheets();
    }
  }
}

function aWhile(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, againMs);
    addEventListener('online', go);
  });
}

/** A style sheet that did not come is asked for by nobody else again: whoever asked first is taken to have it. */
function renewSheets(): Promise<unknown> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  return Promise.all([...links].filter(({ sheet }) => !sheet).map(renew));
}

function renew(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => resolve());
    link.replaceWith(again);
  });
}
