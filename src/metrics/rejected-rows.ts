import type { DatasetTerms } from '../core/datasets/terms.ts';
import { exact } from '../core/ground/exact.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Found, single } from './capped.ts';
import { clearRows } from './columns/clear-rows.ts';
import type { CellFaults } from './columns/column.ts';
import type { Loaded } from './load-table.ts';
import { cells } from './rules/cells.ts';
import { inOrder } from './rules/in-order.ts';
import { partOf } from './rules/part-of.ts';
import { alone, type TableRule } from './rules/table-rule.ts';
import { absence, type Table, textColumn } from './table.ts';

/** What makes a row one that cannot be; forms that the terms may state, and rows that are there twice, are none of it. */
const impossible: ReadonlySet<string> = new Set([
  'blank-cell',
  'bad-cell',
  'impossible-date',
  'negative-value',
  'large-cell',
  'control-character',
  'out-of-order',
  'part-over-whole',
  'ragged-row',
]);
const rowRules: readonly TableRule[] = [cells, inOrder, partOf];

/** Whether a table is one of rows that each stand for themselves, so that one may be set aside: what holds until the next row, or is a sum, is not. */
export function canReject({ kind: { lasts, unbroken } }: Pick<Table, 'kind'>): boolean {
  return lasts === undefined && unbroken === undefined;
}

/**
 * Sets the rows of a dataset aside that cannot be, as far as its `rejected:` allows (RULES 33): they count nowhere, and each is a warning. With more
 * of them than that they stay errors, and their number is one too.
 */
export function setAside(loaded: Loaded, terms: DatasetTerms['rejected']): Loaded {
  const { table, founds, places } = loaded;
  if (!terms || !table || !places || !canReject(table)) return loaded;
  const wrong = rowRules.flatMap(rule => rule(table, alone)).filter(isImpossible);
  const rows = rowsOf([...wrong, ...founds.filter(isImpossible)]);
  if (rows.length === 0) return loaded;
  if (exact(terms.upTo).mul(table.size).lt(rows.length))
    return { ...loaded, founds: [...founds, single(tooMany(table, rows.length, terms.upTo))] };
  const warned = [
    ...founds.map(each => (isImpossible(each) ? asWarning(each) : each)),
    ...wrong.map(asWarning),
  ];
  return { file: loaded.file, places, founds: warned, table: without(table, rows) };
}

/** Findings about rows that cannot be, with the way out where they are few. */
export function offerRejection(table: Table, founds: readonly Found[]): readonly Found[] {
  const count = rowsOf(founds.filter(isImpossible)).length;
  const upTo = [0.1, 0.5, 1].find(percent => count * 100 <= percent * table.size);
  if (upTo === undefined || count === 0 || !canReject(table)) return founds;
  const offer = `, or let such rows be set aside and listed: \`rejected: { upTo: ${upTo}% }\` in the dataset`;
  return founds.map(found =>
    isImpossible(found)
      ? { ...found, findings: found.findings.map(each => ({ ...each, fix: `${each.fix}${offer}` })) }
      : found,
  );
}

function isImpossible({ findings: [first] }: Found): boolean {
  return first?.severity === 'error' && impossible.has(first.code);
}

/** The rows of some findings, each once, ascending; 0 the first. */
function rowsOf(founds: readonly Found[]): readonly number[] {
  return [...new Set(founds.flatMap(({ rows = [] }) => rows))].sort((a, b) => a - b);
}

function asWarning(found: Found): Found {
  return {
    ...found,
    findings: found.findings.map(each => ({
      ...each,
      code: 'rejected-row',
      severity: 'warning' as const,
      fix: `${each.fix}; until then the row counts nowhere, as \`rejected:\` of the dataset allows`,
    })),
  };
}

function tooMany({ file, size }: Table, count: number, upTo: string): Finding {
  const percent = exact(upTo).mul(100).toString();
  return {
    code: 'too-many-rejected',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Unexpected ${count} of ${size} rows that cannot be, expected at most ${percent}% of them`,
    fix: 'Correct the rows, or find out what the export does',
  };
}

function without(table: Table, rows: readonly number[]): Table {
  const ids = textColumn(table, 'id');
  const absent = table.absent ? Uint8Array.from(table.absent) : new Uint8Array(table.size);
  for (const row of rows) absent[row] = absence.rejected;
  const known = ids && { ...ids, codes: Int32Array.from(ids.codes) };
  for (const column of table.values.values()) clearRows(column, rows);
  return {
    ...table,
    absent,
    faults: new Map([...table.faults].map(([name, faults]) => [name, faultsWithout(faults, absent)])),
    rows: table.rows - rows.length,
    rejected: rows.map(row => row + 1),
    ...(known && { ids: known }),
  };
}

function faultsWithout(faults: CellFaults, absent: Uint8Array): CellFaults {
  return new Map([...faults].map(([fault, rows]) => [fault, rows.filter(row => !absent[row])]));
}
