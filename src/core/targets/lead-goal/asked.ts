import { exactText, type Fraction } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { LeadGoalContext } from './context.ts';
import type { Ratio } from './funnel-window.ts';

/** An input that is asked for, of one segment or of all rows. */
export type Asked = {
  readonly context: LeadGoalContext;
  readonly segment: string;
  readonly rows: readonly string[] | undefined;
  readonly field: string;
  readonly ratio: Ratio;
  readonly findings: Finding[];
};

/** A sum in the unit of its column. */
export function quantityOf(context: LeadGoalContext, column: string, value: Fraction): Quantity {
  const isMoney = column.endsWith('revenue');
  return {
    value: exactText(value),
    unit: isMoney
      ? { kind: 'money', currency: context.currency }
      : { kind: 'count', of: column === 'cycle_days' ? 'days' : column },
  };
}

/** The finding about an input that cannot be had. */
export function uncomputable(asked: Asked, seen: string, expected: string, fix: string): Finding {
  const { context } = asked;
  const segment = asked.segment === '' ? '' : ` for segment \`${asked.segment}\``;
  return {
    code: 'target-not-computable',
    severity: 'error',
    file: context.file,
    place: {
      kind: 'terms',
      path: [
        ...context.path,
        ...asked.field.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)),
      ],
    },
    message: `Unexpected target${segment} for ${context.period}: ${seen}, expected ${expected}`,
    fix,
  };
}
