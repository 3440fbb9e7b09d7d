import { readNumberForm } from '../../core/datasets/number-form.ts';
import type { ColumnKind } from '../../core/datasets/table-kind.ts';
import { readTimeFormat } from '../../core/datasets/time-format.ts';
import { plainNumber } from '../columns/plain-number.ts';
import { isoText } from '../columns/read-written.ts';
import type { Fit } from './fits.ts';
import type { Choice, MappedColumn } from './mapping.ts';

/** A column of the file as one of ours. */
export function mapped(
  name: string,
  { facts, type, ways }: Fit,
  wanted: ColumnKind['type'],
  further?: MappedColumn['further'],
): MappedColumn {
  const base = {
    name,
    titles: facts.titles,
    type: wanted,
    isNegative: ways.some(({ same }) => same.some(each => each.isNegative)),
    ...(further && { further }),
  };
  const [first, second] = ways;
  if (!first) return base;
  if (second) {
    const { cell } = ways.find(each => each.isOtherwise) ?? first;
    const among = ways.map(({ same }): Choice => {
      const form = same.find(each => each.form !== undefined)?.form ?? '';
      return { form, value: valueBy(form, cell, isTime(type)) };
    });
    return { ...base, choices: { cell, among } };
  }
  const [plainest] = first.same;
  const isSaid = plainest?.form !== undefined && plainest.form !== 'iso';
  return isSaid ? { ...base, form: plainest.form } : base;
}

function valueBy(form: string, cell: string, isOfTime: boolean): string {
  if (isOfTime) {
    const format = readTimeFormat(form);
    return format && format.kind !== 'iso' ? isoText(format, cell) : cell;
  }
  const numeral = readNumberForm(form);
  return (numeral && plainNumber(numeral, false)(cell)) ?? cell;
}

/** Whether a column holds times. */
export function isTime(type: ColumnKind['type']): boolean {
  return type === 'time' || type === 'date-or-time';
}
