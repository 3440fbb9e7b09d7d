import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What figures were taken on: nothing that tells whose machine it is. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
};

/** The machine this runs on. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // What follows the digits is whoever built it.
    system: `${type()} ${/^\d+(\.\d+)*/.exec(release())?.[0] ?? ''}`.trim(),
    node: process.versions.node,
  };
}
