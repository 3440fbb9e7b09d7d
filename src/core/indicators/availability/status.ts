import type { MeasureSpan } from '../../ground/asked.ts';
import { exact, exactText, one } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Status } from '../../ground/standing.ts';
import type { Figures } from '../measuring.ts';
import type { AvailabilityDetail } from './report.ts';

/** How a running availability stands: by what is left of the downtime that the whole period allows (RULES 12). */
export function availabilityStatus(
  { target, actual, detail }: Figures<AvailabilityDetail>,
  span: MeasureSpan,
): Status {
  const { direction, value } = target;
  if (keeps(actual.value, direction, value.value)) return 'on-track';
  if (detail?.down.unit.kind === 'duration' && detail.left)
    return exact(detail.left.value).s < 0n ? 'off-track' : 'at-risk';
  const gone = Math.min(span.end, span.until) - span.start;
  const lost = one.sub(exact(actual.value)).mul(exact(gone).div(span.end - span.start));
  return keeps(exactText(one.sub(lost)), direction, value.value) ? 'at-risk' : 'off-track';
}
