import type { ClaimStart, CreditReport, InvoiceLength } from '../../core/report.ts';
import { sentenceCase } from './sentence-case.ts';

type Span = 'period' | 'invoice' | '12 months' | 'term';
const claimStarts = {
  period: 'the period',
  'cut-off': 'the cut-off of the period',
  'last-incident': 'the last incident that counts in the period',
  notice: 'the first notice of it',
} satisfies Record<ClaimStart, string>;
const spans = {
  period: 'for a period',
  invoice: 'for an invoice',
  '12 months': 'over 12 months',
  term: 'over the term',
} satisfies Record<Span, string>;

/** `3 days late`, `3 times 30 minutes late`. */
const lateOf = (count: string, unit: string): string =>
  /^\d/.test(unit) ? `${count} times ${unit} late` : `${count} ${unit}${count === '1' ? '' : 's'} late`;

/** What the time to claim waits for. */
const awaits = {
  notice: 'to be claimed once a notice is given',
  end: 'to be claimed once the incident is over',
};

/** Credits that a missed promise earns. */
export const credits = {
  heading: 'Credits due',
  settled: 'Credits issued or lapsed',
  section: 'Service credits',
  headingOf: (clause: string): string => `Terms of ${clause}`,
  /** `99.90 %, below 99.95%: 10.0 % of $1,000` */
  tier: (actual: string, edge: string, given: string): string => `${actual}, ${edge}: ${given}`,
  units: (count: string, each: 'day' | 'hour' | 'incident' | 'item', given: string): string => {
    const what = each === 'item' ? 'failed item' : each;
    return `${count} ${count === '1' ? what : `${what}s`}, ${given} for each`;
  },
  late: (count: string, unit: string, given: string): string => `${lateOf(count, unit)}, ${given} for each`,
  lateItem: (id: string, owner: string | undefined, count: string, unit: string): string =>
    `${id}${owner === undefined ? '' : `, ${owner},`} ${lateOf(count, unit)}`,
  lateUnit: (amount: string, unit: string): string =>
    amount === '1' ? unit.replace('-', ' ') : `${amount} ${unit.replace('-', ' ')}s`,
  ofBase: (share: string, base: string): string => `${share} of ${base}`,
  priced: (days: string, fee: string): string => `${days} by a fee of ${fee}`,
  ofFee: (share: string): string => `${share} of the fee`,
  miss: (title: string, why: string): string => `${title} ${why}`,
  upTo: (amount: string): string => `up to ${amount}`,
  amount: (period: string, due: string, misses: string): string =>
    `${sentenceCase(period)}: ${due} (${misses})`,
  noFee: (period: string, misses: string): string =>
    `${period}: a credit without an amount, as fees.csv has no row (${misses})`,
  spans,
  invoiceOf: ({ months, from }: InvoiceLength): string =>
    `for an invoice of ${from === 'calendar' ? ({ 3: 'a quarter', 6: 'half a year', 12: 'a year' }[months] ?? `${months} months`) : `${months} months`}`,
  cap: (limit: string, span: string): string => `capped at ${limit} ${span}`,
  sharedCap: (limit: string, span: string, clauses: string): string =>
    `capped at ${limit} ${span}, ${clauses} together`,
  held: (amount: string, until: string | undefined): string =>
    `${amount} more held until ${until === undefined ? 'more fees are known' : `the fees up to ${until} are known`}`,
  tooSmall: (limit: string): string => `not given, as it is not more than ${limit}`,
  states: {
    due: (claimBy: string | undefined): string => (claimBy ? `to be claimed by ${claimBy}` : 'due'),
    /** None of it, as caps took all of it or hold it. */
    nothing: 'nothing due now',
    awaits,
    claimed: (date: string): string => `claimed ${date}`,
    issued: (date: string): string => `issued ${date}`,
    lapsed: (claimBy: string): string => `lapsed, not claimed by ${claimBy}`,
    disputed: 'disputed, open until that is settled',
    inPart: (state: string, amount: string, date: string): string =>
      `${state}, ${amount} of it issued ${date}`,
  },
  toClaim: { mark: '◐', word: 'to be claimed' },
  /** Mark and word of a state, as on a badge. */
  badges: {
    due: { mark: '◐', word: 'due' },
    claimed: { mark: '◐', word: 'claimed' },
    issued: { mark: '✓', word: 'issued' },
    lapsed: { mark: '–', word: 'lapsed' },
    disputed: { mark: '◐', word: 'disputed' },
  } satisfies Record<CreditReport['state'], { mark: string; word: string }>,
  join: (parts: readonly string[]): string => `${parts.join('; ')}.`,
  owed: {
    one: (who: string, many: boolean, to: string, amount: string, period: string): string =>
      `${who} ${many ? 'owe' : 'owes'} ${to} a credit of ${amount} for ${period}`,
    several: (who: string, many: boolean, to: string, amount: string, count: number): string =>
      `${who} ${many ? 'owe' : 'owes'} ${to} ${amount} in ${count} credits`,
    claimBy: (sentence: string, date: string): string => `${sentence}, to be claimed by ${date}.`,
    awaits: (sentence: string, what: 'notice' | 'end'): string => `${sentence}, ${awaits[what]}.`,
    awaitsSome: (sentence: string): string => `${sentence}, some of it to be claimed.`,
    firstBy: (sentence: string, date: string): string => `${sentence}, the first to be claimed by ${date}.`,
    stop: (sentence: string): string => `${sentence}.`,
    none: 'No credit is due now.',
    nothing: 'No closed period has earned a credit.',
  },
  card: {
    title: (period: string, due: string | undefined): string =>
      sentenceCase(due === undefined ? `${period}: amount not known` : `${period}: ${due}`),
    noRow: 'not known, as fees.csv has no row',
    tier: 'Tier matched',
    counted: 'Counted',
    late: 'Late',
    nothingJudged: 'nothing was judged',
    before: 'Before caps',
    cap: 'Cap',
    held: 'Held',
    heldUntil: (amount: string, until: string | undefined): string =>
      until === undefined
        ? `${amount}, due as fees are known`
        : `${amount}, due as the fees up to ${until} are known`,
    issued: 'Issued',
    due: 'Due',
    state: 'State',
    dropped: (amount: string, why: string): string => `${amount}, ${why}`,
    edge: (edge: string, given: string): string => `${edge}: ${given}`,
    bit: (over: string, cap: string, before: string | undefined, isHeld: boolean): string =>
      `${cap}${before === undefined ? '' : `, of which ${before} is credited already`}; ${over} is ${isHeld ? 'held' : 'over it'}`,
  },
  terms: {
    tiersOf: (clause: string): string => `Tiers of ${clause}`,
    reached: 'Reached',
    credit: 'Credit',
    matched: 'Matched in',
    never: 'not yet',
    since: (newest: string, before: number): string =>
      before === 0 ? newest : `${newest}, and ${before === 1 ? 'once' : `${before} times`} before`,
    edge: sentenceCase,
    base: 'Shares are of',
    feeOf: (service: string): string => `the fee of ${service}`,
    feeOfResource: (service: string, resource: string): string => `the fee of ${service}, ${resource}`,
    allFees: 'all fees',
    fixedFee: (amount: string): string => `a fee of ${amount} each period`,
    pricedBy: (days: string, fee: string): string => `${days}, priced by ${fee}`,
    ofFee: (share: string, fee: string): string => `${share} of ${fee}`,
    each: 'Each earns',
    eachText: (
      each: 'day' | 'hour' | 'incident' | 'item',
      counting: 'complete' | 'started',
      given: string,
    ): string =>
      ({
        item: `${given} for each item that failed`,
        incident: `${given} for each incident of a missed period`,
        hour: `${given} for each ${counting} hour of downtime of a missed period`,
        day: `${given} for each ${counting} day of downtime of a missed period`,
      })[each],
    lateText: (
      unit: string,
      counting: 'complete' | 'started',
      given: string,
      most: string | undefined,
    ): string =>
      `${given} for each ${counting} ${unit} that an item is late${most === undefined ? '' : `, at most ${most} for one`}`,
    misses: 'Several misses',
    missesText: {
      highest: 'the highest credit counts',
      sum: 'their credits are added up',
    },
    cap: 'At most',
    capText: (limit: string, span: string): string => `${limit} ${span}`,
    sharedCapText: (limit: string, span: string, clauses: string): string =>
      `${limit} ${span}, ${clauses} together`,
    moreThan: 'Given only',
    moreThanText: (limit: string): string => `if it is more than ${limit}`,
    claim: 'To be claimed',
    claimText: (amount: string, unit: string, from: ClaimStart): string =>
      `within ${amount} ${unit.replace('-', ' ')}${amount === '1' ? '' : 's'} after ${claimStarts[from]}`,
    noClaim: 'no claim needed',
  },
};
