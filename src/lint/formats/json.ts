import type { LocatedFinding } from '../locate.ts';
import type { Format } from './format.ts';

/** A finding as machines get it: the located one without its inner parts. */
export function plainFinding({ file, line, column, severity, code, text }: LocatedFinding) {
  return { file, line, column, severity, code, message: text };
}

/** For machines: `{ "findings": [{ file, line, column, severity, code, message }] }`. */
export const json: Format = findings =>
  `${JSON.stringify({ findings: findings.map(plainFinding) }, null, 2)}\n`;
