import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const program = join('server', 'src', 'main.ts');

/** A real server process on a data folder of its own. It can be killed, and started again where it was. */
export class House {
  readonly port: number;
  readonly folder = mkdtempSync(join(tmpdir(), 'rundbord-story-'));
  #child: ChildProcess | null = null;
  #said = '';

  /** Where people reach it when a proxy stands in front of it. */
  readonly #origin: string | null;

  private constructor(port: number, origin: string | null) {
    this.port = port;
    this.#origin = origin;
  }

  static async open(origin: string | null = null): Promise<House> {
    const house = new House(await freePort(), origin);
    await house.start();
    return house;
  }

  /** Where staff sit: the machine itself. */
  get staffOrigin(): string {
    return this.#origin ?? `http://localhost:${this.port}`;
  }

  /** Where phones come in: over the local network, by plain http, as on the first evening with a fresh machine. */
  get phoneOrigin(): string {
    return /On the local network:\s+(\S+)/.exec(this.#said)?.[1] ?? this.staffOrigin;
  }

  get origins(): string[] {
    return [this.staffOrigin, this.phoneOrigin];
  }

  /** The link that was printed at the first start. */
  get firstLink(): string {
    return signInLink(this.#said);
  }

  /** Everything the process has written, for whoever runs the machine. */
  get log(): string {
    return this.#said;
  }

  /** Another sign-in link, made beside the running server as `npm run sign-in` does. */
  async anotherLink(): Promise<string> {
    const child = this.#run(['sign-in']);
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
    });
    await once(child, 'exit');
    return signInLink(said);
  }

  async start(): Promise<void> {
    const child = this.#run(['start']);
    this.#child = child;
    // A story that is broken off leaves no house behind.
    const reap = () => child.kill('SIGKILL');
    process.once('exit', reap);
    child.once('exit', () => process.off('exit', reap));
    const before = this.#said.length;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const hear = (chunk: Buffer) => {
      this.#said += chunk;
      if (/The boards are kept in|A new sign-in link/.test(this.#said.slice(before))) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the house did not open:\n${this.#said}`)));
    await promise;
    // The first link is printed after the address.
    while (before === 0 && !/\/s#\S+\s/.test(this.#said)) await once(child.stdout ?? child, 'data');
  }

  /** Pulls the plug: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks the process to stop, and throws its folder away unless somebody wants to look at it first. */
  async close({ keepsFolder = false } = {}): Promise<void> {
    await this.#end('SIGTERM');
    if (!keepsFolder) this.forget();
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  #run(args: string[]): ChildProcess {
    // A house stops at RB_ names it does not know, and those of whoever runs the tests are not meant for it.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('RB_')),
    );
    return spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: {
        ...env,
        ...(this.#origin ? { RB_ORIGIN: this.#origin } : {}),
        RB_PORT: String(this.port),
        RB_DATA: this.folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

function signInLink(said: string): string {
  const [link] = /http\S+\/s#\S+/.exec(said) ?? [];
  if (!link) throw new Error(`no sign-in link was printed:\n${said}`);
  return link;
}

/** A port below those the machine hands out to browsers: while a house is down nobody else sits down on it. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  return promise;
}
