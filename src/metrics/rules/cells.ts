import { orNegative } from '../../core/datasets/or-negative.ts';
import type { Finding, Severity } from '../../core/ground/finding.ts';
import type { CellFault } from '../columns/column.ts';
import { unprintableIn } from '../columns/unprintable.ts';
import { locatedRows } from '../located-rows.ts';
import type { FileColumn } from '../match-columns.ts';
import { shown } from '../shown.ts';
import { isSide } from '../side-files.ts';
import type { Table } from '../table.ts';
import { twoNumbers } from '../two-numbers.ts';
import { twoReadings } from '../two-readings.ts';
import { expectedIn, orStated } from './cell-forms.ts';
import type { TableRule } from './table-rule.ts';

type Told = Exclude<CellFault, 'skipped' | 'repeated' | 'padded'>;

type CellRule = {
  readonly code: Finding['code'];
  readonly severity: Severity;
  readonly say: (
    column: FileColumn,
    text: () => string,
    table: Table,
  ) => Pick<Finding, 'message' | 'fix' | 'meant'>;
};

/** Cells that are empty, unreadable, negative, too large, or hold personal data or what cannot be seen, as was noted while they were read. */
export const cells: TableRule = table =>
  table.columns.flatMap(column => {
    // What is stated is held against its form in the terms.
    if (column.origin?.kind === 'constant') return [];
    const faults = [...(table.faults.get(column.name) ?? [])];
    return faults.flatMap(([fault, rows]) =>
      isTold(fault) ? cellsWith(table, column, rules[fault], rows) : [],
    );
  });

function isTold(fault: CellFault): fault is Told {
  return fault in rules;
}

function cellsWith(
  table: Table,
  column: FileColumn,
  { code, severity, say }: CellRule,
  rows: readonly number[],
) {
  const text = (row: number) => () => table.cell(row, column.name);
  return locatedRows(
    table,
    { code, severity, column: column.name, say: row => say(column, text(row), table) },
    rows,
  );
}

const here = ({ title }: FileColumn) => `in column ${shown(title)}`;
const personal = (what: string): CellRule => ({
  code: 'personal-data',
  severity: 'warning',
  say: column => ({
    message: `Unexpected ${what} ${here(column)}, expected no personal data`,
    fix: 'Replace it by an opaque id or a role',
  }),
});

const rules: Readonly<Record<Told, CellRule>> = {
  large: {
    code: 'large-cell',
    severity: 'error',
    say: column => ({
      message: `Unexpected cell of more than 64 kB ${here(column)}, expected a short one`,
      fix: 'Shorten it',
    }),
  },
  blank: {
    code: 'blank-cell',
    severity: 'error',
    say: column => ({
      message: `Unexpected empty cell ${here(column)}, expected ${expectedIn(column)}`,
      fix: 'Fill it in or remove the row',
    }),
  },
  ambiguous: {
    code: 'ambiguous-date',
    severity: 'error',
    say: (column, text) => twoReadings(text(), column.title, column.name),
  },
  twofold: {
    code: 'ambiguous-number',
    severity: 'error',
    say: (column, text) => twoNumbers(text(), column.title, column),
  },
  bad: {
    code: 'bad-cell',
    severity: 'error',
    say: (column, text, { kind }) => ({
      message: `Unexpected ${shown(text())} ${here(column)}, expected ${expectedIn(column)}`,
      fix: `Write it as ${expectedIn(column)}${isSide(kind) ? '' : orStated(column)}`,
    }),
  },
  impossible: {
    code: 'impossible-date',
    severity: 'error',
    say: (column, text) => ({
      message: `Unexpected ${shown(text())} ${here(column)}, expected a date that exists`,
      fix: 'Correct the date',
    }),
  },
  negative: {
    code: 'negative-value',
    severity: 'error',
    say: (column, text) => ({
      message: `Unexpected ${shown(text())} ${here(column)}, expected a number from 0`,
      fix: orNegative('Correct the number', column),
    }),
  },
  email: personal('e-mail address'),
  phone: personal('phone number'),
  unprintable: {
    code: 'control-character',
    severity: 'error',
    say: (column, text) => ({
      message: `Unexpected character ${unprintableIn(text())} ${here(column)}, expected printable text`,
      fix: 'Remove it',
    }),
  },
};
