import { describe, expect, test } from 'vitest';
import type { CoverageRow } from '../../../src/core/ground/data-facts.ts';
import { coveredSpans } from '../../../src/core/judging/coverage.ts';
import { catalogue, missingDataSentences } from '../../../src/language/index.ts';
import { at, datasetFacts, days, factsOf, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

/** Of 2026: `[service, from, through]`, '' for all of the dataset. */
const rowsOf = (...rows: readonly (readonly [service: string, from: string, through: string])[]) =>
  rows.map(([service, from, through], place): CoverageRow => {
    const span = days(`2026-${from}`, `2026-${through}`);
    return { ...span, ...(service !== '' && { service }), line: place + 2 };
  });
const known = (covered: readonly CoverageRow[], services?: readonly string[]) => ({
  ...datasetFacts('incidents', covered),
  ...(services && { services }),
});
const datesOf = (spans: ReturnType<typeof coveredSpans>) =>
  spans.map(({ start, end }) => [
    new Date(start).toISOString().slice(5, 10),
    new Date(end - 1).toISOString().slice(5, 10),
  ]);

describe('what is complete of a dataset by service', () => {
  const rows = rowsOf(['', '01-01', '01-31'], ['web', '02-01', '03-31'], ['api', '02-01', '02-15']);

  test('is of one service what its rows and those about all say', () => {
    expect(datesOf(coveredSpans(known(rows), ['web']))).toEqual([['01-01', '03-31']]);
    expect(datesOf(coveredSpans(known(rows), ['api']))).toEqual([['01-01', '02-15']]);
    expect(datesOf(coveredSpans(known(rows), ['mail']))).toEqual([['01-01', '01-31']]);
  });

  test('is of all of them what all have in common, those that only the data names among them', () => {
    expect(datesOf(coveredSpans(known(rows)))).toEqual([['01-01', '02-15']]);
    expect(datesOf(coveredSpans(known(rows, ['web', 'mail'])))).toEqual([['01-01', '01-31']]);
    expect(datesOf(coveredSpans(known(rows), ['web', 'api']))).toEqual([['01-01', '02-15']]);
  });

  test('makes no difference where no row is about one', () => {
    expect(datesOf(coveredSpans(known(rowsOf(['', '01-01', '01-31'])), ['web']))).toEqual([
      ['01-01', '01-31'],
    ]);
  });
});

function february(indicator: Raw, covered: readonly CoverageRow[], fields: Raw = {}) {
  const facts = { ...factsOf(undefined), datasets: { incidents: known(covered) } };
  const agreement = agreementOf(
    document({
      effective: { from: '2026-02-01', to: '2026-02-28' },
      datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
      objectives: [
        objective({
          indicator: { availability: 'incidents', ...indicator },
          target: { atLeast: '99%' },
          ...fields,
        }),
      ],
    }),
  );
  const incidents = [{ start: at('2026-02-20'), end: at('2026-02-20T01:00'), impact: '1' }];
  return onlyObjective(agreement, facts, { incidents }, '2026-03-31').periods[0]!;
}

describe('a promise', () => {
  const rows = rowsOf(['web', '02-01', '02-28'], ['api', '02-01', '02-14']);

  test('of one service is judged by what is complete of that one', () => {
    expect(february({ where: { service: 'web' } }, rows)).toMatchObject({ verdict: 'met' });
    expect(february({ where: { service: 'api' } }, rows)).toMatchObject({ verdict: 'no-data' });
  });

  test('of each service is judged by what is complete of that one', () => {
    const per = { per: { column: 'service', groups: ['web', 'api', 'mail'] } };
    const all = [...rows, ...rowsOf(['mail', '02-01', '02-20'])];
    const period = february({}, all, per);
    expect(period.groups?.map(({ group, verdict }) => [group, verdict])).toEqual([
      ['web', 'met'],
      ['api', 'no-data'],
      ['mail', 'no-data'],
    ]);
    expect(period.groups?.map(each => each.missingData?.map(({ service, from }) => [service, from]))).toEqual(
      [undefined, [['api', '2026-02-15T00:00:00Z']], [['mail', '2026-02-21T00:00:00Z']]],
    );
    expect(period.verdict).toBe('no-data');
    const two = february({}, rows, { per: { column: 'service', groups: ['web'] } });
    expect(two.groups?.map(({ verdict }) => verdict)).toEqual(['met']);
    expect(two.verdict).toBe('met');
  });

  test('of all services is judged as far as all of them are complete', () => {
    expect(february({}, rows)).toMatchObject({ verdict: 'no-data' });
    expect(february({ where: { service: ['web', 'api'] } }, rows)).toMatchObject({ verdict: 'no-data' });
  });

  test('says of which service data is missing, at its row of coverage.csv', () => {
    const period = february({}, rows);
    expect(missingDataSentences(catalogue('en'), { id: 'sample', zone: 'Etc/UTC' }, period)).toEqual([
      'Nothing is known of incidents of service `api` for 15–28 Feb 2026, after metrics/coverage.csv:3; once it is complete, write 2026-02-28 there for `through`.',
    ]);
    const other = february({ where: { service: 'mail' } }, rows);
    expect(missingDataSentences(catalogue('en'), { id: 'sample', zone: 'Etc/UTC' }, other)).toEqual([
      'Nothing is known of incidents of service `mail` for 1–28 Feb 2026; once it is complete, add `incidents,2026-02-01,2026-02-28,mail` to metrics/coverage.csv.',
    ]);
  });
});
