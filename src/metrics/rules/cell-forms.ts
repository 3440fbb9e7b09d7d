import type { ColumnKind, ColumnType } from '../../core/datasets/table-kind.ts';

/** The form of each type of column, in words. */
const expected: Readonly<Record<ColumnType, string>> = {
  id: 'an id without spaces around it',
  text: 'a text',
  time: 'a time such as `2026-03-31T16:30:00`',
  'date-or-time': 'a day such as `2026-03-31` or a time such as `2026-03-31T16:30:00`',
  period: 'a month such as `2026-03`',
  count: 'a whole number such as `120`',
  money: 'an amount such as `1250.50`',
  number: 'a number such as `45` or `45.5`',
  share: 'a share from 0 to 1 such as `0.5`',
  'yes-no': '`yes` or `no`',
};

/** The form of a column, in words; of a time, as the agreement says it is written. */
export function expectedIn({
  type,
  format,
  negative,
}: Pick<ColumnKind, 'type' | 'format' | 'negative'>): string {
  if (negative) return type === 'money' ? 'an amount such as `-1250.50`' : 'a number such as `-45` or `45.5`';
  if (!format || format.kind === 'iso') return expected[type];
  if (format.kind === 'parts') return `a time written \`${format.written}\``;
  return format.unit === 's' ? 'a time in whole seconds since 1970' : 'a time in milliseconds since 1970';
}
