import { describe, expect, test } from 'vitest';
import { days } from '../../judge-sample.ts';
import { judged, ticket } from './each-sample.ts';

/** June with data up to its end, four hours before the cut-off: how a ticket that was answered in time leaves it. */
function june(reopened: string, target: string) {
  const { period } = judged({
    tickets: ['T1', 'T2'].map(id => ticket(id, { opened_at: '2026-06-10T09:00' })),
    log: [
      'T1 2026-06-10T09:00 opened',
      'T1 2026-06-10T10:00 resolved',
      'T2 2026-06-10T09:00 opened',
      'T2 2026-06-10T15:00 resolved',
    ],
    covered: days('2026-06-01', '2026-06-30'),
    indicator: {
      log: 'ticket-log',
      rules: { start: ['opened'], stop: ['resolved'], reopened },
      promise: { to: 'stop', within: '4 hours' },
    },
    fields: { target: { atLeast: target } },
  });
  return [period.verdict, period.actual?.value, period.atWorst?.value];
}

describe('a period whose data ends before its cut-off', () => {
  test('is met by tickets that nothing can open again', () => {
    expect(june('ignore', '50%')).toEqual(['met', '0.5', undefined]);
  });
  test('has no verdict while a ticket that was kept may be opened again, and so miss', () => {
    expect(june('resume', '50%')).toEqual(['no-data', undefined, undefined]);
    expect(june('restart', '50%')).toEqual(['no-data', undefined, undefined]);
  });
  test('has the verdict that it has whatever is opened again, with its range', () => {
    expect(june('resume', '60%')).toEqual(['missed', '0.5', '0']);
  });
});
