import { type Beside, checkCondition } from '../datasets/check-condition.ts';
import type { ColumnUse } from '../datasets/datasets-around.ts';
import { tableOf } from '../datasets/index.ts';
import { type Condition, columnsOf, valuesOf, wantedBy } from '../ground/condition.ts';
import type { Say } from '../ground/say.ts';
import { condition } from '../terms/condition.ts';
import { name } from '../terms/scalars.ts';
import { textOrFields } from '../terms/shape.ts';
import type { Definition, IndicatorAround } from './around.ts';
import { countedOnly, type Dispositions } from './dispositions.ts';

/** Which rows an indicator counts. */
export const where = textOrFields(name, condition)
  .optional()
  .describe(
    'Which rows count: the id of a definition, or a condition on columns such as `tier: [A, B]` or `ms: { above: 40 }`.',
  );

/** What `where:` comes to: a condition as it stands, or that of the definition it names. */
export function whereOf(
  written: string | Condition | undefined,
  definitions: readonly Definition[],
): Condition | undefined {
  return typeof written === 'string' ? definitions.find(each => each.id === written)?.where : written;
}

/** What says which rows of a dataset count. */
type Rows = {
  readonly dataset: string;
  readonly where?: string | Condition | undefined;
  readonly counts?: Dispositions | undefined;
};

/** Rows that are placed in a period have the time that places them. */
function isPlaced(by: string | undefined): readonly Condition[] {
  return by === undefined ? [] : [{ column: by, blank: false }];
}

/** What the rows that count fulfil, besides another condition on them. */
export function countedBy(
  { where: written, counts }: Pick<Rows, 'where' | 'counts'>,
  { definitions }: Pick<IndicatorAround, 'definitions'>,
  placedBy: string,
): Beside & { readonly atTheTime: readonly (Condition | undefined)[] } {
  return {
    inFile: whereOf(written, definitions),
    atTheTime: [countedOnly(counts), ...isPlaced(placedBy)],
  };
}

/** The columns that decide which rows count. */
export function columnsOfRows(
  { dataset, where: written, counts }: Rows,
  { definitions }: Pick<IndicatorAround, 'definitions'>,
): ColumnUse {
  const named = whereOf(written, definitions);
  const conditions = [named, countedOnly(counts)];
  return {
    dataset,
    columns: conditions.flatMap(each => (each ? columnsOf(each) : [])),
    named: named ? valuesOf(named) : [],
    wanted: named ? wantedBy(named) : [],
  };
}

/** `where:` names a definition that applies a condition, or columns of the dataset. */
export function checkWhere(
  say: Say,
  { dataset, where: written }: Rows,
  around: IndicatorAround,
  placedBy?: string,
): void {
  if (written === undefined) return;
  const beside = { atTheTime: isPlaced(placedBy) };
  if (typeof written !== 'string') {
    checkCondition(say, around, dataset, written, ['where'], beside);
    return;
  }
  const { definitions, definitionNames } = around;
  const usable = definitions.filter(each => each.where !== undefined).map(each => each.id);
  const fellAway = definitionNames.includes(written) && !definitions.some(each => each.id === written);
  if (fellAway || !say.refer(written, usable, 'definition with a `where`', ['where'])) return;
  const at = definitions.findIndex(each => each.id === written);
  const condition = definitions[at]?.where;
  if (condition)
    checkCondition(say.fromTop(), around, dataset, condition, ['definitions', at, 'where'], beside);
}

/**
 * Only leads are accepted, rejected, recycled or found twice: of other rows it would count none, or all, without a word. Nor may it leave out all
 * that `where:` lets count.
 */
export function checkCounts(say: Say, rows: Rows, around: IndicatorAround, placedBy?: string): void {
  const { dataset, counts } = rows;
  const kind = around.datasets[dataset]?.kind;
  const counted = countedOnly(counts);
  if (counts === undefined) return;
  if (kind !== undefined && tableOf(kind).ofLeads) {
    const inFile = whereOf(rows.where, around.definitions);
    if (counted)
      checkCondition(say, around, dataset, counted, ['counts'], { inFile, atTheTime: isPlaced(placedBy) });
    return;
  }
  say.wrong(
    'counts-of-no-leads',
    ['counts'],
    `Unexpected \`counts\` of dataset \`${dataset}\` of kind \`${kind}\`, expected a dataset of kind \`leads\`, whose rows are accepted, rejected, recycled or duplicates`,
    'Remove it, and say with `where:` which rows count',
  );
}

/** The values of a column that a condition lets rows have, where it lists them; undefined where it lists none. */
export function listedBy(where: Condition, column: string): readonly string[] | undefined {
  if ('in' in where) return where.column === column ? where.in : undefined;
  if ('any' in where) {
    const parts = where.any.map(part => listedBy(part, column));
    return parts.includes(undefined) ? undefined : [...new Set(parts.flatMap(part => part ?? []))];
  }
  if (!('all' in where)) return undefined;
  const [one, ...others] = where.all.flatMap(part => {
    const own = listedBy(part, column);
    return own ? [own] : [];
  });
  return one?.filter(value => others.every(part => part.includes(value)));
}
