import type { IndicatorTerms } from '../indicators/terms.ts';
import type { MaintenanceTerms } from '../terms/maintenance.ts';

/**
 * Whether an indicator can leave windows out: time, or rows of a ratio. A sum over the period cannot, as its goal would have to move with it;
 * to `pause` there must be a clock, or time that is measured.
 */
export function canLeaveOut(effect: MaintenanceTerms['effect'], indicator: IndicatorTerms): boolean {
  switch (indicator.kind) {
    case 'availability':
    case 'speed':
    case 'depth':
      return true;
    case 'share':
    case 'delivery':
      return effect === 'remove';
    case 'measure':
      return effect === 'remove' && indicator.per !== undefined;
    default:
      return false;
  }
}
