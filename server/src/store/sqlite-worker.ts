import { parentPort, workerData } from 'node:worker_threads';
import { openTables, type Tables } from './sqlite-tables.ts';

// A thread of its own, so that waiting for the disk never holds up a room.

export type Call = { id: number; name: keyof Tables; input: unknown[] };
export type Answer = {
  id: number;
  value?: unknown;
  fault?: { name: string; code: string | undefined };
};

const tables = openTables((workerData as { path: string }).path);

parentPort?.on('message', ({ id, name, input }: Call) => {
  parentPort?.postMessage(answer(id, name, input));
});

function answer(id: number, name: keyof Tables, input: unknown[]): Answer {
  try {
    const call = tables[name] as (...each: unknown[]) => unknown;
    return { id, value: call(...input) };
  } catch (fault) {
    const { name: kind, code } = fault as NodeJS.ErrnoException;
    return { id, fault: { name: kind, code } };
  }
}
