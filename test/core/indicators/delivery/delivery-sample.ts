import { readLocal, type Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { DataFacts } from '../../../../src/core/ground/data-facts.ts';
import type { RowAnswer } from '../../../../src/core/ground/question.ts';
import type { DetailReport, PeriodReport } from '../../../../src/core/report.ts';
import { factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

export type Row = {
  readonly due?: string;
  readonly for?: string;
  readonly place?: string;
  readonly arrived?: string;
  readonly quantity?: string;
  readonly confirmed?: string;
  readonly by?: string;
  /** Nanoseconds after the ms of `arrived`. */
  readonly nanos?: number;
};

/** A day as all of itself, a time as its instant, both in a zone. */
export function spanOf(text: string, zone = 'UTC'): Span {
  const at = (written: string) => readLocal(written, zone)!.at;
  if (text.length > 10) return { start: at(text), end: at(text) };
  const next = new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
  return { start: at(`${text}T00:00`), end: at(`${next}T00:00`) };
}

/** Rows of a dataset of deliveries. */
export function rowsOf(rows: readonly Row[], zone = 'UTC'): Omit<RowAnswer, 'row'>[] {
  return rows.map((row, index) => ({
    texts: {
      id: `D${index + 1}`,
      for: row.for ?? '',
      place: row.place ?? '',
      quantity: row.quantity ?? '',
      confirmed_by: row.by ?? '',
    },
    times: {
      ...(row.due && { due_on: spanOf(row.due, zone) }),
      ...(row.arrived && { delivered_at: spanOf(row.arrived, zone) }),
      ...(row.confirmed && { confirmed_at: spanOf(row.confirmed, zone) }),
    },
    ...(row.nanos && { nanos: { delivered_at: row.nanos } }),
  }));
}

export type Given = {
  readonly indicator: Raw;
  readonly rows: readonly Row[];
  readonly asOf: string;
  readonly fields?: Raw;
  readonly objectiveFields?: Raw;
  readonly asking?: readonly Omit<RowAnswer, 'row'>[];
  readonly events?: DataFacts['events'];
  readonly from?: string;
  readonly through?: string;
};

/** An agreement with one promise to deliver, judged from rows in memory; all of 2025 to 2027 is covered unless said otherwise. */
export function judgeDeliveries(given: Given) {
  const { indicator, rows, asOf, fields, objectiveFields, asking = [], events = [], from, through } = given;
  const zone = (fields?.timezone as string | undefined) ?? 'UTC';
  const datasets = {
    deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' },
    cases: { kind: 'records', file: 'metrics/cases.csv', times: { opened_at: 'iso' } },
  };
  const target = { atLeast: '100%' };
  const promise = objective({
    indicator: { delivery: 'deliveries', ...indicator },
    target,
    ...objectiveFields,
  });
  const agreement = agreementOf(document({ datasets, objectives: [promise], ...fields }));
  const covered = { start: Date.parse(from ?? '2024-12-01'), end: Date.parse(through ?? '2028-01-01') };
  const facts = factsAbout(Object.keys(datasets), covered, events);
  return judge(agreement, facts, { rows: { deliveries: rowsOf(rows, zone), cases: asking } }, asOf);
}

/** One period of it. */
export function periodOf(id: string, given: Given): PeriodReport {
  return judgeDeliveries(given).report.objectives[0]!.periods.find(each => each.id === id)!;
}

/** What was due in a period, as `2026-01-05 north missed: on-time`. */
export function outcomes({ detail }: PeriodReport): string[] {
  return deliveriesOf(detail).occurrences.map(each =>
    [each.dueOn, each.place, each.failed.length > 0 ? `${each.state}: ${each.failed.join(' ')}` : each.state]
      .filter(text => text !== '')
      .join(' '),
  );
}

export function deliveriesOf(
  detail: DetailReport | undefined,
): Extract<DetailReport, { kind: 'deliveries' }> {
  if (detail?.kind !== 'deliveries') throw new TypeError('expected deliveries');
  return detail;
}
