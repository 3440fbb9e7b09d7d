import type { GroupMark, NumberForm } from '../../core/datasets/number-form.ts';

/** Rewrites a cell as digits with a point, `-1234.50`; undefined where it is not written in the form. */
export type PlainNumber = (text: string) => string | undefined;

/** Spaces of all widths that exports put between thousands. */
const space = '[ \\u00A0\\u2009\\u202F]';
const groups: Readonly<Record<GroupMark, string>> = { ',': ',', '.': '\\.', ' ': space, "'": "['’]" };

/**
 * Reads numbers of a form: thousands in threes or not apart, the unit at every one of them. One below 0 has a minus before the number or its unit, a
 * minus at its end, or stands in brackets.
 *
 * @param isShare whether the column is one of shares, of which `12.5%` is 0.125; elsewhere the sign of percent is a unit like any other
 */
export function plainNumber(form: NumberForm, isShare: boolean): PlainNumber {
  const { group, decimal, unit } = form;
  // Nothing is before the thousands of a number: `0.250` is none of 250.
  const whole = group === undefined ? '\\d+' : `[1-9]\\d{0,2}(?:${groups[group]}\\d{3})+|\\d+`;
  const number = `(${whole})(?:${decimal === '.' ? '\\.' : ','}(\\d+))?`;
  const sign = unit ? unit.text.replace('$', '\\$') : '';
  const before = unit?.at === 'before' ? `${sign}${space}?` : '';
  const behind = unit?.at === 'behind' ? `${space}?${sign}` : '';
  const minus = '[-−]';
  const positive = new RegExp(`^${before}${number}${behind}$`);
  const negative = [
    new RegExp(`^${minus}${space}?${before}${number}${behind}$`),
    ...(before === '' ? [] : [new RegExp(`^${before}${minus}${number}$`)]),
    new RegExp(`^\\(${before}${number}${behind}\\)$`),
    new RegExp(`^${before}${number}${minus}${behind}$`),
    ...(behind === '' ? [] : [new RegExp(`^${number}${behind}${minus}$`)]),
  ];
  const isHundredth = isShare && unit?.text === '%';
  return text => {
    let found = positive.exec(text);
    const isBelow = found === null;
    for (let place = 0; found === null && place < negative.length; place++)
      found = negative[place]!.exec(text);
    if (found === null) return undefined;
    const digits = found[1]!.replaceAll(/\D/g, '');
    const plain = isHundredth
      ? hundredth(digits, found[2] ?? '')
      : { whole: digits, decimals: found[2] ?? '' };
    const decimals = plain.decimals === '' ? '' : `.${plain.decimals}`;
    return `${isBelow ? '-' : ''}${plain.whole}${decimals}`;
  };
}

/** `12` and `5` as `0` and `125`. */
function hundredth(whole: string, decimals: string): { readonly whole: string; readonly decimals: string } {
  const digits = whole.padStart(3, '0');
  return {
    whole: digits.slice(0, -2).replace(/^0+(?=\d)/, ''),
    decimals: `${digits.slice(-2)}${decimals}`.replace(/0+$/, ''),
  };
}
