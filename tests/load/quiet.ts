import { cpus } from 'node:os';

/** Something whose use of the machine can be asked for. */
type Worker = { usage(): Promise<{ cpuS: number }> };

/** Begins to watch the machine. The answer, asked for later, is the share of it that others have used meanwhile. */
export async function otherWork(children: readonly Worker[]): Promise<() => Promise<number>> {
  const before = await look(children);
  return async () => {
    const after = await look(children);
    const othersS = after.busyS - before.busyS - (after.ownS - before.ownS);
    return Math.max(0, othersS / (after.allS - before.allS));
  };
}

async function look(children: readonly Worker[]) {
  let busyS = 0;
  let allS = 0;
  for (const { times } of cpus()) {
    const busyMs = times.user + times.nice + times.sys + times.irq;
    busyS += busyMs / 1000;
    allS += (busyMs + times.idle) / 1000;
  }
  const { user, system } = process.cpuUsage();
  let ownS = (user + system) / 1e6;
  for (const child of children) ownS += (await child.usage()).cpuS;
  return { busyS, allS, ownS };
}
