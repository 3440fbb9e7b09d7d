import { carriedAlone } from '../../ground/carried.ts';
import type { Derivation, Step, StepName } from '../../ground/derivation.ts';
import { derived, sourceOfRange, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import { carriedSteps } from '../carried-steps.ts';
import { inUnit } from '../measuring.ts';
import { pendingSteps, putOffAlone } from '../pending-steps.ts';
import { endsOf, eventsIn } from './ends.ts';
import type { SpeedDetail } from './report.ts';
import type { SpeedTerms, Statistic } from './terms.ts';
import type { TimesFound } from './times-by-row.ts';

/** The figures that stand beside the one that was agreed, so that an average hides nothing. */
export function speedDetail(found: TimesFound, time: Unit): SpeedDetail {
  const of = inUnit(time);
  const mean = found.items > 0 ? of(meanOf(found)) : undefined;
  const answered =
    found.answered > 0 ? of(exactText(exact(found.answeredMs).div(found.answered))) : undefined;
  const ninety = found.percentileMs[0];
  return {
    kind: 'speed',
    items: found.items,
    answeredWithin: found.answeredWithin,
    answeredLater: found.answered - found.answeredWithin,
    waiting: found.waiting,
    pending: found.pending,
    ...putOffAlone(found),
    ...(mean && {
      mean: bounded(mean, found.waiting > 0),
      median: bounded(of(median(found)), found.middleWaits),
    }),
    ...(answered && { meanAnswered: answered }),
    ...(found.items > 0 &&
      ninety !== undefined && {
        percentile90: bounded(of(String(ninety)), found.percentileWaits[0] ?? false),
      }),
    spread: found.spread,
    ...(found.unanswered && {
      unanswered: {
        items: found.unanswered.items,
        oldest: of(String(found.unanswered.oldestMs)),
        oldestRow: found.unanswered.oldestRow,
      },
    }),
    ...carriedAlone(found),
  };
}

function meanOf(found: TimesFound): Exact {
  return exactText(exact(found.totalMs).div(found.items));
}

/** A figure in which something still waiting takes part is only reached so far. */
function bounded(figure: Quantity, waits: boolean): Quantity {
  return waits ? { ...figure, bound: 'atLeast' } : figure;
}

/** Whether one that still waits takes part in a figure; in a share it is not within its time for sure. */
function waitsIn(found: TimesFound, { kind }: Statistic): boolean {
  switch (kind) {
    case 'mean':
      return found.waiting > 0;
    case 'median':
      return found.middleWaits;
    case 'percentile':
      return found.days ? found.days.waits : (found.percentileWaits[1] ?? false);
    case 'within':
      return false;
  }
}

/** The middle value, or the mean of the two middle ones. */
function median(found: TimesFound): Exact {
  return exactText(exact(found.middleMs[0]).add(found.middleMs[1]).div(2));
}

/** The agreed figure of a period that has items, from how many were answered and what became of their times. */
export function speedDerivation(
  found: TimesFound,
  terms: SpeedTerms,
  unit: Unit,
  time: Unit,
  file: string,
): Derivation {
  const { statistic, dataset } = terms;
  const { from, toName, isBySecond } = endsOf(terms);
  const placedBy = isBySecond ? toName : from;
  const about = eventsIn(terms, placedBy)?.join(', ') ?? placedBy;
  const sources = sourceOfRange(file, found, found.items + found.pending);
  const items: Unit = { kind: 'count', of: dataset };
  const of = (value: number): Quantity => ({ value: String(value), unit: items });
  const count = (op: Step['op'], name: StepName, value: number) => step(op, name, of(value));
  const steps: Step[] = [
    count('start', 'answered-within', found.answeredWithin),
    count('plus', 'answered-later', found.answered - found.answeredWithin),
    // By the second event nobody waits.
    ...(isBySecond ? [] : [count('plus', 'still-waiting', found.waiting)]),
    step('equals', 'items', of(found.items), { about, sources }),
  ];
  steps.push(...pendingSteps(found, items), ...carriedSteps(found, items));
  if (statistic.kind === 'mean') {
    const total = step('part', 'total-time', { value: found.totalMs, unit: time });
    steps.push(total, step('divide', 'items', of(found.items), { about }));
  }
  if (statistic.kind === 'within')
    steps.push(
      count('part', 'answered-within', found.answeredWithin),
      step('divide', 'items', of(found.items), { about }),
    );
  const result = bounded({ value: statisticOf(found, statistic), unit }, waitsIn(found, statistic));
  const rank = statistic.kind === 'percentile' ? exactText(exact(statistic.share).mul(100)) : undefined;
  steps.push(step('equals', names[statistic.kind], result, rank === undefined ? {} : { about: rank }));
  return derived(result, steps, { sources });
}

const names = {
  mean: 'mean',
  median: 'median',
  percentile: 'percentile',
  within: 'share-within',
} as const satisfies { [Kind in Statistic['kind']]: StepName };

function statisticOf(found: TimesFound, { kind }: Statistic): Exact {
  switch (kind) {
    case 'mean':
      return meanOf(found);
    case 'median':
      return median(found);
    case 'percentile':
      return String(found.days ? found.days.percentile : (found.percentileMs[1] ?? 0));
    case 'within':
      return exactText(exact(found.answeredWithin).div(found.items));
  }
}
