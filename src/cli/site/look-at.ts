import { Worker } from 'node:worker_threads';
import { digestOfContent, marksOfText, type Standing, standingIn, textOfMarks } from './file-marks.ts';

/** A folder that was looked at. */
export type Look = {
  /** The digest of all marks: where it is the one that was noted, nobody needs them. */
  readonly digest: string;
  readonly standing: () => Standing;
};

/** The same as one thread tells another. */
type Told = Pick<Standing, 'folders'> & { readonly text: string; readonly digest: string };

/** Has modules compiled as in other threads before any is loaded: without that they take longer to load than a folder to look at. */
const entry = `
  require('node:module').enableCompileCache?.();
  import(require('node:worker_threads').workerData.module);
`;
const module = new URL('look-at-thread.ts', import.meta.url).href;

/** Looks at every file below a folder, on another core while this thread is busy with something else. */
export function lookAt(folder: string): Promise<Look> {
  return new Promise(resolve => {
    const take = ({ text, digest, folders }: Told) =>
      resolve({ digest, standing: () => ({ marks: marksOfText(text), folders }) });
    const thread = new Worker(entry, { eval: true, workerData: { module, folder } });
    thread.once('message', take);
    // Where no thread can be had, this one looks.
    thread.once('error', () => take(tell(folder)));
  });
}

/** Looks at a folder, for another thread. */
export function tell(folder: string): Told {
  const { marks, folders } = standingIn(folder);
  const text = textOfMarks(marks);
  return { text, digest: digestOfContent(text), folders };
}
