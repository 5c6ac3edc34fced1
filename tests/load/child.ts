import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process has used of the machine since it began, all its threads together. `youngBytes` is the resident room
 *  for fresh objects: V8 makes it as large as things are hurried, whatever is kept in the end. */
export type Usage = {
  cpuS: number;
  residentBytes: number;
  youngBytes: number;
  heapBytes: number;
};

const reporter = new URL('usage-reporter.ts', import.meta.url).href;
const patienceMs = 20_000;
const children = new Set<Child>();

/** A server in a process of its own, so that what it uses can be told from what the load program uses. */
export class Child {
  readonly #process: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #said = '';
  #logged = '';

  constructor(file: URL, env: Readonly<Record<string, string>> = {}) {
    const flags = (process.env.RBT_NODE_FLAGS ?? '').split(' ').filter((flag) => flag !== '');
    this.#process = spawn(
      process.execPath,
      [...flags, '--expose-gc', '--import', reporter, fileURLToPath(file)],
      { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
      for (const heard of this.#listeners) heard();
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#logged += text;
    });
    children.add(this);
    this.#process.on('exit', () => {
      children.delete(this);
      for (const heard of this.#listeners) heard();
    });
  }

  /** Waits until the process has said something that fits, and answers the first group of it. */
  async says(pattern: RegExp): Promise<string> {
    const found = Promise.withResolvers<string>();
    const look = () => {
      const said = pattern.exec(this.#said)?.[1];
      if (said !== undefined) found.resolve(said);
      else if (this.#process.exitCode !== null)
        found.reject(new Error(`a server ended before its time: ${this.#logged}`));
    };
    const timer = setTimeout(
      () => found.reject(new Error(`a server did not say ${pattern}: ${this.#logged}`)),
      patienceMs,
    );
    this.#listeners.add(look);
    look();
    return found.promise.finally(() => {
      clearTimeout(timer);
      this.#listeners.delete(look);
    });
  }

  async usage({ tidy = false } = {}): Promise<Usage> {
    this.#process.send(tidy ? 'usage after tidying' : 'usage');
    const [usage] = await once(this.#process, 'message', {
      signal: AbortSignal.timeout(patienceMs),
    });
    return usage as Usage;
  }

  /** Codes the server has logged; an echo logs none. */
  get logged(): string[] {
    return [...this.#logged.matchAll(/"code":"([^"]+)"/g)].map((found) => found[1] ?? '');
  }

  /** Asks the process to end, and answers its exit code; null when it had to be made to. */
  async end(): Promise<number | null> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      const timer = setTimeout(() => this.#process.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    }
    return this.#process.exitCode;
  }
}

/** Ends whatever is still running. */
export async function endAllChildren(): Promise<void> {
  await Promise.all([...children].map((child) => child.end()));
}
