import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What other processes do ahead of this one, from the last agreement of a list on, and leave in the store. */
export type AheadTask = {
  readonly what: 'finish' | 'draw';
  readonly root: string;
  /** The `asOf` as it was given. */
  readonly asOf: string;
  /** Whether there is to be something to show of each agreement. */
  readonly reports: boolean;
  /** The folder of the store. */
  readonly folder: string;
  /** Folder names, in the order in which this process goes through them. */
  readonly ids: readonly string[];
};

/** The others, while they work. */
export type Ahead = {
  /** Tells them which agreement this process is at, so that they end before it. */
  readonly passed: (id: string) => void;
  readonly stop: () => void;
};

/** Nobody works ahead. */
export const alone: Ahead = { passed: () => undefined, stop: () => undefined };

/** One of them starts where a list is at least so long: before, it takes longer to start than it saves. */
const least = { finish: 250, draw: 60 } as const satisfies Record<AheadTask['what'], number>;
/** More of them would take more memory than a machine of this kind may have. */
const most = 3;

const worker = fileURLToPath(new URL('ahead-worker.ts', import.meta.url));

/** Has other cores work from the end of a list while this process begins at its start; nobody does so for a short one. */
export function startAhead(task: AheadTask, cores: number = availableParallelism()): Ahead {
  const count = task.ids.length < least[task.what] ? 0 : Math.min(most, cores - 1);
  if (count <= 0) return alone;
  const others = Array.from({ length: count }, (_, place) => {
    const other = fork(worker, { stdio: 'ignore' });
    // Whatever ends it, what it would have done is done here.
    other.on('error', () => undefined);
    tell(other, { ...task, ids: task.ids.toReversed().filter((_id, index) => index % count === place) });
    return other;
  });
  return {
    passed: id => {
      for (const other of others) tell(other, id);
    },
    stop: () => {
      for (const other of others) other.kill();
    },
  };
}

function tell(other: ChildProcess, message: AheadTask | string): void {
  if (other.connected) other.send(message, () => undefined);
}
