import type { DisputeReport, RecoveryReport, StrikeState } from '../../core/report.ts';

type Badge = { mark: string; word: string };

/** What follows from a miss besides credits: strikes, recovery, escalation; and figures that are disputed. */
export const consequences = {
  open: 'What is open now',
  settled: 'Strikes, recoveries and disputes so far',
  before: 'What came of it before',
  ofPeriod: 'What followed from it',
  about: (title: string, period: string): string => `${title}, ${period}`,
  line: (about: string, what: string): string => `${about}: ${what}`,
  sentence: (parts: readonly string[]): string => `${parts.join('; ')}.`,
  noted: (text: string, note: string): string => (note === '' ? text : `${text} (${note})`),
  strikes: {
    states: {
      open: (owner: string, by: string): string => `a strike; ${owner} to put it right by ${by}`,
      overdue: (owner: string, by: string): string =>
        `a strike; ${owner} had to put it right by ${by}, and no outcome is recorded`,
      done: (date: string, late: string | undefined): string =>
        `a strike, put right ${date}${late ? `, after it was due on ${late}` : ''}`,
      failed: (date: string): string => `a strike, recorded as not put right on ${date}`,
      waived: (date: string): string => `a strike, waived ${date}`,
      expired: (date: string): string => `a strike that expired ${date}`,
    },
    counts: (date: string): string => `it counts until ${date}`,
    badges: {
      open: { mark: '◐', word: 'open' },
      overdue: { mark: '✕', word: 'overdue' },
      done: { mark: '✓', word: 'done' },
      failed: { mark: '✕', word: 'failed' },
      waived: { mark: '–', word: 'waived' },
      expired: { mark: '–', word: 'expired' },
    } satisfies Record<StrikeState, Badge>,
    counting: (count: number, limit: number | undefined): string =>
      `${count === 0 ? 'No strike counts' : count === 1 ? '1 strike counts' : `${count} strikes count`} now${limit === undefined ? '' : `, with ${limit} as the limit`}.`,
    reached: (count: number, limit: number, since: string): string =>
      `${count === 1 ? '1 strike counts' : `${count} strikes count`} now; the limit of ${limit} is reached since ${since}.`,
  },
  recovery: {
    missing: (missing: string, lost: string | undefined): string =>
      lost === undefined ? `${missing} missing` : `${missing} missing, worth ${lost}`,
    part: (period: string, owed: string, worth: string | undefined): string =>
      worth === undefined ? `${owed} more in ${period}` : `${owed} (${worth}) more in ${period}`,
    spread: (parts: string): string => `to make up ${parts}`,
    afterEnd: (period: string): string => `${period}, after the agreement’s last day`,
    owed: (owed: string, worth: string | undefined): string =>
      worth === undefined ? `${owed} still owed` : `${owed} (${worth}) still owed`,
    overdue: (owed: string, worth: string | undefined): string =>
      `${worth === undefined ? owed : `${owed} (${worth})`} still owed after the last of these periods`,
    made: (made: string): string => `${made} made up so far`,
    all: 'all of it made up',
    badges: {
      open: { mark: '◐', word: 'being made up' },
      'made-up': { mark: '✓', word: 'made up' },
      overdue: { mark: '✕', word: 'overdue' },
    } satisfies Record<RecoveryReport['state'], Badge>,
    how: (lost: string): string => `How ${lost} is made`,
    table: {
      caption: (period: string): string => `How what was missing in ${period} is made up`,
      period: 'Period',
      owed: 'More to make up',
      worth: 'Worth',
      madeUp: 'Made up',
      ahead: 'not yet closed',
    },
  },
  escalation: {
    open: (periods: string): string => `no outcome is recorded for ${periods}`,
    with: (to: string, since: string): string => `with ${to} since ${since}`,
    none: 'no level is reached yet',
    answerBy: (date: string): string => `to answer by ${date}`,
    overdue: (date: string): string => `whose answer was due by ${date}`,
    next: (to: string, date: string): string => `it goes to ${to} on ${date}`,
    ended: 'every miss has an outcome',
    resolved: (periods: string, date: string): string => `resolved for ${periods} on ${date}`,
    badges: {
      open: { mark: '◐', word: 'escalated' },
      waiting: { mark: '◐', word: 'open' },
      overdue: { mark: '✕', word: 'overdue' },
      resolved: { mark: '✓', word: 'resolved' },
    } satisfies Record<string, Badge>,
  },
  disputes: {
    heading: 'Disputed',
    by: (who: string, since: string): string => `disputed by ${who} since ${since}`,
    held: (figure: string, kept: boolean | undefined): string =>
      kept === undefined
        ? `which holds ${figure} right`
        : `which holds ${figure} right, and so the promise ${kept ? 'kept' : 'missed'}`,
    measured: (figure: string): string => `measured is ${figure}`,
    notMeasured: 'nothing is measured',
    inTable: (verdict: string): string => `${verdict}, disputed`,
    stands: 'both stand until it is settled',
    settled: (date: string, figure: string, kept: boolean | undefined): string =>
      `settled ${date} at ${figure}${kept === undefined ? '' : `, by which it is ${kept ? 'kept' : 'missed'}`}`,
    wasHeld: (who: string, figure: string, since: string): string =>
      `${who} held ${figure} right from ${since}`,
    withdrawn: (date: string): string => `withdrawn ${date}`,
    badges: {
      open: { mark: '◐', word: 'disputed' },
      settled: { mark: '✓', word: 'settled' },
      withdrawn: { mark: '–', word: 'withdrawn' },
    } satisfies Record<DisputeReport['state'], Badge>,
  },
};
