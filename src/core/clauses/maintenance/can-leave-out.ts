import type { AgreementTerms } from '../../agreement/terms.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { IndicatorTerms } from '../../indicators/terms.ts';
import type { MaintenanceTerms } from './terms.ts';

/**
 * Whether an indicator can leave windows out: time, or rows of a ratio. A sum over the period cannot, as its goal would have to move with it;
 * to `pause` there must be a clock, or time that is measured. Checks of a day or more are never wholly inside a window.
 */
export function canLeaveOut(
  effect: MaintenanceTerms['effect'],
  indicator: IndicatorTerms,
  datasets: AgreementTerms['datasets'],
): boolean {
  switch (indicator.kind) {
    case 'availability': {
      const isChecks = datasets[indicator.dataset]?.kind === 'checks';
      return !isChecks || ((indicator.interval && durationMs(indicator.interval)) ?? dayMs) < dayMs;
    }
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
