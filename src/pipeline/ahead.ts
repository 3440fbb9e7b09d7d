import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Language } from '../language/catalogue.ts';
import type { AsOf } from './as-of.ts';

/** What other processes do ahead of this one, and leave in the store. */
export type AheadTask = (FinishTask | DrawTask) & {
  /** The folder of the store. */
  readonly folder: string;
  /** Folder names, in the order in which they go through them. This process begins at the other end. */
  readonly ids: readonly string[];
};

/** To finish agreements. */
export type FinishTask = {
  readonly what: 'finish';
  readonly root: string;
  readonly asOf: AsOf;
  /** Whether there is to be something to show of each agreement. */
  readonly reports: boolean;
};

/** To draw the charts of agreements that are finished. */
export type DrawTask = {
  readonly what: 'draw';
  /** Tag of the language of the words. */
  readonly language: Language;
  /** By folder name, the key under which the store has what there is to show, and the hash of that. */
  readonly kept: Readonly<Record<string, readonly [key: string, shows: string]>>;
};

/** The others, while they work. */
export type Ahead = {
  /** Tells them which one this process does itself: they end before it. */
  readonly taken: (id: string) => void;
  /** Whether one of them has told that it is done with an agreement. */
  readonly isDone: (id: string) => boolean;
  /** False once all have ended. */
  readonly isWorking: () => boolean;
  readonly stop: () => void;
};

/** Nobody works ahead. */
export const alone: Ahead = {
  taken: () => undefined,
  isDone: () => false,
  isWorking: () => false,
  stop: () => undefined,
};

/** One of them starts where a list is at least so long: before, it takes longer to start than it saves. */
export const least = { finish: 250, draw: 60 } as const satisfies Record<AheadTask['what'], number>;
/** More of them would take more memory than a machine of this kind may have. */
const most = 3;

const workers = {
  finish: fileURLToPath(new URL('finish-worker.ts', import.meta.url)),
  draw: fileURLToPath(new URL('draw-worker.ts', import.meta.url)),
} as const satisfies Record<AheadTask['what'], string>;

/** Has other cores work through a list while this process begins at its end; nobody does so for a short one. */
export function startAhead(task: AheadTask, cores: number = availableParallelism()): Ahead {
  const count = task.ids.length < least[task.what] ? 0 : Math.min(most, cores - 1);
  if (count <= 0) return alone;
  const done = new Set<string>();
  const others = new Set<ChildProcess>();
  for (let place = 0; place < count; place++) {
    const other = fork(workers[task.what], { stdio: 'ignore' });
    others.add(other);
    // Whatever ends it, what it would have done is done here.
    other.on('error', () => others.delete(other));
    other.on('exit', () => others.delete(other));
    other.on('message', (id: string) => done.add(id));
    tell(other, { ...task, ids: task.ids.filter((_id, index) => index % count === place) });
  }
  return {
    taken: id => {
      for (const other of others) tell(other, id);
    },
    isDone: id => done.has(id),
    isWorking: () => others.size > 0,
    stop: () => {
      // What they write takes its place in one step: nothing is left half done, however they end.
      for (const other of others) other.kill('SIGKILL');
    },
  };
}

function tell(other: ChildProcess, message: AheadTask | string): void {
  if (other.connected) other.send(message, () => undefined);
}
