import { durationMs } from '../../ground/calendar/duration.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { type Clock, deadline } from '../../ground/calendar/working-time.ts';
import type { Source, Step, StepName } from '../../ground/derivation.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import { checkLog } from './check-log.ts';
import { readOf } from './columns.ts';
import { logByItem } from './history.ts';
import { judgedIn } from './judge-items.ts';
import { limitsOf, promiseReport } from './promise-report.ts';
import { groupsOf, itemsDetail, sharesOf, worstOf } from './tally.ts';
import { type EachTerms, type Limits, leavesOf, type Promised } from './terms.ts';

/** The share of items, owners’ times with them or days that kept a promise, each judged alone (SEMANTICS 18). */
export function eachIndicator(terms: EachTerms, context: IndicatorContext): Indicator {
  const unit: Unit = { kind: 'share' };
  const items: Unit = { kind: 'count', of: terms.judge === 'day' ? 'days' : terms.dataset };
  const file = context.file(terms.dataset);
  const leaves = leavesOf(terms.promise);
  const clockOf = (leaf: Promised, pauses: readonly Span[]) => {
    const own = leaf.kind === 'within' || leaf.kind === 'updates' ? leaf : undefined;
    return context.clockOn(own?.clock ?? terms.clock, own?.calendar ?? terms.calendar, pauses);
  };
  const timed = leaves.flatMap(leaf => {
    const limits = limitsOf(leaf);
    return limits ? [{ leaf, longestMs: Math.max(0, ...everyLimit(limits)) }] : [];
  });
  const by = leaves.map(leaf => limitsOf(leaf)?.by).find(each => each !== undefined);
  const { texts, times } = readOf(terms);
  return {
    unit,
    file,
    report: {
      kind: 'each',
      item: terms.dataset,
      at: terms.at,
      judge: terms.judge,
      ...(terms.per && { per: terms.per }),
      promise: promiseReport(terms.promise, terms),
    },
    datasets: [terms.dataset, ...(terms.log ? [terms.log] : [])],
    promisedMs: undefined,
    isTimed: true,
    clock: terms.clock,
    lastDue: end =>
      timed.reduce<EpochMs>(
        (last, { leaf, longestMs }) =>
          Math.max(last, deadline(clockOf(leaf, []), end, longestMs) ?? end + longestMs),
        end,
      ),
    ask: ({ spans, without, pauses }) => ({
      kind: 'rows',
      sets: {
        items: {
          dataset: terms.dataset,
          where: context.where,
          at: terms.at,
          before: Math.max(...spans.map(span => Math.min(span.end, span.until))),
          texts,
          times,
        },
        ...(terms.log && {
          log: {
            dataset: terms.log,
            where: undefined,
            at: 'at',
            before: Math.max(...spans.map(span => span.until)),
            texts: ['item', 'event', 'owner', 'severity'],
            times: ['at'],
          },
        }),
      },
      without,
      pauses,
    }),
    check: answer =>
      answer.kind === 'rows' && terms.log
        ? checkLog(
            logByItem(answer.sets.log ?? []),
            terms,
            context.file(terms.log),
            context.events?.(terms.log),
          )
        : [],
    read: (answer, span, target) => {
      if (answer.kind !== 'rows') return { nothingDue: true };
      const { asked, sets } = answer;
      const clocks = new Map<Promised, Clock>();
      const judged = judgedIn(span, sets.items ?? [], logByItem(sets.log ?? []), asked.without, {
        terms,
        zone: context.zone,
        by,
        clock: leaf => {
          const clock = clocks.get(leaf) ?? clockOf(leaf, asked.pauses);
          clocks.set(leaf, clock);
          return clock;
        },
        limitMs,
      });
      const groups = groupsOf(judged, terms.per !== undefined, target);
      const detail = itemsDetail(judged, groups, terms, by, leaves);
      const due = judged.filter(each => each.state === 'kept' || each.state === 'missed');
      if (due.length === 0) return { nothingDue: true, ...(judged.length > 0 && { detail }) };
      const worst = worstOf(groups, target);
      const shown = worst ?? sharesOf(due);
      const result = { value: exactText(exact(shown.kept).div(shown.items)), unit };
      const seen = due.filter(each => !worst || each.group === worst.group).map(each => each.row);
      const sources: Source[] = [
        { file, firstRow: Math.min(...seen), lastRow: Math.max(...seen), rows: new Set(seen).size },
      ];
      const count = (op: Step['op'], name: StepName, value: number, rows: Source[] = []): Step => ({
        op,
        name,
        value: { value: String(value), unit: items },
        basis: { kind: 'data' },
        sources: rows,
        ...(worst && name !== 'pending' && name !== 'not-promised' && { about: worst.group }),
      });
      const steps: Step[] = [
        count('start', 'items-kept', shown.kept),
        count('divide', 'items-judged', shown.items, sources),
        { op: 'equals', name: 'share-kept', value: result, basis: { kind: 'data' }, sources: [] },
        ...(detail.pending > 0 ? [count('part', 'pending', detail.pending)] : []),
        ...(detail.notDue > 0 ? [count('part', 'not-promised', detail.notDue)] : []),
      ];
      return { nothingDue: false, actual: result, derivation: { result, steps, sources }, detail };
    },
  };
}

/** A limit in ms, for the value of the column it goes by. */
function limitMs({ limits, otherwise }: Limits, value: string): number | undefined {
  const found = limits.find(each => each.value === value)?.within ?? otherwise;
  return found && durationMs(found);
}

function everyLimit({ limits, otherwise }: Limits): number[] {
  return [...limits.map(each => each.within), ...(otherwise ? [otherwise] : [])].map(
    each => durationMs(each) ?? 0,
  );
}
