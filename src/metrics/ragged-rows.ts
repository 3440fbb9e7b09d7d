import type { Finding } from '../core/finding.ts';
import { type Found, toldPerRule } from './capped.ts';
import type { CsvRecord } from './csv-records.ts';

/**
 * The rows after the header as `width` texts each, with `undefined` for one that has more or fewer cells or broken
 * quotes, and a finding for each of those.
 */
export function raggedRows(
  file: string,
  width: number,
  records: Iterable<CsvRecord>,
  delimiter = ',',
): { readonly rows: readonly (readonly string[] | undefined)[]; readonly found: Found } {
  const rows: (readonly string[] | undefined)[] = [];
  const findings: Finding[] = [];
  let total = 0;
  let isHeader = true;
  for (const record of records) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const problem = problemOf(record, width, delimiter === '\t' ? 'a tab' : `\`${delimiter}\``);
    rows.push(problem ? undefined : record.cells);
    if (!problem) continue;
    total++;
    if (findings.length >= toldPerRule) continue;
    const place = { kind: 'point', line: record.line, column: 1 } as const;
    findings.push({ code: 'ragged-row', severity: 'error', file, place, ...problem });
  }
  return { rows, found: { findings, total } };
}

function problemOf(
  record: CsvRecord,
  width: number,
  between: string,
): Pick<Finding, 'message' | 'fix'> | undefined {
  if (record.quotes === 'open') {
    return {
      message: 'Unexpected `"` that is never closed, expected a closing `"`',
      fix: 'Close it or write `""`',
    };
  }
  if (record.quotes === 'after') {
    return {
      message: `Unexpected text after a closing \`"\`, expected ${between} or the end of the row`,
      fix: 'Write `""` for a quote in a cell',
    };
  }
  const cells = record.cells.length;
  if (cells === width) return undefined;
  const message = `Unexpected row of ${cells} ${cells === 1 ? 'cell' : 'cells'}, expected ${width} as in the header`;
  return {
    message,
    fix:
      cells > width
        ? `Put a cell with ${between === '`,`' ? 'a comma' : between} in quotes, or remove the surplus`
        : 'Add the missing cells',
  };
}
