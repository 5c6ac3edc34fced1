import { Worker } from 'node:worker_threads';
import type { ExportJob } from './export-job.ts';

/** Longest time that a file may take; a large plan takes about two seconds. */
const patienceMs = 30_000;
/** Most memory that making it may take; more ends the thread, and not the house. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** A file, made in a thread that ends with it. */
export function makeExport(job: ExportJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits,
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error('the file took too long'));
    }, patienceMs);
    worker.once('message', (file: Uint8Array) => resolve(file));
    // What a printer says of a fault holds words of the plan: it stays a cause, and is not logged.
    worker.once('error', (fault) => reject(new Error('the file was not made', { cause: fault })));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread ended without a file'));
    });
  });
}
