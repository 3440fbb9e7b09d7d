import { timeLimit } from '../../ground/calendar/time-limit.ts';
import { calendarByOf } from './item-calendar.ts';
import { limitsOf } from './limits.ts';
import type { LimitReport, PromiseReport } from './report.ts';
import type { EachTerms, Limit, Promised } from './terms.ts';

/** What is promised, as far as words need it. */
export function promiseReport(promise: Promised, terms: EachTerms): PromiseReport {
  switch (promise.kind) {
    case 'all':
    case 'any':
      return { kind: promise.kind, of: promise.of.map(each => promiseReport(each, terms)) };
    case 'is':
      return { kind: 'is', is: promise.is };
    case 'by':
      return { kind: 'by', to: promise.to, by: promise.by };
    case 'within':
    case 'times':
    case 'updates': {
      const limits = limitsOf(promise)!;
      const { calendar = terms.calendar } = promise;
      const byItem = calendarByOf(promise, terms);
      return {
        ...(promise.kind === 'within'
          ? { kind: 'within', to: promise.to }
          : promise.kind === 'times'
            ? { kind: 'times', event: promise.event, atLeast: promise.atLeast }
            : { kind: 'updates', event: promise.updates, until: promise.until }),
        ...(promise.from && { from: promise.from }),
        clock: promise.clock ?? terms.clock,
        ...(calendar && { calendars: calendar }),
        ...(byItem && { calendarBy: byItem }),
        ...(limits.by && { by: limits.by }),
        limits: limits.limits.map(({ value, within }) => ({ value, ...limitReport(within) })),
        ...(limits.otherwise && { otherwise: limitReport(limits.otherwise) }),
      };
    }
  }
}

function limitReport(limit: Limit): LimitReport {
  return limit === 'none' ? { none: true } : timeLimit(limit);
}
