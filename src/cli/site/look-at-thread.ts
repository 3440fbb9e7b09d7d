import { parentPort, workerData } from 'node:worker_threads';
import { tell } from './look-at.ts';

/** A thread that looks at a folder for another one. */
parentPort?.postMessage(tell(workerData.folder));
