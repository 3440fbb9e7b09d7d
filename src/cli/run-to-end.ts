import { type Exit, exit } from './exit.ts';

/**
 * Ends this process with the exit code that `work` comes to. A bug never leaves it hanging: an error that nobody caught, thrown wherever it
 * may be, and a promise that nothing is left to settle are given to `tell`, once; then the process ends as after any bug, whatever servers,
 * watchers and timers it has open.
 */
export async function runToEnd(work: () => Promise<Exit>, tell: (error: unknown) => Exit): Promise<void> {
  let failed = false;
  const fail = (error: unknown) => {
    if (failed) return;
    failed = true;
    endNow(tell(error));
  };
  const stall = () => fail(new Error('the command waits for something that never comes'));
  process.on('uncaughtException', fail);
  process.once('beforeExit', stall);
  const code = await work();
  process.off('beforeExit', stall);
  if (failed) return;
  process.exitCode = code;
  if (code === exit.bug || code === exit.machine) endNow(code);
}

/** Ends the process once all that was said is written. */
function endNow(code: Exit): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
