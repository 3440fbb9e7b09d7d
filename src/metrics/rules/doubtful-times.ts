import { isoUtc } from '../../core/calendar/instant.ts';
import { shown } from '../shown.ts';
import { naiveSql, timeColumns } from '../sql/time.ts';
import { doubtfulSpans } from '../sql/zone.ts';
import type { RowRules } from './row-rule.ts';

/** Times that daylight saving time skips or repeats, with the reading taken (SEMANTICS 5). */
export const doubtfulTimes: RowRules = table => {
  const spans = doubtfulSpans(table.offsets);
  const kinds = (['skipped', 'repeated'] as const).filter(kind => spans.some(span => span.kind === kind));
  const times = table.columns.filter(column => (table.written.get(column.name)?.naive ?? 0) > 0);
  return times.flatMap(column =>
    kinds.map(kind => {
      const { text, local, ms } = timeColumns(column.name);
      const within = spans
        .filter(span => span.kind === kind)
        .map(span => `${local} BETWEEN ${span.from} AND ${span.to - 1}`);
      const what = kind === 'skipped' ? 'never was' : 'was twice';
      return {
        code: `${kind}-time`,
        severity: 'warning',
        column: column.name,
        bad: `(${within.join(' OR ')}) AND ${naiveSql(column.name)}`,
        shows: [text, ms],
        say: (value, reading) => ({
          message: `Unexpected ${shown(value)} in column ${shown(column.title)}, a time that ${what} in ${table.zone}, expected a clear one; read as \`${isoUtc(Number(reading))}\``,
          fix: 'Write the time with its offset',
        }),
      } as const;
    }),
  );
};
