import { parentPort, workerData } from 'node:worker_threads';
import { standingIn } from './file-marks.ts';

/** A thread that looks at a folder for another one. */
parentPort?.postMessage(standingIn(workerData));
