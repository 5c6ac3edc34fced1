/** A BroadcastChannel that delivers at once, so that a test need not wait. */
export class FakeChannel {
  static open = new Set<FakeChannel>();
  readonly name: string;
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(name: string) {
    this.name = name;
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    if (!FakeChannel.open.has(this)) throw new Error('posted on a channel that is closed');
    for (const other of FakeChannel.open)
      if (other !== this && other.name === this.name)
        other.onmessage?.(new MessageEvent('message', { data: structuredClone(data) }));
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}
