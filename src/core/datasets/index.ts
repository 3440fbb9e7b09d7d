import type { ColumnKind, TableKind } from './table-kind.ts';
import { datasetTables } from './tables.ts';
import type { DatasetTerms } from './terms.ts';
import { hasDays } from './time-format.ts';

type ColumnTerms = Pick<
  DatasetTerms,
  | 'kind'
  | 'stages'
  | 'attributes'
  | 'numbers'
  | 'money'
  | 'negative'
  | 'times'
  | 'due'
  | 'snapshot'
  | 'columns'
  | 'id'
  | 'constants'
  | 'numerals'
>;

/**
 * The columns of one dataset: those of its kind, then its times, its stages (counts), numbers, amounts and its attributes
 * (texts). Conditions and segments may name any of them. In records, a mapped column that is nothing else is a time.
 */
export function datasetColumns(terms: ColumnTerms): readonly ColumnKind[] {
  const own: readonly ColumnKind[] = tableOf(terms.kind).columns;
  const known = new Set(own.map(column => column.name));
  const further = (
    names: readonly string[] = [],
    column: Pick<ColumnKind, 'type' | 'blank' | 'doc'> & Partial<ColumnKind>,
  ): readonly ColumnKind[] => {
    const added = [...new Set(names)].filter(name => !known.has(name));
    for (const name of added) known.add(name);
    return added.map(name => ({ name, header: 'required', ...column }));
  };
  const stamped = timeNames(terms).filter(name => !known.has(name));
  for (const name of stamped) known.add(name);
  const stages = further(terms.stages, {
    type: 'count',
    blank: false,
    doc: 'A stage between leads and customers.',
  });
  const signed = (columns: readonly ColumnKind[]) =>
    columns.map(each => ({ ...each, negative: terms.negative?.includes(each.name) ?? false }));
  const numbers = signed(
    further(terms.numbers, { type: 'number', blank: true, doc: 'A number of the agreement.' }),
  );
  const money = signed(
    further(terms.money, { type: 'money', blank: true, doc: 'An amount of the agreement.' }),
  );
  const attributes = further(terms.attributes, {
    type: 'text',
    blank: true,
    doc: 'A further column of the agreement.',
  });
  const times = stamped.map(
    (name): ColumnKind => ({
      name,
      type: 'date-or-time',
      header: 'required',
      blank: true,
      doc: 'A time of the agreement.',
    }),
  );
  const snapshot = further(terms.snapshot === undefined ? [] : ['snapshot'], {
    type: 'date-or-time',
    blank: false,
    doc: 'The day the file was exported.',
    ...(terms.snapshot !== undefined && { origin: { kind: 'constant', text: terms.snapshot } }),
  });
  const all = [...own, ...times, ...stages, ...numbers, ...money, ...attributes];
  return [...all.map(column => made(written(column, terms), terms)), ...snapshot];
}

/** Whether a column of a dataset holds amounts of money. */
export function isMoney(terms: ColumnTerms | undefined, column: string): boolean {
  return (
    terms !== undefined && datasetColumns(terms).some(each => each.name === column && each.type === 'money')
  );
}

/** Whether a column of a dataset may hold numbers below 0, as `ColumnKind` has it (RULES 17). */
export function mayBeNegative(terms: ColumnTerms | undefined, column: string): boolean | undefined {
  return terms && datasetColumns(terms).find(each => each.name === column)?.negative;
}

/** Whether a column holds numbers. */
export function isNumeric({ type }: Pick<ColumnKind, 'type'>): boolean {
  return type === 'count' || type === 'money' || type === 'number' || type === 'share';
}

/** The times that a dataset names itself, in the order it names them. */
function timeNames({
  kind,
  columns = {},
  attributes = [],
  numbers = [],
  money = [],
  times,
  due = [],
}: ColumnTerms) {
  const named = [...Object.keys(times?.by ?? {}), ...due];
  if (!tableOf(kind).ownTimes) return named;
  const others = new Set(['id', ...attributes, ...numbers, ...money]);
  return [...new Set([...Object.keys(columns), ...named])].filter(name => !others.has(name));
}

/** A column of times or numbers with how the file writes them. */
function written(column: ColumnKind, { times, numerals }: ColumnTerms): ColumnKind {
  const numeral = isNumeric(column) ? (numerals?.by[column.name] ?? numerals?.all) : undefined;
  if (numeral) return { ...column, numeral };
  const format = times?.by[column.name] ?? times?.all;
  if (!format || (column.type !== 'time' && column.type !== 'date-or-time')) return column;
  return { ...column, format, ...(hasDays(format) && { type: 'date-or-time' }) };
}

/** A column that the file does not have: its cells are stated, or the id of a row is made of others, which the file must have then. */
function made(column: ColumnKind, { id, constants }: ColumnTerms): ColumnKind {
  const constant = constants?.[column.name];
  if (constant !== undefined) {
    // It is written as terms are, whatever the forms of the file.
    const { numeral: _, ...plain } = column;
    return { ...plain, origin: { kind: 'constant', text: constant } };
  }
  if (id !== undefined && id !== 'row' && id.includes(column.name)) return { ...column, header: 'required' };
  if (id === undefined || column.name !== 'id') return column;
  return { ...column, origin: id === 'row' ? { kind: 'row' } : { kind: 'columns', of: id } };
}

/** What the file of a dataset looks like; records are placed in time by the first time they name. */
export function datasetTable(terms: ColumnTerms): TableKind {
  const table = tableOf(terms.kind);
  if (!table.ownTimes) return table;
  const placedBy = timeNames(terms)[0] ?? (terms.snapshot === undefined ? undefined : 'snapshot');
  if (placedBy === undefined) return table;
  const due = (terms.due ?? []).filter(name => name !== placedBy);
  return { ...table, placedBy, usual: due.map(name => [placedBy, name] as const) };
}

/** What the files of a kind look like, whatever one agreement adds. */
export function tableOf(kind: DatasetTerms['kind']): TableKind {
  return datasetTables[kind];
}
