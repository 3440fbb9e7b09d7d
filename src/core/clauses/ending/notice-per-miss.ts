import type { Duration } from '../../ground/calendar/duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import { sourceOfRow } from '../../ground/derived.ts';
import type { ClauseAround } from '../around.ts';
import { lastTime, usableBefore } from '../right-window.ts';
import type { EndingCase } from './report.ts';
import type { Weighed } from './sequence.ts';

/** Where notices of misses are looked for. */
export type Notices = {
  /** Those that may be of a miss: notices with days, by a party that may end. */
  readonly events: readonly AgreementEvent[];
  readonly file: string;
  readonly around: Pick<ClauseAround, 'zone' | 'calendar'>;
  readonly asOf: EpochMs;
};

type Noticed = { readonly sequence: readonly Weighed[]; readonly awaiting?: EndingCase['awaiting'] };

/**
 * A sequence in which a period counts only if notice of it was given in time: from then on. Without it the period
 * interrupts, as a kept one does; while there still is time it is left out.
 */
export function withNotices(sequence: readonly Weighed[], within: Duration, notices: Notices): Noticed {
  const { events, file, around, asOf } = notices;
  let awaiting: EndingCase['awaiting'];
  const noticed = sequence.flatMap((each): Weighed[] => {
    if (each.weight !== 'hit') return [each];
    const before = usableBefore({ at: each.at, isEnd: true }, within, around) ?? each.at;
    const notice = events.find(event => event.at < Math.min(before, asOf) && isOf(event, each));
    if (notice) {
      const period = { ...each.period, notice: sourceOfRow(file, notice.row) };
      const isLater = notice.at >= each.at;
      return [{ ...each, ...(isLater && { at: notice.at, byNotice: true as const }), period }];
    }
    if (asOf >= before) return [{ ...each, weight: 'break' }];
    const last = lastTime(before, around.zone);
    awaiting = {
      period: each.period,
      noticeBy: last.date,
      ...(last.until && { noticeUntil: last.until }),
    };
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
