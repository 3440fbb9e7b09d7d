import type { StepName } from '../../core/ground/derivation.ts';
import { columnInWords } from './columns.ts';
import { compositeSteps } from './composite.ts';
import { ordinal } from './ordinal.ts';
import { sentenceCase } from './sentence-case.ts';
import { stretches, stretchSteps } from './stretches.ts';

/** What missing time counts as. */
const missing: Readonly<Record<string, string>> = {
  'no-data': 'taken at best',
  full: 'taken as available',
  dropped: 'not counted',
};

/** What each line is called; `about` is its segment, stage or percentile. */
const steps: Readonly<Record<StepName, (about: string | undefined) => string>> = {
  quota: () => 'Sales quota',
  split: about => (about ? `Share of segment ${about}` : 'Share of the quota'),
  'marketing-revenue': () => 'Revenue from marketing leads',
  share: () => 'Marketing’s share',
  'deal-size': () => 'Deal size',
  customers: () => 'Customers needed',
  'close-rate': () => 'Close rate',
  'stage-rate': about => (about ? `Rate to ${about}` : 'Stage rate'),
  'stage-result': about => (about ? `Needed at ${about}` : 'Needed at this stage'),
  'cycle-days': () => 'Average cycle, in days',
  'cycle-months': () => 'Months from lead to customer',
  'lead-goal': () => 'Leads needed',
  'segment-goal': about => (about ? `Leads needed, segment ${about}` : 'Leads needed'),
  'value-per-lead': about => (about ? `Value per lead, segment ${about}` : 'Value per lead'),
  'value-goal': () => 'Goal in value',
  'fixed-target': () => 'Target',
  prorated: () => 'Share of the period that counts',
  'excluded-days': () => 'Days left after exclusions',
  floor: () => 'Least that remains due',
  'floor-share': () => 'Share that remains due',
  bounded: () => 'Held to the agreed step',
  counted: () => 'Counted',
  'segment-counted': about => (about ? `Counted, segment ${about}` : 'Counted'),
  'segment-value': about => (about ? `Value of segment ${about}` : 'Value'),
  'value-counted': () => 'Value counted',
  items: about => (about ? sentenceCase(columnInWords(about)) : 'Items'),
  'answered-within': about => (about ? `Within ${about}` : 'In time'),
  'answered-later': () => 'Later',
  'still-waiting': () => 'Still waiting',
  pending: () => 'Too recent to count',
  'put-off': () => 'Not due yet',
  undecided: () => 'Not decided, as data is missing',
  'total-time': () => 'Total time',
  mean: () => 'Mean',
  median: () => 'Median',
  percentile: about => (about ? `${ordinal(about)} percentile` : 'Percentile'),
  'share-within': () => 'Share in time',
  unconnected: () => 'Leads never reached',
  attempts: () => 'Attempts made',
  depth: () => 'Attempts per unconnected lead',
  kept: () => 'Kept',
  'kept-of': () => 'Of',
  'items-kept': about => (about ? `Kept, ${about}` : 'Kept'),
  'items-judged': about => (about ? `Judged, ${about}` : 'Judged'),
  'not-promised': () => 'Nothing due',
  'miss-allowed': () => 'The only miss of so few, allowed',
  'carried-in': () => 'Of these carried in, begun in an earlier period',
  'carried-out': () => 'Carried out, not decided at the cut-off',
  'share-kept': () => 'Share kept',
  'deliveries-kept': () => 'Delivered as agreed',
  'deliveries-due': () => 'Of what was due',
  'deliveries-share': () => 'Share delivered as agreed',
  'deliveries-pending': () => 'Still to come',
  'deliveries-over': () => 'More than was due, not counted',
  summed: about => (about ? `Sum of ${about}` : 'Sum'),
  rows: () => 'Counted',
  measured: () => 'Measured',
  reps: () => 'Reps',
  hours: () => 'Hours each',
  'minutes-per-hour': () => 'Minutes of an hour',
  'share-of-time': () => 'Share of time for leads',
  'minutes-available': () => 'Minutes available',
  'own-leads-minutes': () => 'Minutes for Sales’ own leads',
  'attempts-per-lead': () => 'Attempts per lead',
  'minutes-per-attempt': () => 'Minutes per attempt',
  'not-automated': () => 'Share not automated',
  capacity: () => 'Leads that can be worked',
  'measured-time': () => 'Time of the period',
  'excluded-time': () => 'Left out as agreed',
  maintenance: about => (about ? `Maintenance, ${about}` : 'Maintenance'),
  downtime: () => 'Downtime',
  'missing-time': about => `Without data, ${missing[about ?? ''] ?? ''}`,
  'missing-intervals': about => `Without a row, ${missing[about ?? ''] ?? ''}`,
  'available-time': () => 'Available time',
  'good-checks': () => 'Good checks',
  'all-checks': () => 'Checks in all',
  'interval-shares': () => 'Sum of the intervals’ shares',
  intervals: () => 'Intervals',
  availability: () => 'Availability',
  ...compositeSteps,
  ...stretchSteps,
  'credit-fee': about => (about ? `Fee, ${about}` : 'Fee'),
  'credit-days': () => 'Days it is for',
  'credit-tier': about => (about ? `Tier, ${about}` : 'Tier'),
  'credit-units': about => (about === 'late' ? 'Units of lateness' : about ? `Counted, ${about}` : 'Counted'),
  'credit-item-cap': () => 'Over the most that one earns',
  'credit-amount': () => 'Credit before caps',
  'credit-further': about => (about ? `Credit for ${about}` : 'Credit for another miss'),
  'credit-cap': about => (about ? `Over the cap per ${about}` : 'Over the cap'),
  'credit-shared-cap': about => (about ? `Over the cap on credits together, per ${about}` : 'Over the cap'),
  'credit-held': about => `Held by the cap per ${about ?? 'period'} until more fees are known`,
  'credit-too-small': () => 'Too small to be given',
  'credit-due': () => 'Credit due',
  'recovery-target': () => 'Promised',
  'recovery-actual': () => 'Reached',
  'recovery-missing': () => 'Missing',
  'recovery-lead-value': () => 'Value of a lead, mean of the goal',
  'recovery-lost': () => 'Lost revenue',
};

/** Lines of "how this number is made". */
export const derivation = {
  steps,
  agreed: 'agreed',
  agreedPer: (per: string): string => `agreed, per ${per}`,
  window: (periods: string, numerator: string, denominator: string): string =>
    `${periods}: ${numerator} ÷ ${denominator}`,
  windowShifted: (periods: string, numerator: string, shifted: string, denominator: string): string =>
    `${periods}: ${numerator} ÷ ${shifted}: ${denominator}`,
  summed: (amount: string, column: string, of: string | undefined): string =>
    of === undefined ? `${amount} ${column}` : `${amount} ${column} of ${of}`,
  countedWhere: (at: string, condition: string | undefined): string =>
    condition === undefined
      ? `each row with ${at} in the period`
      : `each row with ${at} in the period and ${condition}`,
  condition: {
    is: (column: string, values: string): string => `${column} ${values}`,
    isNot: (column: string, values: string): string => `${column} not ${values}`,
    blank: (column: string): string => `${column} blank`,
    filled: (column: string): string => `${column} filled in`,
    notAfter: (column: string, due: string): string => `${column} not after ${due}`,
    number: (column: string, bounds: string): string => `${column} ${bounds}`,
    any: (parts: readonly string[]): string => parts.join(' or '),
    all: (parts: readonly string[]): string => parts.join(' and '),
  },
  assumed: (have: number, want: number): string =>
    have < want
      ? `assumed as agreed, until ${want} ${want === 1 ? 'period is' : 'periods are'} complete; ${have} so far`
      : 'assumed as agreed, since what is complete adds up to 0',
  roundedUp: (unrounded: string): string => `${unrounded}, rounded up`,
  roundedHalfUp: (unrounded: string): string => `${unrounded}, rounded half up`,
  roundedDown: (unrounded: string): string => `${unrounded}, rounded down`,
  product: (unrounded: string): string => `close rate × deal size: ${unrounded}`,
  cameOutWhole: 'exact, nothing to round',
  windows: (windows: number, announced: number): string => {
    const all = windows === 1 ? 'one window' : `${windows} windows`;
    return announced === 0 ? `${all}, by the terms` : `${all}, announced`;
  },
  wholeMinutes: (outages: number, withRest: string): string =>
    outages === 1
      ? `whole minutes of one outage; ${withRest} with the rest of it`
      : `whole minutes of each of ${outages} outages; ${withRest} with the rest of each`,
  stretches,
  weighted: (weight: string, of: string): string => `${weight} of ${of}`,
  days: (part: string, whole: number): string => `${part} of ${whole} days`,
  bounded: (by: string, before: string, unbounded: string): string =>
    `at most ${by} away from ${before}; computed ${unbounded}`,
  capped: (limit: string, before: string | undefined): string =>
    before === undefined ? `at most ${limit}` : `at most ${limit}, of which ${before} is credited already`,
  waitingCounted: 'counted with their age',
  pendingLeftOut: 'left out until they are older',
  putOffLeftOut: 'left out until they are due',
  row: (file: string, row: string): string => `${file} row ${row}`,
  rows: (file: string, first: string, last: string): string => `${file} rows ${first}–${last}`,
  rowsUsed: (rows: string, used: string): string => `${rows} (${used} of them)`,
  terms: (version: string): string => `terms ${version}`,
  calendar: (name: string): string => `calendar ${name}`,
  commit: (commit: string): string => `commit ${commit}`,
  announced: (date: string): string => `set ${date}, does not move`,
  closed: (date: string): string => `closed ${date}`,
  separator: ' · ',
};
