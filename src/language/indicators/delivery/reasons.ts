import type { DeliveryReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';

/** Why an occurrence is not kept. */
export type Reason = keyof Catalogue['deliveries']['reason'];

/** Every reason for which an occurrence was missed; none where it was kept. */
export function reasonsOf({ deliveredAt, dueBy, elsewhere, failed, latest }: DeliveryReport): Reason[] {
  if (deliveredAt === undefined) return elsewhere.length > 0 ? ['elsewhere'] : ['missing'];
  const isEarly =
    Date.parse(deliveredAt) <= Date.parse(latest) && Date.parse(deliveredAt) < Date.parse(dueBy);
  const reasons = {
    'on-time': isEarly ? 'early' : 'late',
    'in-full': 'short',
    'at-place': 'elsewhere',
    confirmed: 'unconfirmed',
  } as const;
  return failed.map(each => reasons[each]);
}
