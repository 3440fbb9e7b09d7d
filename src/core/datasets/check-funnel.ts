import type { Say } from '../ground/say.ts';
import { checkColumn } from './check-column.ts';
import { checkCondition } from './check-condition.ts';
import { checkDataset } from './check-dataset.ts';
import type { DatasetsAround } from './datasets-around.ts';
import { tableOf } from './index.ts';
import type { DatasetTerms } from './terms.ts';

/** How rows are summed up to a funnel: of a kind whose rows are, in columns that they and the leads have. */
export function checkFunnel(
  say: Say,
  around: DatasetsAround,
  name: string,
  { kind, funnel }: DatasetTerms,
): void {
  if (!funnel) return;
  if (!tableOf(kind).funnel?.summed) {
    const message = `Unexpected \`funnel\` of a dataset of kind \`${kind}\`, expected one of kind \`deals\``;
    say.wrong('wrong-dataset-kind', ['funnel'], message, 'Remove it');
    return;
  }
  const { marketing, leads, segment } = funnel;
  const path = ['funnel'];
  checkCondition(say, around, name, marketing, [...path, 'marketing']);
  if (segment !== undefined) checkColumn(say, around, name, segment, [...path, 'segment'], 'text');
  if (!leads || !checkDataset(say, around, leads.dataset, ['leads'], [...path, 'leads'])) return;
  const { dataset, at, where } = leads;
  if (at !== undefined) checkColumn(say, around, dataset, at, [...path, 'leads', 'at'], 'time');
  if (where) checkCondition(say, around, dataset, where, [...path, 'leads', 'where']);
  if (segment !== undefined) checkColumn(say, around, dataset, segment, [...path, 'segment'], 'text');
}
