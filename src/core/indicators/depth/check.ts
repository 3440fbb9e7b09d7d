import { checkDataset } from '../../datasets/check-dataset.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkRows, checkTakesTime, checkTimes } from '../rows.ts';
import type { DepthTerms } from './terms.ts';

/** A depth has items, attempts to count, and an age that its clock can measure. */
export function checkDepth(say: Say, terms: DepthTerms, around: IndicatorAround): void {
  const { attempts, within } = terms;
  if (checkRows(say, terms, around, ['leads'], terms.at ?? 'handed_off_at')) {
    checkTimes(say, terms, around, { at: terms.at, connected: terms.connected });
    const { at = 'handed_off_at', connected = 'connected_at' } = terms;
    const path = [terms.connected === undefined ? 'at' : 'connected'];
    checkTakesTime(say, terms, around, { from: at, to: connected, path });
    if (durationMs(within) === undefined) {
      const expected = 'hours, days, weeks or working hours';
      say.needsFixedLength(['within'], expected, 'Agree on working hours, or on days');
    }
    if (attempts !== undefined) checkDataset(say, around, attempts, ['attempts'], ['attempts']);
    else if (!Object.values(around.datasets).some(each => each.kind === 'attempts')) {
      say.wrong(
        'unknown-reference',
        ['depth'],
        'Missing dataset of kind `attempts`, expected one to count attempts in',
        'Add the dataset',
      );
    }
  }
  const isWorking = within.unit === 'working-hour' || within.unit === 'working-day';
  if (isWorking && around.calendar === undefined) say.needsCalendar(['within'], 'working time', false);
}
