import type { DatasetKind } from '../ground/kinds.ts';
import { attempts } from './attempts.ts';
import { checks } from './checks.ts';
import { deals } from './deals.ts';
import { deliveries } from './deliveries.ts';
import { funnel } from './funnel.ts';
import { incidents } from './incidents.ts';
import { leads } from './leads.ts';
import { log } from './log.ts';
import { records } from './records.ts';
import { states } from './states.ts';
import type { TableKind } from './table-kind.ts';
import { tickets } from './tickets.ts';

/** What every dataset kind looks like. */
export const datasetTables = {
  funnel,
  leads,
  attempts,
  records,
  incidents,
  states,
  checks,
  tickets,
  log,
  deliveries,
  deals,
} as const satisfies { [Kind in DatasetKind]: TableKind };

/** The kinds whose rows make a funnel. */
export type FunnelKind = {
  [Kind in DatasetKind]: (typeof datasetTables)[Kind] extends { readonly funnel: unknown } ? Kind : never;
}[DatasetKind];
export const funnelKinds = Object.entries<TableKind>(datasetTables).flatMap(([kind, { funnel }]) =>
  funnel ? [kind as FunnelKind] : [],
);

/** The names of the kinds, in the order in which they are told. */
export const datasetKinds = Object.keys(datasetTables) as [DatasetKind, ...DatasetKind[]];
