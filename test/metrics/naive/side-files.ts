import { expect } from 'vitest';
import { coverage } from '../../../src/core/datasets/coverage.ts';
import { events } from '../../../src/core/datasets/events.ts';
import { fees } from '../../../src/core/datasets/fees.ts';
import type { TableKind } from '../../../src/core/datasets/table-kind.ts';
import type { AgreementEvent, CoverageRow, Fee } from '../../../src/core/ground/data-facts.ts';
import { exactText } from '../../../src/core/ground/exact.ts';
import { type Cells, readCells } from './table.ts';

/** The cells of a file beside the datasets; undefined where one of the columns it must have is not there. */
function cellsOf(bytes: Uint8Array, kind: TableKind, zone: string): Cells | undefined {
  const cells = readCells(bytes, kind.columns, { delimiter: ',', zone });
  const isWhole = kind.columns.every(({ name, header }) => header === 'optional' || cells?.columns.has(name));
  return isWhole ? cells : undefined;
}

/** What coverage.csv says of a dataset, by its rows that name a span; undefined where it has none. On which line one is, is not looked at. */
export function coveredOf(
  dataset: string,
  bytes: Uint8Array,
  zone: string,
): readonly CoverageRow[] | undefined {
  const rows = cellsOf(bytes, coverage, zone)?.rows ?? [];
  const own = rows.filter(({ texts }) => texts.get('dataset') === dataset);
  if (own.length === 0) return undefined;
  return own.flatMap(({ times, texts }) => {
    const service = texts.get('service') ?? '';
    const [start, end] = [times.get('from')?.start, times.get('through')?.end];
    return start !== undefined && end !== undefined && start < end
      ? [{ start, end, ...(service !== '' && { service }), line: expect.any(Number) }]
      : [];
  });
}

/** The rows of events.csv that say when they were recorded. */
export function eventsOf(bytes: Uint8Array, zone: string): readonly AgreementEvent[] {
  const rows = cellsOf(bytes, events, zone)?.rows ?? [];
  return rows.flatMap(({ row, texts, times }): AgreementEvent[] => {
    const [at, start, end] = [times.get('at')?.start, times.get('from')?.start, times.get('through')?.end];
    const text = (name: string) => texts.get(name) ?? '';
    if (at === undefined) return [];
    return [
      {
        row,
        at,
        kind: text('kind'),
        objective: text('objective'),
        span: start !== undefined && end !== undefined ? { start, end } : undefined,
        effect: text('effect'),
        by: text('by'),
        agreedBy: text('agreed_by')
          .split(/[;,]/)
          .map(party => party.trim())
          .filter(party => party !== ''),
        clause: text('clause'),
        value: text('value'),
        note: text('note'),
      },
    ];
  });
}

/** The rows of fees.csv that have an amount. */
export function feesOf(bytes: Uint8Array, zone: string): readonly Fee[] | undefined {
  return cellsOf(bytes, fees, zone)?.rows.flatMap(({ row, texts }): Fee[] => {
    const text = (name: string) => texts.get(name) ?? '';
    if (text('amount') === '') return [];
    return [
      {
        row,
        service: text('service'),
        resource: text('resource'),
        month: text('period'),
        amount: exactText(text('amount')),
        currency: text('currency'),
      },
    ];
  });
}
