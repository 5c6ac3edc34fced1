import type { Log } from '../log.ts';

/** A log that keeps its lines as they would be written. */
export function recordedLog() {
  const lines: string[] = [];
  const log: Log = (code, facts) => {
    lines.push(JSON.stringify({ code, ...facts }));
  };
  return { log, lines };
}
