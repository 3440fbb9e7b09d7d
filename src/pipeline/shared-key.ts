import { hash } from 'node:crypto';
import { codeKey } from './code-key.ts';

/** The key of what belongs to no page of a site: it depends on the code alone. */
export function sharedKey(base: string): string {
  return hash('sha256', JSON.stringify([codeKey(), base]));
}
