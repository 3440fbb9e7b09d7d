import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** The path below which the site is published, such as `/kept`: `KEPT_BASE` of whoever runs the command. Throws where it is none. */
export function basePath({ env }: Pick<Io, 'env'>): string {
  const base = env.KEPT_BASE || '/';
  const parts = base.replace(/^\/|\/$/g, '').split('/');
  const isPath = base === '/' || parts.every(part => /^[^#?%\\:]+$/.test(part) && !/^\.{1,2}$/.test(part));
  if (isPath) return base;
  throw new UsageError(`unexpected \`${base}\` in KEPT_BASE, expected a path such as \`/kept\`.`);
}
