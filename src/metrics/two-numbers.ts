import type { ColumnKind } from '../core/datasets/table-kind.ts';
import type { Finding } from '../core/ground/finding.ts';
import { shown } from './shown.ts';

/** A number such as `1.000` that nobody said how to read: what it may mean, and what settles it (RULES 33). */
export function twoNumbers(
  value: string,
  title: string,
  { name, type }: Pick<ColumnKind, 'name' | 'type'>,
): Pick<Finding, 'message' | 'fix'> {
  const [whole = '', decimals = ''] = value.split(/[.,]/);
  const isPoint = value.includes('.');
  const readings = [
    { number: `${whole}${decimals}`, form: isPoint ? '1.234,50' : '1,234.50' },
    ...(type === 'count' ? [] : [{ number: `${whole}.${decimals}`, form: isPoint ? '1234.50' : '1234,50' }]),
  ];
  const meaning = readings.map(({ number, form }) => `\`${number}\` (\`${form}\`)`).join(' or ');
  const forms = readings.map(({ form }) => `\`numerals: { ${name}: "${form}" }\``).join(' or ');
  return {
    message: `Unexpected ${shown(value)} in column ${shown(title)}, which may be ${meaning}, expected the agreement to say which`,
    fix: `Add ${forms} to the dataset`,
  };
}
