/** What may stand in a log: codes, ids, counts and durations. Never words, names, tokens or links. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (code: string, facts?: LogFacts) => void;

/** Writes one JSON line an event to standard error. */
export const lineLog: Log = (code, facts) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), code, ...facts })}\n`);
};

/** What of a thrown thing may be logged: its class and, for a system fault, its code. Messages can hold words. */
export function faultFacts(fault: unknown): LogFacts {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { code } = fault as NodeJS.ErrnoException;
  const place = /\(?([\w-]+\.ts:\d+)/.exec(fault.stack ?? '')?.[1];
  return { fault: fault.name, faultCode: typeof code === 'string' ? code : undefined, place };
}
