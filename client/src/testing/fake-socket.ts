/** A WebSocket without a network: the test is the house at its other end. */
export class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  /** Every socket since the test began, oldest first. */
  static all: FakeSocket[] = [];
  readonly OPEN = 1;
  readonly url: string;
  readonly sent: Uint8Array[] = [];
  readyState = 0;
  binaryType = 'blob';
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(url: string | URL) {
    super();
    this.url = String(url);
    FakeSocket.all.push(this);
  }

  /** The newest socket. Throws when nobody has opened one. */
  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    if (!last) throw new Error('nobody has opened a socket');
    return last;
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN) throw new Error('sent on a socket that is not open');
    this.sent.push(data.slice());
  }

  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code: 1005 }));
  }

  /** The house lets it in. */
  opens(): void {
    this.readyState = this.OPEN;
    const event = new Event('open');
    this.dispatchEvent(event);
    this.onopen?.(event);
  }

  /** The house says something. */
  hears(...frames: Uint8Array[]): void {
    for (const frame of frames)
      this.onmessage?.(new MessageEvent('message', { data: frame.slice().buffer }));
  }

  /** The house, or a dead line, ends it. */
  drops(code = 1006): void {
    this.readyState = 3;
    const event = new CloseEvent('close', { code });
    this.dispatchEvent(event);
    this.onclose?.(event);
  }
}
