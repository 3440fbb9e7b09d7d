import { hash } from 'node:crypto';
import { codeKey } from './code-key.ts';

/** The key of what depends on the code alone, by what else it goes: the path below which scripts are published, or the name of a list. */
export function sharedKey(of: string): string {
  return hash('sha256', JSON.stringify([codeKey(), of]));
}
