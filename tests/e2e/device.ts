import type { Language } from '@rundbord/shared/message/message';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from 'playwright/test';
import type { House } from './house.ts';
import type { Watch } from './watch.ts';

/** A laptop of the municipality, or a phone. */
export type DeviceKind = 'laptop' | 'phone';

/** How a laptop shows the wall: poster by poster, or on the canvas. */
export type StageKind = 'plain' | 'canvas';

const looks: Record<DeviceKind, BrowserContextOptions> = {
  laptop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** One device with its own cookies: a browser context that is watched, and that remembers what reached it. */
export class Device {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly house: House;
  readonly watch: Watch;
  readonly #frames: string[] = [];
  readonly #bodies: { path: string; body: Promise<string> }[] = [];
  readonly #sent: string[] = [];
  readonly #openSockets = new Set<string>();

  constructor(given: {
    name: string;
    context: BrowserContext;
    page: Page;
    house: House;
    watch: Watch;
  }) {
    this.name = given.name;
    this.context = given.context;
    this.page = given.page;
    this.house = given.house;
    this.watch = given.watch;
    this.page.on('websocket', (socket) => {
      this.#openSockets.add(socket.url());
      socket.on('framereceived', ({ payload }) => this.#frames.push(payload.toString()));
      socket.on('framesent', ({ payload }) => this.#sent.push(payload.toString()));
      socket.on('close', () => this.#openSockets.delete(socket.url()));
    });
    this.page.on('request', (request) =>
      this.#sent.push(`${request.url()} ${request.postData() ?? ''}`),
    );
    this.page.on('requestfinished', (request) => {
      const body = request.response().then((response) => response?.text() ?? '');
      const path = new URL(request.url()).pathname;
      this.#bodies.push({ path, body: body.catch(() => '') });
    });
  }

  get origin(): string {
    return new URL(this.page.url()).origin;
  }

  /** Chooses a language for this device, also one that no page offers, and draws its pages anew. */
  async speak(language: Language): Promise<void> {
    await this.context.addCookies([{ name: 'rb_lang', value: language, url: this.origin }]);
    for (const page of this.context.pages()) {
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
  }

  get openSockets(): number {
    return this.#openSockets.size;
  }

  /** Everything that has come to this device: bodies of answers, and frames of sockets. */
  async received(): Promise<string> {
    const bodies = await Promise.all(this.#bodies.map(({ body }) => body));
    return [...bodies, ...this.#frames].join('\n');
  }

  /** The same without the program, its texts and the names of its files, which are the same for everyone. */
  async receivedOfTheRoom(): Promise<string> {
    const ofTheRoom = this.#bodies.filter(({ path }) => !path.startsWith('/assets/'));
    const bodies = await Promise.all(ofTheRoom.map(({ body }) => body));
    return withoutFiles([...bodies, ...this.#frames].join('\n'));
  }

  /** Everything that has left this device: addresses, bodies of requests, and frames of sockets. */
  sent(): string {
    return this.#sent.join('\n');
  }

  /** Everything a person can see or a screen reader can say on its page. */
  async told(): Promise<string> {
    const title = await this.page.title();
    const html = withoutFiles(await this.page.locator('html').innerHTML());
    return `${title}\n${this.page.url()}\n${html}`;
  }

  /** Asks the house as somebody at this device would who writes requests by hand. */
  async ask(
    path: string,
    { method = 'GET', body, headers = {} }: AskSettings = {},
  ): Promise<{ status: number; text: string }> {
    const origin = this.name.startsWith('phone') ? this.house.phoneOrigin : this.house.staffOrigin;
    const answer = await this.context.request.fetch(`${origin}/api${path}`, {
      method,
      headers: { origin, ...headers },
      ...(body === undefined ? {} : { data: body }),
    });
    return { status: answer.status(), text: await answer.text() };
  }
}

/** Names of the program's files are the same for everyone, and made of all kinds of words. */
function withoutFiles(text: string): string {
  return text.replaceAll(/\/assets\/[\w.-]+/g, '');
}

export type AskSettings = {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
};

/** Takes a device out of the bag. It speaks Danish unless it is told otherwise. */
export async function takeOut(
  { browser, house, watch }: { browser: Browser; house: House; watch: Watch },
  {
    kind,
    name,
    settings = {},
    stage = 'plain',
  }: { kind: DeviceKind; name: string; settings?: BrowserContextOptions; stage?: StageKind },
): Promise<Device> {
  const context = await browser.newContext({ locale: 'da-DK', ...looks[kind], ...settings });
  context.setDefaultTimeout(20_000);
  watch.over(context, name);
  // Most stories are of words: they read faster, and the same, where nothing is drawn.
  if (kind === 'laptop' && stage === 'plain')
    await context.addInitScript(() => {
      if (location.protocol.startsWith('http')) localStorage.setItem('rb-stage', 'plain');
    });
  return new Device({ name, context, page: await context.newPage(), house, watch });
}
