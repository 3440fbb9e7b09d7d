import { isNumeric } from '../../core/datasets/index.ts';
import { numberForms } from '../../core/datasets/number-form.ts';
import type { ColumnKind, ColumnType } from '../../core/datasets/table-kind.ts';
import { timeForms } from '../../core/datasets/time-format.ts';

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

const nouns: ReadonlyMap<ColumnType, string> = new Map([
  ['count', 'a whole number'],
  ['money', 'an amount'],
  ['share', 'a share from 0 to 1'],
]);

/** The ways to write what a column holds that the terms may state, as the end of a sentence; nothing where they do, or where there are none. */
export function orStated({ type, format, numeral }: Pick<ColumnKind, 'type' | 'format' | 'numeral'>): string {
  if (isNumeric({ type })) {
    return numeral
      ? ''
      : `, or say how the file writes it under \`numerals:\` of the dataset: ${numberForms}`;
  }
  const isTime = type === 'time' || type === 'date-or-time';
  return isTime && format === undefined
    ? `, or say how the file writes it under \`times:\` of the dataset: ${timeForms}`
    : '';
}

/** The form of a column, in words; of a time, as the agreement says it is written. */
export function expectedIn({
  type,
  format,
  negative,
  numeral,
}: Pick<ColumnKind, 'type' | 'format' | 'negative' | 'numeral'>): string {
  if (numeral) return `${nouns.get(type) ?? 'a number'} written \`${numeral.written}\``;
  if (negative) return type === 'money' ? 'an amount such as `-1250.50`' : 'a number such as `-45` or `45.5`';
  if (!format || format.kind === 'iso') return expected[type];
  if (format.kind === 'pattern') return `a time written \`${format.written}\``;
  return format.unit === 's' ? 'a time in whole seconds since 1970' : 'a time in milliseconds since 1970';
}
