import type { Finding } from './finding.ts';

/** Reports what is wrong with a row of a committed file, each finding at one of its cells. */
export type SayOfRow = (
  row: number,
  code: Finding['code'],
  column: string,
  message: string,
  fix: string,
  extra?: Partial<Finding>,
) => void;

/** Collects findings about the rows of a file; errors, unless another severity is given. */
export function sayOfRow(file: string, into: Finding[], severity: Finding['severity'] = 'error'): SayOfRow {
  return (row, code, column, message, fix, extra) =>
    into.push({
      code,
      severity,
      file,
      place: { kind: 'dataset', row, column },
      message,
      fix,
      ...extra,
    });
}
