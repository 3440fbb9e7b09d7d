import type { MeasureSpan } from '../../ground/asked.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { Seen } from '../../ground/placing.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RowsAnswer } from '../../ground/question.ts';
import { checkLogOf } from '../items/check-log.ts';
import { lastOfPause } from '../items/clock-walk.ts';
import { logByItem } from '../items/log.ts';
import { begunIn, knownLate, partOf, placedIn } from '../items/placed-items.ts';
import { rowsAsked } from '../items/rows-asked.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, hasAllItems } from '../lacking.ts';
import { measuring } from '../measuring.ts';
import { columnsOfRows } from '../where.ts';
import { allowancesOf } from './allowances.ts';
import { checkEach } from './check.ts';
import { checkItems } from './check-items.ts';
import { desksOf, eventsOf, readOf, usesOfEach } from './columns.ts';
import { dueSoonOf } from './due-soon.ts';
import { itemsReading, readingOfParts, readingWhileOpen } from './figures.ts';
import { type Case, casesOf, type ItemsAround, type PlacedPeriod } from './judge-items.ts';
import { judgesStops } from './judges-stops.ts';
import { limitsOf } from './limits.ts';
import { promiseReport } from './promise-report.ts';
import type { EachReport, ItemsDetail } from './report.ts';
import { type EachTerms, eachTerms, leavesOf } from './terms.ts';
import { areNeverDecided } from './undecided.ts';
import { unitsOf } from './units.ts';

const unit: Unit = { kind: 'share' };

/** The share of items, owners’ times with them or days that kept a promise, each judged alone (RULES 18). */
export const each: Kind<EachTerms, EachReport, ItemsDetail> = {
  schema: eachTerms,
  of: terms => {
    const { dataset, log } = terms;
    return indicator({
      kind: 'each',
      dataset,
      where: terms.where,
      placedBy: terms.at,
      isTimed: true,
      // An item may begin long before what places it in a period.
      reachDays: 400,
      calendars: desksOf(terms),
      itemsIn: detail => detail?.items ?? 0,
      hasFailures: true,
      failedIn: detail => detail && detail.missed - (detail.allowed ?? 0),
      hasLateness: leavesOf(terms.promise).some(leaf => leaf.kind !== 'is'),
      looksAhead: terms.warn !== undefined,
      lateIn: detail => detail?.late ?? [],
      countsItems: true,
      carries: true,
      groupedBy: terms.per,
      shownAgain: true,
      events: name => (log === name ? eventsOf(terms) : []),
      unit: () => unit,
      columns: around => [columnsOfRows(terms, around), ...usesOfEach(terms)],
      check: (say, around) => checkEach(say, terms, around),
      measuring: context => {
        const file = context.file(dataset);
        const { allowedIn, lastInTimeOf } = allowancesOf(terms, context);
        const unpaused = allowedIn([]);
        const leaves = leavesOf(terms.promise);
        const isOpen = areNeverDecided(terms) || asksForStamps([context.where], dataset, terms.at, context);
        const by = leaves.map(leaf => limitsOf(leaf)?.by).find(name => name !== undefined);
        const aroundOf = (pauses: readonly Span[]): ItemsAround => ({
          terms,
          zone: context.zone,
          by,
          allowed: allowedIn(pauses),
          unpaused,
          lastOf: lastOfPause(terms.rules, context.zone),
        });
        const allOf = ({ asked, sets }: RowsAnswer) =>
          casesOf(sets.items ?? [], logByItem(sets.log ?? []), asked.without, aroundOf(asked.pauses));
        const unitsIn = ({ asked }: RowsAnswer) => {
          return (cases: readonly Case[]) => unitsOf(cases, aroundOf(asked.pauses));
        };
        const placed = onceFor((answer: RowsAnswer) =>
          placedIn(answer.asked.carrying ?? [], allOf(answer), unitsIn(answer)),
        );
        const { tellsLateness } = context;
        const placedOf = (answer: RowsAnswer, span: MeasureSpan, last: Seen = span): PlacedPeriod => {
          const { carrying = [] } = answer.asked;
          if (carrying.length === 0) return begunIn(span, allOf(answer), unitsIn(answer), last);
          return partOf(placed(answer), carrying, span);
        };
        const warnMs = terms.warn && durationMs(terms.warn.before);
        const dueSoonIn = ({ mayWait }: PlacedPeriod, span: MeasureSpan) =>
          warnMs === undefined ? [] : dueSoonOf(mayWait, span, warnMs, terms);
        const around = { terms, by, leaves, file, tellsLateness };
        return measuring(['rows'], {
          report: {
            kind: 'each',
            item: dataset,
            at: terms.at,
            judge: terms.judge,
            ...(terms.per && { per: terms.per }),
            ...(terms.fewerThan && { fewerThan: terms.fewerThan }),
            promise: promiseReport(terms.promise, terms),
            ...(warnMs !== undefined && { warn: { beforeMs: warnMs } }),
          },
          file,
          datasets: [dataset, ...(log ? [log] : [])],
          lastDue: end => Math.max(end, ...leaves.map(leaf => lastInTimeOf(leaf, end))),
          ask: request => {
            const { texts, times } = readOf(terms);
            const { where } = context;
            return rowsAsked(request, { dataset, where, at: terms.at, texts, times }, log);
          },
          checkRows: (answer, spans) => {
            const first = Math.min(...spans.map(each => each.start));
            const seen = allOf(answer).filter(each => each.at >= first || each.after(first));
            const files = { items: file, log: log && context.file(log) };
            const advice = { endsAtStop: judgesStops(terms), at: terms.at };
            return [
              ...checkLogOf(
                answer,
                terms,
                { judged: seen, own: seen.map(each => each.row) },
                context,
                advice,
              ),
              ...checkItems(seen, spans, terms, files),
            ];
          },
          read: (answer, span, target) => {
            const placed = placedOf(answer, span);
            return itemsReading(placed, { ...around, target, dueSoon: dueSoonIn(placed, span) });
          },
          readParts: (answer, parts, span, target) => {
            if (isOpen) return undefined;
            // What is late where the data of the period ends may be done right after it.
            const holes = [...span.lacking.within, { start: span.until, end: Number.POSITIVE_INFINITY }];
            const judgedIn = (part: MeasureSpan) =>
              placedOf(answer, part, span).judged.map(each => ({
                ...each,
                late: () => knownLate(each.late(), holes),
              }));
            const judged = parts.flatMap(judgedIn);
            return readingOfParts(judged, { ...around, target });
          },
          readLacking: (answer, span, target) => {
            if (isOpen || !hasAllItems(span)) return undefined;
            const placed = placedOf(answer, span);
            return readingWhileOpen(placed, { ...around, target, dueSoon: dueSoonIn(placed, span) });
          },
        });
      },
    });
  },
};
