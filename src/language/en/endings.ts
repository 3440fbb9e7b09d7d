import type { EndingReport, EndingState } from '../../core/report.ts';

const either = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`;

/** `3 in a row`, `2 of any 3`. */
const rule = (count: number, of: number): string =>
  count === of ? `${count} in a row` : `${count} of any ${of}`;

/** When an agreement may end, and duties that rest. Nothing is ever ended by these words. */
export const endings = {
  states: {
    met: { mark: '●', word: 'condition met' },
    'not-met': { mark: '○', word: 'condition not met' },
    lapsed: { mark: '–', word: 'lapsed' },
    noticed: { mark: '▲', word: 'notice given' },
  } satisfies Record<EndingState, { mark: string; word: string }>,
  either,
  rule,
  metSince: (date: string): string => `Condition met since ${date}.`,
  lapsed: (since: string, until: string): string =>
    `The condition was met on ${since}; notice could be given until ${until}.`,
  noticed: (who: string, date: string, since: string | undefined): string =>
    `Notice given by ${who} on ${date}${since ? `, the condition being met since ${since}` : ''}.`,
  earliestEnd: (date: string): string => `By that notice the end is on ${date} at the earliest.`,
  all: (titles: string): string => `all of ${titles}`,
  /** How a period counts towards an ending, where periods are counted. */
  counts: {
    missed: 'missed',
    noData: 'without data',
    consent: undefined,
    text: undefined,
  } satisfies Record<EndingReport['kind'], string | undefined>,
  /** `Qualified leads missed in April and May` */
  counted: (titles: string, how: string, periods: string): string => `${titles} ${how} in ${periods}`,
  made: (what: string, count: number, of: number): string => `${what} (${rule(count, of)}).`,
  /** `2 of 3 in a row: …`, `4 in a row by now: …` */
  soFar: (have: number, count: number, of: number, what: string): string =>
    have >= count
      ? `${rule(have, count === of ? have : of)} by now: ${what}.`
      : count === of
        ? `${have} of ${rule(count, of)}: ${what}.`
        : `${have} of the ${count} needed of any ${of}: ${what}.`,
  nothingCounts: (count: number, of: number): string => `Nothing counts towards ${rule(count, of)} now.`,
  awaiting: (what: string, date: string): string =>
    `${what} counts only if notice of it is given by ${date}.`,
  mayEnd: (who: string, until: string | undefined, days: number | undefined): string =>
    `${who} may give notice${until ? ` until ${until}` : ''}${days === undefined ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} ahead`}.`,
  consented: (who: string): string => `Agreed by ${who}.`,
  consent: (who: string, date: string): string => `${who} (${date})`,
  notConsented: (who: string): string => `Not yet agreed by ${who}.`,
  /** In the terminal. */
  heading: 'Ending the agreement',
  others: 'Endings that are not open',
  clause: (id: string, text: string): string => `${id}: ${text}`,
  explained: (title: string, id: string): string => `${title}, ${id}`,
  periods: 'The periods that count',
  facts: 'The facts behind it',
  notice: (who: string, date: string): string => `Notice by ${who}, ${date}`,
  consentBy: (who: string, date: string): string => `Consent of ${who}, ${date}`,
  noticeOf: (period: string): string => `Notice of ${period}`,
  objective: (title: string, period: string): string => `${title}, ${period}`,
  suspended: (causes: string): string => `suspended: ${causes}`,
  suspendedBy: 'Suspended by agreement',
};
