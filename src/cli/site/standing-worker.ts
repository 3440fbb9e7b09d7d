import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../pipeline/index.ts';
import { findStanding } from './standing.ts';

/** A thread that looks at `dist/` while the agreements are read, see `lookAtStanding`. */
export type StandingTask = { readonly root: string; readonly folder: string };

const { root, folder } = workerData as StandingTask;
parentPort?.postMessage(findStanding(root, openStore(folder)));
