import { formats } from '../lint/formats/index.ts';
import type { Summary } from '../pipeline/index.ts';

/** The findings of an outcome as the error that ends Astro: the list alone, without a stack trace. */
export function refusal({ findings }: Pick<Summary, 'findings'>): Error {
  const error = new Error(`\n\n${formats.pretty(findings)}`);
  error.name = 'Refused';
  error.stack = '';
  return error;
}
