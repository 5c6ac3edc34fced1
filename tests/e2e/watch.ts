import type { BrowserContext, ConsoleMessage, Page } from 'playwright/test';

const lineFaults =
  /net::ERR_(CONNECTION_\w+|EMPTY_RESPONSE|INTERNET_DISCONNECTED|NETWORK_\w+|SOCKET_\w+|INCOMPLETE_\w+|CONTENT_LENGTH_MISMATCH|ABORTED)|WebSocket connection to .* failed/;
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Watches every page of a story: what it asks of others, and what its browser complains of. */
export class Watch {
  readonly complaints: string[] = [];
  readonly #origins: () => readonly string[];
  readonly #mayBeRefused: RegExp[] = [];
  readonly #mayBeSaid: RegExp[] = [];
  #mayLoseLine = false;

  constructor(origins: () => readonly string[]) {
    this.#origins = origins;
  }

  over(context: BrowserContext, name: string): void {
    context.on('console', (said) => this.#hear(name, said));
    context.on('weberror', (fault) =>
      this.#complain(name, `it threw ${fault.error().stack ?? fault.error()}`),
    );
    context.on('request', (request) => this.#see(name, request.url()));
    context.on('page', (page) => this.#watchPage(name, page));
  }

  /** From here on the line may be down: the house has been stopped, or the network taken away, on purpose. */
  lineMayFail(): void {
    this.#mayLoseLine = true;
  }

  /** The house may say no to these addresses: the browser writes that into its console by itself. */
  mayRefuse(...paths: RegExp[]): void {
    this.#mayBeRefused.push(...paths);
  }

  /** A browser may complain of this: it is what the story is about. */
  mayComplain(...sayings: RegExp[]): void {
    this.#mayBeSaid.push(...sayings);
  }

  #watchPage(name: string, page: Page): void {
    page.on('websocket', (socket) => this.#see(name, socket.url().replace(/^ws/, 'http')));
    page.on('crash', () => this.#complain(name, 'the page crashed'));
  }

  #see(name: string, url: string): void {
    if (/^(about|data):/.test(url)) return;
    if (!this.#origins().includes(new URL(url).origin))
      this.#complain(name, `it asked a stranger: ${url}`);
  }

  #hear(name: string, said: ConsoleMessage): void {
    if (said.type() !== 'error' && said.type() !== 'warning') return;
    const text = said.text();
    const { url } = said.location();
    if (this.#mayLoseLine && lineFaults.test(text)) return;
    if (refusal.test(text) && this.#mayBeRefused.some((path) => path.test(url))) return;
    if (this.#mayBeSaid.some((saying) => saying.test(text))) return;
    this.#complain(name, `${said.type()}: ${text} (${url})`);
  }

  #complain(name: string, what: string): void {
    this.complaints.push(`${name}: ${what}`);
  }
}
