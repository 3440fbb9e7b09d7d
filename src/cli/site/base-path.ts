import type { Io } from '../io.ts';

/** The path below which the site is published, such as `/kept`: `KEPT_BASE` of whoever runs the command. */
export function basePath({ env }: Pick<Io, 'env'>): string {
  return env.KEPT_BASE || '/';
}
