import { durationMs } from '../../ground/calendar/duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, hasAllItems } from '../lacking.ts';
import { measuring, ofSpan, type Reading } from '../measuring.ts';
import { columnsOfRows } from '../where.ts';
import { checkSpeed } from './check.ts';
import { speedDerivation, speedDetail } from './figures.ts';
import type { SpeedDetail, SpeedReport } from './report.ts';
import { type SpeedTerms, speedTerms } from './terms.ts';
import { readingWhileOpen } from './while-open.ts';

const ninetieth = '9/10';

/** Time from one event to another (RULES 13). A lead still waiting counts with its age. */
export const speed: Kind<SpeedTerms, SpeedReport, SpeedDetail> = {
  schema: speedTerms,
  of: terms => {
    const { dataset, statistic, clock, from = 'handed_off_at', to = 'first_follow_up_at' } = terms;
    const isBySecond = terms.at === to;
    const time: Unit = { kind: 'duration', clock };
    const unit: Unit = statistic.kind === 'within' ? { kind: 'share' } : time;
    const withinMs = statistic.kind === 'within' ? durationMs(statistic.within) : undefined;
    return indicator({
      kind: 'speed',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: isBySecond ? to : from,
      isTimed: true,
      clock,
      calendar: terms.calendar,
      promisedMs: withinMs,
      itemsIn: detail => detail?.items ?? 0,
      countsItems: statistic.kind === 'within',
      carries: true,
      shownAgain: true,
      canLeaveOut: () => true,
      unit: () => unit,
      columns: around => [columnsOfRows(terms, around), { dataset, columns: [terms.from, terms.to] }],
      check: (say, around) => checkSpeed(say, terms, around),
      measuring: context => {
        const file = context.file(dataset);
        const isOpen = asksForStamps([context.where, context.counted], dataset, from, context);
        return measuring(['durations'], {
          report: {
            kind: 'speed',
            item: dataset,
            ...(isBySecond && { by: 'second-event' }),
            from,
            to,
            statistic: statistic.kind,
            ...(statistic.kind === 'percentile' && { percentile: exactText(statistic.share) }),
            ...(withinMs !== undefined && { withinMs }),
            clock,
            ...(terms.calendar && { calendar: terms.calendar }),
          },
          file,
          datasets: [dataset],
          // What begins at the end of a period belongs to a later one.
          ...(isBySecond && { lastDue: (at: EpochMs) => at }),
          ask: ({ spans, without, pauses, carrying }) => ({
            kind: 'durations',
            dataset,
            where: context.where,
            counted: context.counted,
            spans,
            without,
            carrying,
            upTo: terms.upTo,
            at: isBySecond ? 'to' : 'from',
            from,
            to,
            clock: context.clockOf(pauses),
            percentiles: statistic.kind === 'percentile' ? [ninetieth, statistic.share] : [ninetieth],
          }),
          read: (answer, span) => {
            const found = ofSpan(answer, span);
            if (!found) return { nothingDue: true };
            if (found.items === 0) return { nothingDue: true, detail: speedDetail(found, time) };
            const derivation = speedDerivation(found, terms, unit, time, file);
            const detail = speedDetail(found, time);
            return { nothingDue: false, actual: derivation.result, derivation, detail };
          },
          readLacking: (answer, span, target) => {
            if (isOpen || !hasAllItems(span)) return undefined;
            const found = ofSpan(answer, span);
            if (!found) return { nothingDue: true };
            const read = (decided: typeof found): Reading<SpeedDetail> => {
              const derivation = speedDerivation(decided, terms, unit, time, file);
              const detail = speedDetail(decided, time);
              return { nothingDue: false, actual: derivation.result, derivation, detail };
            };
            return readingWhileOpen(found, statistic, read, target?.direction);
          },
        });
      },
    });
  },
};
