import { byName } from '../ground/by-name.ts';
import { listed } from '../ground/say.ts';

/** How a file writes its numbers, where it does not write them as `1234.50` (RULES 33). */
export type NumberForm = {
  /** What stands between thousands; undefined where nothing may. */
  readonly group: GroupMark | undefined;
  readonly decimal: '.' | ',';
  /** What stands at every number: `%`, a currency sign or a code of three letters. */
  readonly unit?: { readonly text: string; readonly at: 'before' | 'behind' };
  /** As the agreement writes it: `1.234,50 €`. */
  readonly written: string;
};
export type GroupMark = ',' | '.' | ' ' | "'";

/** How the numbers of a dataset are written: all of them, or column by column. */
export type NumberTerms = {
  readonly all?: NumberForm | undefined;
  readonly by: Readonly<Record<string, NumberForm>>;
};

/** The ways to write numbers, without the signs that may stand at them. */
export const plainNumberForms = [
  '1234.50',
  '1,234.50',
  '1.234,50',
  '1 234,50',
  '1 234.50',
  '1’234.50',
  '1234,50',
] as const;

/** All ways to write numbers, in words. */
export const numberForms = `${listed(plainNumberForms.slice(0, -1))} or ${listed(plainNumberForms.slice(-1))}, with \`%\` or the sign of a currency where the file has one, such as \`$1,234.50\``;

/** What may stand at a number, as a pattern: `%`, the sign of a currency or its code. */
export const numberUnit = '%|\\p{Sc}|[A-Z]{3}';
const form = new RegExp(`^(?:(${numberUnit}) ?)?1([,. '’]?)234([.,])50(?: ?(${numberUnit}))?$`, 'u');

/** Reads `1.234,50`, `$1,234.50` or `1 234,50 %`: the number one thousand two hundred and thirty-four and a half, as the file would write it. */
export function readNumberForm(text: string): NumberForm | undefined {
  const [, before, mark = '', decimal, behind] = form.exec(text.replaceAll(/[\u00A0\u202F]/g, ' ')) ?? [];
  const isMark = decimal === '.' || decimal === ',';
  if (!isMark || mark === decimal || (before !== undefined && behind !== undefined)) return undefined;
  const group = groupMarks.get(mark);
  const sign = before ?? behind;
  return {
    group,
    decimal,
    ...(sign !== undefined && { unit: { text: sign, at: before === undefined ? 'behind' : 'before' } }),
    written: text,
  };
}

const groupMarks: ReadonlyMap<string, GroupMark> = new Map([
  [',', ','],
  ['.', '.'],
  [' ', ' '],
  ["'", "'"],
  ['’', "'"],
]);

/** One way to write all numbers of a dataset. */
export function allNumbers(all: NumberForm): NumberTerms {
  return { all, by: byName({}) };
}

/** Signs that stand for one currency alone; `$` and the like stand for several. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['£', ['GBP', 'GIP', 'FKP', 'SHP', 'EGP', 'SSP', 'SYP', 'LBP']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₩', ['KRW', 'KPW']],
  ['₺', ['TRY']],
  ['₽', ['RUB']],
  ['₴', ['UAH']],
  ['₪', ['ILS']],
  ['₫', ['VND']],
  ['₱', ['PHP']],
  ['฿', ['THB']],
  ['₦', ['NGN']],
]);

/** Whether amounts with the sign of a form may be of a currency, `USD`. */
export function mayBeIn({ unit: sign }: NumberForm, currency: string): boolean {
  if (sign === undefined) return true;
  if (/^[A-Z]{3}$/.test(sign.text)) return sign.text === currency;
  if (sign.text === '%') return false;
  if (sign.text === '$') return dollars.test(currency);
  return signs.get(sign.text)?.includes(currency) ?? true;
}

const dollars =
  /^(USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN|ARS|CLP|COP|UYU|BRL|BBD|BMD|BND|BSD|BZD|FJD|GYD|JMD|KYD|LRD|NAD|SBD|SRD|TTD|XCD|DOP|CUP)$/;
