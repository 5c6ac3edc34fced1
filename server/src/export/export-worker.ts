import { parentPort, workerData } from 'node:worker_threads';
import { type ExportJob, makeFile } from './export-job.ts';

// A thread of its own for each file: setting pages holds up no room, and nothing of the board stays behind.

const file = await makeFile(workerData as ExportJob);
parentPort?.postMessage(file);
