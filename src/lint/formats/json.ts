import type { LocatedFinding } from '../locate.ts';
import type { Format } from './format.ts';

/** A finding as machines get it: the located one without its inner parts, and how many places it stands for (RULES 35). */
export function plainFinding({ file, line, column, severity, code, text, finding }: LocatedFinding) {
  return { file, line, column, severity, code, places: finding.places ?? 1, message: text };
}

/** For machines: `{ "findings": [{ file, line, column, severity, code, places, message }] }`. */
export const json: Format = findings =>
  `${JSON.stringify({ findings: findings.map(plainFinding) }, null, 2)}\n`;
