import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import { deliveryPlaces, deliveryTable } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { visible } from '../terminal/visible.ts';
import { wrap } from '../terminal/wrap.ts';

/** What was due in a period, each with what became of it; nothing for other promises. */
export function deliveryLines(
  {
    report,
    objective,
    period,
  }: {
    readonly report: AgreementReport;
    readonly objective: ObjectiveReport;
    readonly period: PeriodReport;
  },
  look: Look,
): string[] {
  const { words, paint, columns } = look;
  const found = deliveryTable(words, report, objective, period);
  if (!found) return [];
  const places = deliveryPlaces(words, period);
  const each = found.rows.flatMap(row =>
    wrap(visible(row.filter(cell => cell !== '').join('; ')), columns - 4).map(
      (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
    ),
  );
  return [
    '',
    paint('strong', words.deliveries.heading),
    ...places.map(line => `  ${visible(line)}`),
    ...(places.length > 0 ? [''] : []),
    ...each,
  ];
}
