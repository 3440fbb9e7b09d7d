import { Worker } from 'node:worker_threads';
import { type Standing, standingIn } from './file-marks.ts';

/** Looks at every file below a folder, on another core while this thread is busy with something else. */
export function lookAt(folder: string): Promise<Standing> {
  return new Promise(resolve => {
    const thread = new Worker(new URL('look-at-thread.ts', import.meta.url), { workerData: folder });
    thread.once('message', resolve);
    // Where no thread can be had, this one looks.
    thread.once('error', () => resolve(standingIn(folder)));
  });
}
