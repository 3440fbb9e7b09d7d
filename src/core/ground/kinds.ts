/** The kinds there are, each a room of its own. Registries hold one entry for every name here, so that the compiler tells what a new one needs. */

/** How an objective is measured. */
export type IndicatorKind =
  | 'count'
  | 'value'
  | 'speed'
  | 'depth'
  | 'each'
  | 'share'
  | 'measure'
  | 'delivery'
  | 'availability'
  | 'composite';

/** How a target is set. */
export type TargetKind = 'fixed' | 'lead-goal' | 'composite';

/** What a remedy computes; `text` is in words alone. */
export type RemedyKind = 'text' | 'credit' | 'suspend' | 'strike' | 'recovery' | 'escalate';

/** The condition of an ending that is computed. */
export type EndingKind = 'missed' | 'noData' | 'consent';

/** What a dataset holds. */
export type DatasetKind =
  | 'funnel'
  | 'leads'
  | 'attempts'
  | 'records'
  | 'incidents'
  | 'states'
  | 'checks'
  | 'tickets'
  | 'log'
  | 'deliveries'
  | 'deals';

/** What may be recorded in events.csv. */
export type FactKind =
  | 'exclusion'
  | 'notice'
  | 'claim'
  | 'credit-issued'
  | 'strike'
  | 'escalation'
  | 'review'
  | 'consent'
  | 'dispute';
