import type { Finding } from '../../core/ground/finding.ts';
import type { Delimiter } from './csv-form.ts';
import type { QuoteFault } from './csv-reader.ts';

/** What stands between cells, in words. */
export function betweenCells(delimiter: Delimiter): string {
  return delimiter === '\t' ? 'a tab' : `\`${delimiter}\``;
}

/** What is wrong with the quotes of a record, in words; undefined where nothing is. */
export function quoteProblem(
  fault: QuoteFault | undefined,
  delimiter: Delimiter,
): Pick<Finding, 'message' | 'fix'> | undefined {
  if (fault === 'open') {
    return {
      message: 'Unexpected `"` that is never closed, expected a closing `"`',
      fix: 'Close it or write `""`',
    };
  }
  if (fault === undefined) return undefined;
  return {
    message: `Unexpected text after a closing \`"\`, expected ${betweenCells(delimiter)} or the end of the row`,
    fix: 'Write `""` for a quote in a cell',
  };
}
