import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { Duration } from '../../ground/calendar/duration.ts';
import { dateOf, type EpochMs } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import { sourceOfRow } from '../../ground/derived.ts';
import type { EndingCase } from './report.ts';
import type { Weighed } from './sequence.ts';

/** Where notices of misses are looked for. */
export type Notices = {
  /** Those that may be of a miss: notices with days, by a party that may end. */
  readonly events: readonly AgreementEvent[];
  readonly file: string;
  readonly zone: string;
  readonly asOf: EpochMs;
};

type Noticed = { readonly sequence: readonly Weighed[]; readonly awaiting?: EndingCase['awaiting'] };

/**
 * A sequence in which a period counts only if notice of it was given in time: from then on. Without it the period
 * interrupts, as a kept one does; while there still is time it is left out.
 */
export function withNotices(sequence: readonly Weighed[], within: Duration, notices: Notices): Noticed {
  const { events, file, zone, asOf } = notices;
  let awaiting: EndingCase['awaiting'];
  const noticed = sequence.flatMap((each): Weighed[] => {
    if (each.weight !== 'hit') return [each];
    const before = addDuration(each.at, within, zone) ?? each.at;
    const notice = events.find(event => event.at < Math.min(before, asOf) && isOf(event, each));
    if (notice) {
      const period = { ...each.period, notice: sourceOfRow(file, notice.row) };
      return [{ ...each, at: Math.max(each.at, notice.at), period }];
    }
    if (asOf >= before) return [{ ...each, weight: 'break' }];
    awaiting = { period: each.period, noticeBy: dateOf(before - 1, zone) };
    return [];
  });
  return { sequence: noticed, ...(awaiting && { awaiting }) };
}

function isOf({ at, span, objective }: AgreementEvent, { start, end, period }: Weighed): boolean {
  const isAbout = span !== undefined && span.start >= start && span.start < end;
  return (
    isAbout && at >= start && (objective === '' || period.objectives.some(each => each.id === objective))
  );
}
