import type { AheadTask } from './ahead.ts';

/**
 * Has this process work ahead of another one, see `startAhead`: what it makes of each agreement goes to the store, under the key of all it
 * was made from, so that the other may believe it as it believes an earlier run, and is told of each. Ends with its list, at what the
 * other one does itself, or with the other one.
 */
export function workThrough<What extends AheadTask['what']>(
  open: (task: Extract<AheadTask, { what: What }>) => Promise<(id: string) => Promise<unknown>>,
): void {
  const taken = new Set<string>();
  const work = async (task: Extract<AheadTask, { what: What }>) => {
    const one = await open(task);
    for (const id of task.ids) {
      // Lets the other one be heard.
      await new Promise(resolve => setImmediate(resolve));
      if (taken.has(id)) return;
      await one(id);
      process.send?.(id);
    }
  };
  process.on('message', (message: Extract<AheadTask, { what: What }> | string) => {
    if (typeof message === 'string') taken.add(message);
    else void work(message).finally(() => process.exit());
  });
  process.on('disconnect', () => process.exit());
}
