import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inputs } from './folders.ts';

/** Removes what commands keep beside the houses of the tests, so that no run of the tests believes anything from an earlier one. */
export function setup(): void {
  for (const name of readdirSync(inputs))
    rmSync(join(inputs, name, '.kept'), { recursive: true, force: true });
}
