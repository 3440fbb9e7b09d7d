import { datasetColumns, isNumeric } from '../datasets/index.ts';
import { mayBeIn, type NumberForm } from '../datasets/number-form.ts';
import type { DatasetTerms } from '../datasets/terms.ts';
import type { Say } from '../ground/say.ts';

/** Forms of numbers are of columns of numbers, and the sign at an amount is that of the agreement’s currency (RULES 33). */
export function checkNumerals(say: Say, name: string, terms: DatasetTerms, currency: string): void {
  const columns = datasetColumns(terms).filter(isNumeric);
  const { all, by = {} } = terms.numerals ?? {};
  const isAmount = (column: string) => columns.some(each => each.name === column && each.type === 'money');
  const checkSign = (form: NumberForm, path: readonly string[]) => {
    if (mayBeIn(form, currency)) return;
    const message = `Unexpected \`${form.unit?.text}\` at amounts of an agreement in ${currency}, expected its own sign or none`;
    const fix =
      'Share amounts in the currency of the agreement, or state the form of other columns by column';
    say.wrong('bad-value', path, message, fix);
  };
  if (all && columns.some(each => each.type === 'money' && by[each.name] === undefined))
    checkSign(all, ['numerals']);
  for (const [column, form] of Object.entries(by)) {
    const path = ['numerals', column];
    const names = columns.map(each => each.name);
    if (names.length === 0) {
      const message = `Unexpected form of \`${column}\` in dataset \`${name}\`, which has no column of numbers, expected none`;
      say.wrong('bad-value', path, message, 'Remove it, or name the column under `numbers:` or `money:`');
    } else if (!names.includes(column)) say.unknownColumn(path, column, name, names);
    else if (isAmount(column)) checkSign(form, path);
  }
}
