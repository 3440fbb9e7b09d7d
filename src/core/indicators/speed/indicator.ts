import type { ColumnUse } from '../../datasets/datasets-around.ts';
import type { MeasureSpan } from '../../ground/asked.ts';
import { type Condition, type NamedValues, valuesOf, wantedBy } from '../../ground/condition.ts';
import { exact } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { DurationAnswer, RowsAnswer } from '../../ground/question.ts';
import { valuesByCalendar } from '../items/calendar-by.ts';
import { eventsOfRules } from '../items/check-log.ts';
import { mayReopen } from '../items/clock-rules.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, greatestOf, hasAllItems, shareOfUnknown, sumOf } from '../lacking.ts';
import { measuring, ofSpan, type Reading } from '../measuring.ts';
import { columnsOfRows } from '../where.ts';
import { checkSpeed } from './check.ts';
import { checkTimedRows } from './check-timed-rows.ts';
import { columnsOfEnds, daysOf, endsOf, isReadByRow, withinOf } from './ends.ts';
import { speedDerivation, speedDetail } from './figures.ts';
import { type SpeedDetail, type SpeedReport, speedReport } from './report.ts';
import { type FirstOf, type SpeedTerms, speedTerms } from './terms.ts';
import { lastInTime } from './times-around.ts';
import { type TimesFound, timesAsked, timesByRow } from './times-by-row.ts';
import { readingWhileOpen } from './while-open.ts';

const ninetieth = '9/10';

/** Time from one event to another (RULES 13). A lead still waiting counts with its age. */
export const speed: Kind<SpeedTerms, SpeedReport, SpeedDetail> = {
  schema: speedTerms,
  of: terms => {
    const { dataset, statistic, clock, log, calendarBy } = terms;
    const { from, to, isBySecond } = endsOf(terms);
    const second = typeof terms.to === 'object' ? terms.to : undefined;
    const time: Unit = { kind: 'duration', clock };
    const days = daysOf(statistic);
    const unit: Unit =
      statistic.kind === 'within' ? { kind: 'share' } : days ? { kind: 'days', of: days } : time;
    const percentiles = statistic.kind === 'percentile' ? [ninetieth, statistic.share] : [ninetieth];
    const own = calendarBy?.calendars.map(each => each.calendar) ?? [];
    return indicator({
      kind: 'speed',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: isBySecond ? to : from,
      isTimed: true,
      clock,
      calendar: terms.calendar,
      calendars: [...(terms.calendar === undefined ? [] : [terms.calendar]), ...own],
      // An item may begin long before what places it in a period.
      reachDays: 400,
      promised: withinOf(statistic),
      itemsIn: detail => detail?.items ?? 0,
      countsItems: statistic.kind === 'within',
      carries: true,
      unansweredIn: detail => detail?.unanswered,
      shownAgain: true,
      canLeaveOut: () => true,
      events: name => (log === name ? eventsOfRules(terms.rules ?? {}) : []),
      unit: () => unit,
      columns: around => [
        columnsOfRows(terms, around),
        {
          dataset,
          columns: [...namedEnds(terms), calendarBy?.column],
          named: calendarBy ? [valuesByCalendar(calendarBy)] : [],
          inOrder: orderOfEnds(terms),
        },
        ...(second ? [useOfSecond(second, dataset)] : []),
        ...(terms.log === undefined ? [] : [{ dataset: terms.log, columns: [], named: namedEvents(terms) }]),
      ],
      check: (say, around) => checkSpeed(say, terms, around),
      measuring: context => {
        const file = context.file(dataset);
        const byRow = isReadByRow(terms, context);
        const isReopened = terms.rules?.reopened === 'resume' || terms.rules?.reopened === 'restart';
        const isOpen = isReopened || asksForStamps([context.where, context.counted], dataset, from, context);
        const timesIn = timesByRow(terms, context, percentiles);
        const foundIn = (answer: DurationAnswer | RowsAnswer, span: MeasureSpan): TimesFound | undefined =>
          answer.kind === 'rows' ? timesIn(answer, span) : ofSpan(answer, span);
        const read = (found: TimesFound): Reading<SpeedDetail> => {
          const detail = speedDetail(found, time);
          if (found.items === 0) return { nothingDue: true, detail };
          const derivation = speedDerivation(found, terms, unit, time, file);
          return { nothingDue: false, actual: derivation.result, derivation, detail };
        };
        return measuring(['durations', 'rows'], {
          report: speedReport(terms),
          file,
          datasets: [dataset, ...[log, second?.of].flatMap(each => each ?? [])],
          // What begins at the end of a period belongs to a later one.
          ...(isBySecond && { lastDue: at => at }),
          ...(!isBySecond &&
            byRow && { lastDue: (at, promised) => lastInTime(promised, at, terms, context) }),
          ask: request =>
            byRow
              ? timesAsked(terms, context, request)
              : {
                  kind: 'durations',
                  dataset,
                  where: isBySecond && terms.upTo !== undefined ? begun(from, context.where) : context.where,
                  counted: context.counted,
                  spans: request.spans,
                  without: request.without,
                  carrying: request.carrying,
                  upTo: terms.upTo,
                  at: isBySecond ? 'to' : 'from',
                  from,
                  to,
                  clock: context.clockOf(request.pauses),
                  ...(request.pauses.length > 0 && { unpaused: context.clockOf([]) }),
                  percentiles,
                },
          checkRows: (answer, spans) =>
            answer.kind === 'rows' ? checkTimedRows(answer, spans, terms, context) : [],
          read: (answer, span) => {
            const found = foundIn(answer, span);
            return found ? read(found) : { nothingDue: true };
          },
          readParts: (answer, parts, span, target) => {
            // Who is first, by a log as well, may stand where nothing is known; what is opened again there is not done.
            if (isOpen || second || (log && (mayReopen(terms.rules) || terms.upTo))) return undefined;
            // Of the first few those are known that begin before anything lacks.
            const own = terms.upTo === undefined ? parts : parts.filter(each => each.start === span.start);
            const found = own.flatMap(part => foundIn(answer, part) ?? []);
            const [first] = found;
            const isWhole = first && terms.upTo !== undefined && first.items + first.pending >= terms.upTo;
            if (isWhole && !span.lacking.mayCarry)
              return readingWhileOpen(first, statistic, read, target?.direction);
            if (statistic.kind === 'percentile' && exact(statistic.share).equals(1))
              return greatestOf(found.filter(each => each.items > 0).map(read));
            if (statistic.kind !== 'within') return undefined;
            const [items, kept] = [
              sumOf(found, each => each.items),
              sumOf(found, each => each.answeredWithin),
            ];
            return shareOfUnknown({ kept, missed: items - kept }, dataset, target?.direction);
          },
          readLacking: (answer, span, target) => {
            if (isOpen || !hasAllItems(span)) return undefined;
            const found = foundIn(answer, span);
            return found ? readingWhileOpen(found, statistic, read, target?.direction) : { nothingDue: true };
          },
        });
      },
    });
  },
};

/** The columns of its items that it names: those that only leads have are not asked for. */
function namedEnds(terms: SpeedTerms): readonly string[] {
  const named = [terms.from, typeof terms.to === 'string' ? terms.to : undefined];
  return columnsOfEnds(terms).filter(name => named.includes(name));
}

/** The two events of a row, where both are columns of it. */
function orderOfEnds(terms: SpeedTerms): readonly (readonly [earlier: string, later: string])[] {
  const [from, to] = columnsOfEnds(terms);
  return from === undefined || to === undefined ? [] : [[from, to]];
}

function useOfSecond({ of, first, by, where }: FirstOf, items: string): ColumnUse {
  return {
    dataset: of,
    columns: [first, by],
    refers: { column: by, to: items, where },
    named: where ? valuesOf(where) : [],
    wanted: where ? wantedBy(where) : [],
  };
}

function namedEvents({ rules = {} }: SpeedTerms): readonly NamedValues[] {
  return [{ column: 'event', values: eventsOfRules(rules) }];
}

/** Rows that have their first event: of those that end first no others take a place. */
function begun(from: string, where: Condition | undefined): Condition {
  return { all: [...(where ? [where] : []), { column: from, blank: false }] };
}
