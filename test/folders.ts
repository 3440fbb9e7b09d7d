import { join, resolve } from 'node:path';

/** The root of this repository. Its `slas/` belongs to whoever adopts Kept: only `demo.test.ts` reads it. */
export const repository = resolve(import.meta.dirname, '..');

/** What tests are given: a folder for each house, found by listing. */
export const inputs = join(repository, 'test/input');

/** The house most tests look at: agreements with every kind of promise, judged as of 21 June 2026, nothing wrong in them. */
export const house = join(inputs, 'house');
