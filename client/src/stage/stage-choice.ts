import { ValueStore } from '../connection/value-store.ts';

/** Why there is no canvas: somebody prefers the plain posters, the house has turned it off, the address needs a licence that the house has not, or the
 *  canvas did not load or went away. */
export type PlainReason = 'chosen' | 'off' | 'licence' | 'failed';

const choiceKey = 'rb-stage';

/** What the page was given for the canvas: the key of the house's licence, and the nonce of its styles. */
export function canvasGifts(): { licenceKey: string | null; nonce: string | null } {
  return { licenceKey: meta('rb-tldraw-licence'), nonce: meta('rb-nonce') };
}

function meta(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;
}

/** Whether the drawing program may be used at this address without being blank after a while: on plain http, on this
 *  machine, or with a licence. */
export function mayUseCanvas(): boolean {
  const isThisMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);
  if (isOff()) return false;
  return location.protocol !== 'https:' || isThisMachine || canvasGifts().licenceKey !== null;
}

/** Why this page shows plain posters, or null when it shows the canvas. A choice is remembered on the device; it says
 *  nothing of the board. */
export const plainReason = new ValueStore<PlainReason | null>(firstReason());

export function choosePlain(): void {
  remember('plain');
  plainReason.set('chosen');
}

export function chooseCanvas(): void {
  remember(null);
  plainReason.set(mayUseCanvas() ? null : 'licence');
}

function isOff(): boolean {
  return meta('rb-canvas') === 'off';
}

function firstReason(): PlainReason | null {
  if (isOff()) return 'off';
  if (remembered() === 'plain') return 'chosen';
  return mayUseCanvas() ? null : 'licence';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(choiceKey);
  } catch {
    return null;
  }
}

function remember(choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(choiceKey);
    else localStorage.setItem(choiceKey, choice);
  } catch {
    // A browser that remembers nothing asks again next time.
  }
}
