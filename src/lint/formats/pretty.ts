import picocolors from 'picocolors';
import { countFindings } from './count.ts';
import type { Format } from './format.ts';

/**
 * For people: one line per finding, which a terminal makes clickable, grouped by file, and a summary.
 * `slas/x/agreement.mdx:31:14  error  Unexpected …  tier-order`
 */
export const pretty: Format = (findings, { color = false } = {}) => {
  const { red, yellow, dim, bold } = picocolors.createColors(color);
  const groups = new Map<string, string[]>();
  for (const { file, line, column, severity, text, code } of findings) {
    const word = severity === 'error' ? red('error') : yellow('warning');
    const lines = groups.get(file) ?? [];
    lines.push(`${file}:${line}:${column}  ${word}  ${text}  ${dim(code)}`);
    groups.set(file, lines);
  }
  const blocks = [...groups.values()].map(lines => `${lines.join('\n')}\n`);
  return [...blocks, `${bold(countFindings(findings))}\n`].join('\n');
};
