import type { CDPSession } from 'playwright';

/** What a page's main thread has done, in milliseconds of processor time: what others do on the machine is not in it. */
export type Work = { allMs: number; scriptMs: number; layoutMs: number };

/** The main thread of one page. */
export class MainThread {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(session: CDPSession): Promise<MainThread> {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(session);
  }

  async work(): Promise<Work> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const ms = (name: string) =>
      1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
    return {
      allMs: ms('TaskDuration'),
      scriptMs: ms('ScriptDuration'),
      layoutMs: ms('LayoutDuration') + ms('RecalcStyleDuration'),
    };
  }
}

/** All processes of the browser, also those of pages that are closed since. */
export class BrowserProcesses {
  readonly #session: CDPSession;
  readonly #cpuS = new Map<number, number>();

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Ask before a page is closed: what its process did is not told afterwards. */
  async usage(): Promise<{ cpuS: number }> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
    for (const { id, cpuTime } of processInfo) this.#cpuS.set(id, cpuTime);
    return { cpuS: [...this.#cpuS.values()].reduce((sum, each) => sum + each, 0) };
  }
}

/** What has been done since, for each of so many. */
export function workSince(before: Work, after: Work, count = 1): Work {
  return {
    allMs: (after.allMs - before.allMs) / count,
    scriptMs: (after.scriptMs - before.scriptMs) / count,
    layoutMs: (after.layoutMs - before.layoutMs) / count,
  };
}
