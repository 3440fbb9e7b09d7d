import type { DatasetKind, DatasetTerms } from '../terms/dataset.ts';
import { attempts } from './attempts.ts';
import { checks } from './checks.ts';
import { funnel } from './funnel.ts';
import { incidents } from './incidents.ts';
import { leads } from './leads.ts';
import type { ColumnKind, TableKind } from './table-kind.ts';

/** What every dataset kind looks like. */
export const datasetTables = {
  funnel,
  leads,
  attempts,
  incidents,
  checks,
} as const satisfies Record<DatasetKind, TableKind>;

/**
 * The columns of one dataset: those of its kind, then its stages (counts) and its attributes (texts).
 * Conditions and segments may name any of them.
 */
export function datasetColumns(
  terms: Pick<DatasetTerms, 'kind' | 'stages' | 'attributes'>,
): readonly ColumnKind[] {
  const own: readonly ColumnKind[] = datasetTables[terms.kind].columns;
  const known = new Set(own.map(column => column.name));
  const further = (
    names: readonly string[] = [],
    column: Pick<ColumnKind, 'type' | 'blank' | 'doc'>,
  ): readonly ColumnKind[] => {
    const added = [...new Set(names)].filter(name => !known.has(name));
    for (const name of added) known.add(name);
    return added.map(name => ({ name, header: 'required', ...column }));
  };
  return [
    ...own,
    ...further(terms.stages, { type: 'count', blank: false, doc: 'A stage between leads and customers.' }),
    ...further(terms.attributes, { type: 'text', blank: true, doc: 'A further column of the agreement.' }),
  ];
}
