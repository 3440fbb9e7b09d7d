import type { TableKind } from '../../core/datasets/table-kind.ts';
import { shown } from '../shown.ts';
import { isKey, type KindMatch } from './choose-kind.ts';
import type { ColumnFacts } from './column-study.ts';
import type { Fit } from './fits.ts';
import { isIdName } from './header-words.ts';
import type { MappedColumn, MappingAsked, Untold } from './mapping.ts';

/** How the rows of a file are named: by a column of it, or by what stands under `id:`. */
export type RowNames = {
  /** What of the file is which column of the kind, the one that names the rows among them. */
  readonly found: ReadonlyMap<string, Fit>;
  /** Whether `id:` has to say what names them. */
  readonly isStated: boolean;
  readonly untold: readonly Untold[];
};

/** Whether the rows of a kind have ids. */
export function hasIds(table: TableKind): boolean {
  return table.columns.some(column => isKey(table, column));
}

/** The column whose cells name the rows: the header that is asked for, the one that the kind has found, or one that is called so and has another text in each row. */
export function rowNames(
  { table, found }: KindMatch,
  columns: readonly ColumnFacts[],
  asked: MappingAsked['id'],
): RowNames {
  if (!hasIds(table)) return { found, isStated: false, untold: [] };
  const key = table.unique[0]!;
  const others = new Map([...found].filter(([name]) => name !== key));
  const by = (facts: ColumnFacts): RowNames => ({
    found: new Map<string, Fit>([[key, { facts, type: 'id', ways: [] }], ...others]),
    isStated: false,
    untold: [],
  });
  const stated: RowNames = { found: others, isStated: true, untold: [] };
  if (asked === 'row') return stated;
  const isWhole = ({ titles }: ColumnFacts) => titles.length === 1;
  if (asked !== undefined) {
    const own =
      asked.length === 1 ? columns.find(each => isWhole(each) && each.titles[0] === asked[0]) : undefined;
    if (!own) return stated;
    for (const [name, { facts }] of others) if (facts.titles.includes(asked[0]!)) others.delete(name);
    return by(own);
  }
  const current = found.get(key)?.facts;
  if (current) return by(current);
  const used = new Set([...others.values()].flatMap(({ facts }) => facts.titles));
  const called = columns.filter(
    each =>
      isWhole(each) &&
      each.filled > 0 &&
      isIdName(each.titles[0]!) &&
      !used.has(each.titles[0]!) &&
      !each.isPersonal &&
      !each.isPadded,
  );
  const own = called.find(({ blanks, isUnique }) => blanks === 0 && isUnique !== false);
  if (own) return by(own);
  return called[0] ? { ...stated, untold: [repeated(called[0].titles[0]!)] } : stated;
}

function repeated(title: string): Untold {
  return {
    code: 'repeated-id',
    message: `Column ${shown(title)} is called as what names rows is, but is empty or the same in some of them`,
    fix: `Say \`--id\` and that header where such rows are the same one twice, \`--id row\` where each is one of its own`,
  };
}

/** What stands under `id:` of a file without ids: the columns that are asked for, or what a row is about with its time, or its number. */
export function statedId(
  table: TableKind,
  all: readonly MappedColumn[],
  columns: readonly ColumnFacts[],
  asked: MappingAsked['id'],
): 'row' | readonly string[] {
  if (asked === 'row') return 'row';
  if (asked !== undefined)
    return asked.flatMap(
      title => all.find(({ titles }) => titles.length === 1 && titles[0] === title)?.name ?? [],
    );
  const isFull = ({ titles }: MappedColumn) =>
    columns.some(each => each.titles === titles && each.filled > 0 && each.blanks === 0);
  const placed = all.find(({ name }) => name === table.placedBy);
  const about = all.find(each => each.type === 'text' && each.further === undefined && isFull(each));
  return placed && about && isFull(placed) ? [about.name, placed.name] : 'row';
}

/** What stands under `id:`, in a sentence. */
export function idNote(id: 'row' | readonly string[], asked: MappingAsked['id']): string {
  if (id === 'row')
    return 'No column names its rows: their number does, so that rows may be added at the end alone; `--id` says which columns do';
  const names = id.map(name => `\`${name}\``).join(' and ');
  return asked
    ? `Its rows are named by ${names}, as was asked`
    : `No column names its rows by itself: ${names} do together`;
}
