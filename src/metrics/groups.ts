import type { GroupsAsked } from '../core/checks/groups-asked.ts';
import type { GroupFacts } from '../core/ground/data-facts.ts';
import type { Finding } from '../core/ground/finding.ts';
import { conditionTest } from './answers/condition-test.ts';
import { byCodePoints } from './answers/text-order.ts';
import type { Found } from './capped.ts';
import { locatedRows, type RowRule, rowsWhere } from './located-rows.ts';
import { shown } from './shown.ts';
import { type Table, timeColumn } from './table.ts';

/** Rows of one column that are in no group, or in one that some terms do not name. */
export type Ungrouped = {
  readonly table: Table;
  readonly rule: RowRule;
  /** The groups that the terms name, where it is about those. */
  readonly among?: readonly string[];
  readonly rows: readonly number[];
};

/**
 * The groups of the rows that count, by name, each with the first time that places one of them; and the rows that are in no group, or in one that the
 * terms do not name (RULES 18).
 */
export function readGroups(
  table: Table | undefined,
  { column: name, at, where, among }: GroupsAsked,
): { readonly groups: readonly GroupFacts[]; readonly ungrouped: readonly Ungrouped[] } {
  const column = table?.texts(name);
  if (!table || !column) return { groups: [], ungrouped: [] };
  const time = at === undefined ? undefined : timeColumn(table, at);
  const isSo = where && conditionTest(where, table);
  // What is in no period is judged by no group.
  const rows = rowsWhere(
    table,
    row => !Number.isNaN(time?.starts[row]) && (!isSo || isSo(row, Number.POSITIVE_INFINITY) === true),
  );
  const blank: number[] = [];
  const unknown: number[] = [];
  const first = new Map<string, number | undefined>();
  for (const row of rows) {
    const group = column.texts.text(column.codes[row]!);
    if (group === '') blank.push(row);
    else if (among && !among.includes(group)) unknown.push(row);
    else first.set(group, time && Math.min(first.get(group) ?? Number.POSITIVE_INFINITY, time.starts[row]!));
  }
  const title = titleOf(table, name);
  const lacks = rule('group-missing', name, () => ({
    message: `Missing ${shown(title)} of a row that is judged by it, expected its group`,
    fix: 'Fill it in, or leave such rows out with `where:`',
  }));
  const other = rule('group-unknown', name, row => {
    const seen = table.cell(row, name);
    return {
      message: `Unexpected ${shown(seen)} in column ${shown(title)}, which the groups of \`per\` do not name, expected one of ${(among ?? []).map(shown).join(', ')}`,
      fix: 'Correct it, or name the group',
      meant: { seen, among: among ?? [] },
    };
  });
  return {
    groups: [...first]
      .sort(([a], [b]) => byCodePoints(a, b))
      .map(([group, at]) => ({ name: group, first: at })),
    ungrouped: [
      { table, rule: lacks, rows: blank },
      { table, rule: other, ...(among && { among }), rows: unknown },
    ],
  };
}

/** What is said of them: once of each row, however many objectives are judged by the column. */
export function ungroupedRows(all: readonly Ungrouped[]): readonly Found[] {
  const same = Map.groupBy(all, ({ table, rule: { code, column }, among }) =>
    JSON.stringify([table.file, code, titleOf(table, column), among]),
  );
  return [...same.values()].flatMap(each => {
    const rows = new Set(each.flatMap(one => one.rows));
    const [first] = each;
    return first
      ? [
          locatedRows(
            first.table,
            first.rule,
            [...rows].sort((a, b) => a - b),
          ),
        ]
      : [];
  });
}

function titleOf(table: Table, name: string): string {
  return table.columns.find(each => each.name === name)?.title ?? name;
}

function rule(code: Finding['code'], column: string, say: RowRule['say']): RowRule {
  return { code, severity: 'error', column, say };
}
