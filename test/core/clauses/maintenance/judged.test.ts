import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../../src/core/agreement/agreement.ts';
import type { AgreementEvent, DataFacts } from '../../../../src/core/ground/data-facts.ts';
import type { Data } from '../../answer.ts';
import { at, days, exclusion, factsAbout, judge, lead } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const sundays = {
  id: 'sunday-window',
  every: 'FREQ=WEEKLY;BYDAY=SU',
  hours: '02:00-04:00',
  effect: 'remove',
  text: 'The service is worked on each Sunday.',
};
const uptime = objective({
  id: 'uptime',
  title: 'Uptime',
  indicator: { availability: 'incidents' },
  target: { atLeast: '99.9%' },
});

/** Sundays in February 2026: the 1st, 8th, 15th, 22nd. 28 days less 8 hours are 664 hours. */
const terms = (clause: Raw = {}, objectives: Raw[] = [uptime]): Agreement =>
  agreementOf(
    document({
      effective: { from: '2026-02-01' },
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      },
      objectives,
      maintenance: [{ ...sundays, ...clause }],
    }),
  );

function facts(...events: AgreementEvent[]): DataFacts {
  return factsAbout(['leads', 'incidents'], days('2026-02-01', '2026-04-30'), events);
}

const notice = (recorded: string, from: string, through: string, row = 1): AgreementEvent =>
  exclusion(
    '',
    { start: at(from), end: at(through) },
    {
      at: at(recorded),
      kind: 'notice',
      clause: 'sunday-window',
      agreedBy: [],
      row,
    },
  );
const down = (start: string, minutes: number) => ({
  start: at(start),
  end: at(start) + minutes * minute,
  impact: '1',
});
const told = (agreement: Agreement, data: Data, known = facts(), asOf = '2026-02-28') => {
  const { report, plan } = judge(agreement, known, data, asOf);
  return { report, plan, period: report.objectives[0]!.periods[0]!, clause: report.maintenance![0]! };
};
const statesOf = (clause: ReturnType<typeof told>['clause']) =>
  clause.windows.map(each => `${each.startDate} ${each.state} ${Number(each.excluded.value) / minute}`);

describe('written in the terms', () => {
  test('downtime in a window leaves the measurement itself, so that the period is met and not excused', () => {
    const { period, clause } = told(terms(), { incidents: [down('2026-02-08T02:00', 120)] });
    expect(period).toMatchObject({
      verdict: 'met',
      actual: { value: '1' },
      maintenance: [
        { clause: 'sunday-window', windows: 4, announced: 0, excluded: { value: String(480 * minute) } },
      ],
    });
    expect(period.afterExclusions).toBeUndefined();
    expect(period.derivation?.steps.map(each => [each.op, each.name, Number(each.value.value)])).toEqual([
      ['start', 'measured-time', 28 * 1440 * minute],
      ['minus', 'excluded-time', 480 * minute],
      ['part', 'maintenance', 480 * minute],
      ['minus', 'downtime', 0],
      ['divide', 'available-time', 664 * 60 * minute],
      ['equals', 'availability', 1],
    ]);
    expect(clause).toMatchObject({
      source: 'agreement',
      agreedBy: ['marketing', 'sales'],
      objectives: ['uptime'],
      excluded: { value: String(480 * minute) },
    });
  });

  test('downtime that runs on after a window counts, against the time that is left', () => {
    const { period } = told(terms(), { incidents: [down('2026-02-08T03:00', 105)] });
    expect(period).toMatchObject({ verdict: 'missed', actual: { value: '2653/2656' } });
  });

  test('where only downtime is left out, the time a promise is held against stays', () => {
    const indicator = { availability: 'incidents', exclusions: 'downtime' };
    const agreement = terms({}, [{ ...uptime, indicator }]);
    const { period } = told(agreement, { incidents: [down('2026-02-08T03:00', 90)] });
    expect(period.actual).toEqual({ value: '1343/1344', unit: { kind: 'share' } });
    expect(period.derivation?.steps.at(-1)).toMatchObject({
      name: 'maintenance',
      basis: { kind: 'windows', windows: 4, announced: 0 },
    });
  });

  test('a period that is all window has nothing due', () => {
    const agreement = terms({ every: 'FREQ=DAILY', hours: '00:00-24:00' });
    expect(told(agreement, { incidents: [] }).period.verdict).toBe('not-due');
  });

  test('`pause` leaves the same time out of an availability', () => {
    const incidents = [down('2026-02-08T03:00', 90)];
    const { period } = told(terms({ effect: 'pause' }), { incidents });
    expect(period.actual).toEqual(told(terms(), { incidents }).period.actual);
  });

  test('a clock stands still in a window that pauses it', () => {
    const speed = objective({
      indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
      target: { atMost: '1 hour' },
    });
    const agreement = terms({ effect: 'pause' }, [speed]);
    const { period } = told(agreement, { leads: [lead('2026-02-08T01:30', 180)] }, facts(), '2026-03-05');
    expect(period.actual?.value).toBe(String(60 * minute));
    expect(period.verdict).toBe('met');
  });

  test('a sum over the period is not touched', () => {
    const { report } = judge(
      terms({}, [objective()]),
      facts(),
      { leads: [lead('2026-02-08T03:00')] },
      '2026-02-28',
    );
    expect(report.maintenance?.[0]?.objectives).toEqual([]);
    expect(report.objectives[0]?.periods[0]).toMatchObject({ actual: { value: '1' } });
    expect(report.objectives[0]?.periods[0]?.maintenance).toBeUndefined();
  });

  test('a running period allows for the windows still to come', () => {
    const { period } = told(terms(), { incidents: [] }, facts(), '2026-02-10');
    expect(period.detail).toMatchObject({ allowed: { value: String((664 * 60 * minute) / 1000) } });
    expect(period.maintenance).toMatchObject([{ windows: 2 }]);
  });

  test('what both sides exclude besides is a second reading of what maintenance leaves', () => {
    const agreed = exclusion('remove', days('2026-02-03', '2026-02-03'));
    const { period } = told(terms(), { incidents: [down('2026-02-03T10:00', 60)] }, facts(agreed));
    expect(period).toMatchObject({
      verdict: 'excused',
      actual: { value: '663/664' },
      afterExclusions: { actual: { value: '1' } },
    });
    expect(period.afterExclusions?.derivation?.steps).toMatchObject([
      {},
      { name: 'excluded-time', value: { value: String((24 + 8) * 60 * minute) } },
      { name: 'maintenance', value: { value: String(8 * 60 * minute) } },
      {},
      {},
      {},
    ]);
  });
});

describe('announced', () => {
  const agreement = terms({ noticeDays: '5' });
  const incidents = [8, 15, 22].map(day => down(`2026-02-${String(day).padStart(2, '0')}T02:00`, 120));

  test('a window counts where a notice covers it that was recorded early enough', () => {
    const known = facts(
      notice('2026-02-03T02:00', '2026-02-08', '2026-02-09', 1),
      notice('2026-02-10T02:01', '2026-02-15', '2026-02-16', 2),
    );
    const { period, clause } = told(agreement, { incidents }, known);
    expect(statesOf(clause)).toEqual([
      '2026-02-01 not-announced 0',
      '2026-02-08 counts 120',
      '2026-02-15 announced-late 0',
      '2026-02-22 not-announced 0',
    ]);
    expect(clause.windows[2]?.notice).toEqual({ at: '2026-02-10T02:01:00Z', row: 2 });
    // 4 of 670 hours
    expect(period).toMatchObject({
      verdict: 'missed',
      actual: { value: '333/335' },
      maintenance: [{ windows: 1, announced: 1 }],
    });
    expect(period.derivation?.steps[2]?.sources).toEqual([
      { file: 'slas/sample/events.csv', firstRow: 1, lastRow: 1, rows: 1 },
    ]);
  });

  test('one notice may announce several windows, and only the part it covers counts', () => {
    const known = facts(notice('2026-02-01', '2026-02-08T03:00', '2026-02-20'));
    expect(statesOf(told(agreement, { incidents }, known).clause)).toEqual([
      '2026-02-01 not-announced 0',
      '2026-02-08 counts 60',
      '2026-02-15 counts 120',
      '2026-02-22 not-announced 0',
    ]);
  });

  test('a notice recorded after `asOf` is not known yet', () => {
    const known = facts(notice('2026-02-16', '2026-02-22', '2026-02-23'));
    const { period } = told(agreement, { incidents }, known, '2026-02-15');
    expect(period.maintenance).toBeUndefined();
  });

  test('without a rule, notices state the windows themselves', () => {
    const adHoc = terms({ every: undefined, hours: undefined, noticeDays: '2' });
    const known = facts(
      notice('2026-02-01', '2026-02-08T02:00', '2026-02-08T03:00', 1),
      notice('2026-02-07', '2026-02-08T02:30', '2026-02-08T04:00', 2),
    );
    const { clause, period } = told(adHoc, { incidents }, known);
    expect(statesOf(clause)).toEqual(['2026-02-08 counts 60', '2026-02-08 counts 30']);
    expect(period.maintenance).toMatchObject([{ windows: 2, excluded: { value: String(60 * minute) } }]);
  });
});

describe('no more than an allowance', () => {
  test('the earliest windows use it up, and the rest is not left out', () => {
    const { clause, period } = told(terms({ atMost: '5 hours per month' }), {
      incidents: [down('2026-02-15T02:00', 120)],
    });
    expect(statesOf(clause)).toEqual([
      '2026-02-01 counts 120',
      '2026-02-08 counts 120',
      '2026-02-15 over-allowance 60',
      '2026-02-22 over-allowance 0',
    ]);
    expect(period.actual?.value).toBe('666/667');
  });

  test('a new period has a new allowance, which the end of a window over midnight may use up', () => {
    const clause = { every: 'FREQ=MONTHLY;BYMONTHDAY=28', hours: '23:00-02:00', atMost: '1 hour per month' };
    const { report } = judge(terms(clause), facts(), { incidents: [] }, '2026-03-31');
    expect(report.objectives[0]?.periods.map(each => each.maintenance)).toMatchObject([
      [{ windows: 1, excluded: { value: String(60 * minute) } }],
      [{ windows: 1, excluded: { value: String(60 * minute) } }],
    ]);
  });
});

test('two years of daily windows are planned with one question and little time', () => {
  const build = (maintenance: Raw[]) =>
    agreementOf(
      document({
        effective: { from: '2024-02-01' },
        datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
        objectives: [uptime],
        ...(maintenance.length > 0 && { maintenance }),
      }),
    );
  const known = { ...facts(), datasets: { incidents: facts().datasets.incidents! } };
  const took = (agreement: Agreement) => {
    const begun = performance.now();
    const { plan } = judge(agreement, known, { incidents: [down('2026-02-15T02:00', 120)] }, '2026-01-31');
    return { questions: plan.questions.size, ms: performance.now() - begun };
  };
  took(build([]));
  const { questions, ms } = took(build([{ ...sundays, every: 'FREQ=DAILY', noticeDays: undefined }]));
  expect(questions).toBe(1);
  expect(ms).toBeLessThan(2_000);
});
