import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Where a page stands is read when it begins, so each test begins its own.

beforeEach(() => vi.resetModules());

afterEach(() => {
  document.head.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
});

test.each([
  ['http://localhost:4300', null],
  ['http://192.168.1.7:4300', null],
  ['http://rundbord.example.dk', null],
  ['https://localhost', null],
  ['https://127.0.0.1:8443', null],
  ['https://127.1.2.3', null],
  ['https://[::1]', null],
  ['https://rundbord.example.dk', 'licence'],
  ['https://localhost.example.dk', 'licence'],
  ['https://127.0.0.1.example.dk', 'licence'],
  ['https://192.168.1.7', 'licence'],
])(
  'STAGE-1 at %s without a licence the reason for plain posters is %s',
  async (address, reason) => {
    expect(await begin(address)).toBe(reason);
  },
);

test('STAGE-1 with a licence the wall is drawn on everywhere', async () => {
  give('rb-tldraw-licence', 'tldraw-key');
  expect(await begin('https://rundbord.example.dk')).toBeNull();
});

test('STAGE-1 a house that has turned the canvas off shows plain posters, whatever else is there', async () => {
  give('rb-canvas', 'off');
  give('rb-tldraw-licence', 'tldraw-key');
  expect(await begin('http://localhost')).toBe('off');
});

test('STAGE-1 an empty licence is none', async () => {
  give('rb-tldraw-licence', '');
  expect(await begin('https://rundbord.example.dk')).toBe('licence');
});

test('STAGE-2 who prefers plain posters has them, and has them next time too', async () => {
  expect(await begin('http://localhost')).toBeNull();
  const { choosePlain, plainReason } = await import('./stage-choice.ts');
  choosePlain();
  expect(plainReason.get()).toBe('chosen');
  vi.resetModules();
  expect(await begin('http://localhost')).toBe('chosen');
  const again = await import('./stage-choice.ts');
  again.chooseCanvas();
  expect(again.plainReason.get()).toBeNull();
  vi.resetModules();
  expect(await begin('http://localhost')).toBeNull();
});

test('STAGE-2 who wishes for the wall where it may not be is told why not', async () => {
  localStorage.setItem('rb-stage', 'plain');
  expect(await begin('https://rundbord.example.dk')).toBe('chosen');
  const { chooseCanvas, plainReason } = await import('./stage-choice.ts');
  chooseCanvas();
  expect(plainReason.get()).toBe('licence');
});

test('STAGE-2 a browser that remembers nothing shows the wall, and can still be asked for plain posters', async () => {
  const refuse = () => {
    throw new DOMException('no storage here', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
    clear: () => {},
  });
  expect(await begin('http://localhost')).toBeNull();
  const { choosePlain, plainReason } = await import('./stage-choice.ts');
  choosePlain();
  expect(plainReason.get()).toBe('chosen');
});

test('STAGE-1 the page gives the canvas its nonce and its licence, or nothing', async () => {
  await begin('http://localhost');
  const { canvasGifts } = await import('./stage-choice.ts');
  expect(canvasGifts()).toEqual({ licenceKey: null, nonce: null });
  give('rb-nonce', 'once');
  give('rb-tldraw-licence', 'tldraw-key');
  expect(canvasGifts()).toEqual({ licenceKey: 'tldraw-key', nonce: 'once' });
});

/** Begins a page at this address, and answers why it shows plain posters. */
async function begin(address: string): Promise<string | null> {
  const { protocol, hostname } = new URL(address);
  vi.stubGlobal('location', { protocol, hostname });
  return (await import('./stage-choice.ts')).plainReason.get();
}

function give(name: string, content: string): void {
  const meta = document.createElement('meta');
  Object.assign(meta, { name, content });
  document.head.append(meta);
}
