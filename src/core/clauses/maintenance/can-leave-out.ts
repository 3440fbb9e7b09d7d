import type { AgreementTerms } from '../../agreement/terms.ts';
import { type IndicatorTerms, indicatorOf } from '../../indicators/index.ts';
import type { MaintenanceTerms } from './terms.ts';

/**
 * Whether an indicator can leave windows out: time, or rows of a ratio. A sum over the period cannot, as its goal would have to move with it;
 * to `pause` there must be a clock, or time that is measured.
 */
export function canLeaveOut(
  effect: MaintenanceTerms['effect'],
  indicator: IndicatorTerms,
  datasets: AgreementTerms['datasets'],
): boolean {
  return indicatorOf(indicator).canLeaveOut(effect, { datasets });
}
