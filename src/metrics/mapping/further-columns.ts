import { readNumberForm } from '../../core/datasets/number-form.ts';
import type { TableKind } from '../../core/datasets/table-kind.ts';
import { type ColumnFacts, mostTexts } from './column-study.ts';
import { type Fit, fitOf } from './fits.ts';
import { isIdName, nameFor } from './header-words.ts';
import { mapped } from './mapped-column.ts';
import type { MappedColumn } from './mapping.ts';

const longestCategory = 60;

/** What else of the file may be of use: times, numbers, and texts of which there are few. */
export function furtherColumns(
  table: TableKind,
  columns: readonly ColumnFacts[],
  named: readonly MappedColumn[],
  wanted: readonly string[],
): readonly MappedColumn[] {
  const used = new Set(named.flatMap(({ titles }) => titles));
  const taken = new Set([
    ...table.columns.map(({ name }) => name),
    ...named.map(({ name }) => name),
    'snapshot',
  ]);
  // A day and its time of day go before each of them by itself.
  const inOrder = columns.toSorted((a, b) => b.titles.length - a.titles.length);
  const further: MappedColumn[] = [];
  for (const facts of inOrder) {
    if (facts.titles.some(title => used.has(title))) continue;
    const found = furtherOf(facts, wanted.includes(facts.titles[0]!));
    if (!found) continue;
    const name = nameFor(facts.titles[0]!, taken);
    taken.add(name);
    for (const title of facts.titles) used.add(title);
    further.push(mapped(name, found.fit, found.fit.type, found.as));
  }
  return further;
}

function furtherOf(
  facts: ColumnFacts,
  isWanted: boolean,
): { readonly fit: Fit; readonly as: NonNullable<MappedColumn['further']> } | undefined {
  const time = fitOf(facts, { type: 'date-or-time' });
  if (facts.filled > 0 && time) return { fit: time, as: 'times' };
  if (facts.titles.length > 1) return undefined;
  const number = facts.hasCodes || isIdName(facts.titles[0]!) ? undefined : fitOf(facts, { type: 'number' });
  if (facts.filled > 0 && number) {
    const isMoney = facts.numbers.every(({ same }) =>
      same.every(({ form }) => form !== undefined && hasCurrency(form)),
    );
    return isMoney ? { fit: { ...number, type: 'money' }, as: 'money' } : { fit: number, as: 'numbers' };
  }
  const isCategory =
    facts.texts <= mostTexts &&
    facts.texts * 2 <= facts.filled &&
    facts.longest <= longestCategory &&
    !facts.isPersonal;
  return isWanted || isCategory ? { fit: { facts, type: 'text', ways: [] }, as: 'attributes' } : undefined;
}

function hasCurrency(form: string): boolean {
  const unit = readNumberForm(form)?.unit?.text;
  return unit !== undefined && unit !== '%';
}
