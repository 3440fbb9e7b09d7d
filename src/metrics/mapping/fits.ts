import type { ColumnKind, ColumnType } from '../../core/datasets/table-kind.ts';
import type { ColumnFacts } from './column-study.ts';
import type { Reading, Readings } from './trial.ts';

/** How a column of the file is read as one of a kind. */
export type Fit = {
  readonly facts: ColumnFacts;
  readonly type: ColumnType;
  /** The ways to read it, each giving other values: one where the cells tell; none where nothing has to be said, or where there are no cells. */
  readonly ways: readonly Readings[];
};

/** How a column is read as one of a type; undefined where it cannot be. One without any cell may be any. */
export function fitOf(facts: ColumnFacts, { type }: Pick<ColumnKind, 'type'>): Fit | undefined {
  const reads = (ways: readonly Readings[] = []): Fit => ({ facts, type, ways });
  // A day and a time of day are one time and nothing else.
  if (facts.titles.length > 1 && type !== 'time' && type !== 'date-or-time') return undefined;
  if (facts.filled === 0) return reads();
  switch (type) {
    case 'id':
      return facts.isPersonal || facts.isPadded ? undefined : reads();
    case 'text':
      return facts.isPersonal ? undefined : reads();
    case 'yes-no':
      return facts.isYesNo ? reads() : undefined;
    case 'period':
      return facts.isPeriod ? reads() : undefined;
    case 'time':
      return some(
        reads,
        facts.times.flatMap(ways => only(ways, ({ form, hasDays }) => form !== 'iso' || !hasDays)),
      );
    case 'date-or-time':
      return some(reads, facts.times);
    case 'money':
    case 'number':
      return some(reads, facts.numbers);
    case 'count':
      return some(
        reads,
        facts.numbers.flatMap(ways => only(ways, each => !each.hasDecimals && !each.isNegative)),
      );
    case 'share':
      return some(
        reads,
        facts.numbers.flatMap(ways => only(ways, isShare)),
      );
  }
}

function some(reads: (ways: readonly Readings[]) => Fit, ways: readonly Readings[]): Fit | undefined {
  return ways.length === 0 ? undefined : reads(ways);
}

function only(ways: Readings, is: (reading: Reading) => boolean): readonly Readings[] {
  const same = ways.same.filter(is);
  return same.length === 0 ? [] : [{ ...ways, same }];
}

function isShare({ form, isNegative, most }: Reading): boolean {
  return !isNegative && most <= (form?.includes('%') ? 100 : 1);
}
