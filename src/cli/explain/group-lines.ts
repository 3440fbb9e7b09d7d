import { visible } from '../../core/ground/visible.ts';
import { groupTable } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Told } from './told.ts';

/** Each group of a period with its figure and its verdict, and whose figure is explained below; nothing without groups. */
export function groupLines({ report, objective, period }: Told, { words, paint, columns }: Look): string[] {
  const groups = groupTable(words, objective, period);
  if (!groups) return [];
  const cells = table(
    [
      groups.columns.map(text => [{ text: visible(text), style: 'faint' as const }]),
      ...groups.rows.map(row => row.map(visible)),
    ],
    groups.columns.map((_, place) => (place === 0 || place === 3 ? ('left' as const) : ('right' as const))),
    paint,
  );
  const path = `${report.id}/${objective.id}/${period.id}/${groups.rows[0]?.[0] ?? ''}`;
  return [
    '',
    paint('strong', visible(groups.heading)),
    ...cells.map(line => `  ${line}`),
    ...wrap(visible(words.cli.explainGroup(path)), columns - 2).map(line => paint('faint', `  ${line}`)),
  ];
}
