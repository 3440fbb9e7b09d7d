import { type Money, readMoney } from '../../terms/scalars.ts';
import { scalar } from '../../terms/shape.ts';

/** What a cap in a share is a share of: the fees of a service or of `all`, or a sum that is agreed. */
export type CapBase = string | Money;

export const capBase = scalar(
  'a service in fees.csv, `all`, or a sum such as `12000 USD`',
  (written): CapBase | undefined => readMoney(written) ?? (written.trim() === '' ? undefined : written),
);

/** The sum that is agreed; undefined where it is of fees. */
export function agreedSum(of: CapBase | undefined): Money | undefined {
  return typeof of === 'object' ? of : undefined;
}

/** The service whose fees it is of. */
export function serviceOf(of: CapBase | undefined): string | undefined {
  return typeof of === 'string' ? of : undefined;
}
