import type { DatasetsAround } from '../../datasets/datasets-around.ts';
import type { DowntimeRule, SpanChecks } from '../../ground/availability-question.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Exact } from '../../ground/exact.ts';
import type { DatasetKind } from '../../ground/kinds.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { IndicatorContext } from '../around.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, hasAllItems } from '../lacking.ts';
import { measuring, ofSpan, type Request } from '../measuring.ts';
import { columnsOfRows, listedBy } from '../where.ts';
import { checkAvailability } from './check.ts';
import { readChecks, readTime } from './figures.ts';
import type { AvailabilityDetail, AvailabilityReport } from './report.ts';

import { checkStates, namedStates, stateRule } from './state-words.ts';
import { availabilityStatus } from './status.ts';
import { type AvailabilityTerms, availabilityTerms } from './terms.ts';

const unit: Unit = { kind: 'share' };
const wholeMs = { minutes: 60_000 } as const;

/** (available − downtime) ÷ available from incidents or from checks by a rule, or good checks ÷ all (RULES 15). */
export const availability: Kind<AvailabilityTerms, AvailabilityReport, AvailabilityDetail> = {
  schema: availabilityTerms,
  of: terms => {
    const { dataset, method = 'ratio-of-sums', missing = 'no-data' } = terms;
    const rule = { exclusions: terms.exclusions ?? 'both', missing } as const;
    const intervalMs = terms.interval && durationMs(terms.interval);
    const minimumMs = (terms.minimum && durationMs(terms.minimum)) ?? 0;
    const basisIn = ({ datasets }: Pick<DatasetsAround, 'datasets'>) => basisOf(datasets[dataset]?.kind);
    const isChecks = (around: Pick<DatasetsAround, 'datasets'>) => basisIn(around) === 'checks';
    const inTime = (around: Pick<DatasetsAround, 'datasets'>) =>
      !isChecks(around) || terms.downtime !== undefined;
    return indicator({
      kind: 'availability',
      dataset,
      where: terms.where,
      missing,
      placedBy: undefined,
      grouping: {
        kind: 'by-rows',
        mustBeNamed: ({ datasets }) => datasets[dataset]?.kind === 'incidents',
      },
      attains: 'allowance',
      isOfWhole: true,
      hasDowntime: inTime,
      downtimeIn: detail =>
        detail && {
          ms: inMs(detail.down),
          availableMs: inMs(detail.available),
          incidents: detail.begun,
          carriedIn: (detail.outages ?? 0) - (detail.begun ?? 0),
          lastEnd: detail.lastEnd === undefined ? undefined : Date.parse(detail.lastEnd),
          goesOn: detail.goesOn ?? false,
        },
      // Checks of a day or more are never wholly inside a window.
      canLeaveOut: (_, around) => !isChecks(around) || (intervalMs ?? dayMs) < dayMs,
      canPause: true,
      shownAgain: true,
      unit: () => unit,
      columns: around => [
        columnsOfRows(terms, around),
        ...(terms.states ? [{ dataset, columns: [], named: namedStates(terms.states) }] : []),
      ],
      check: (say, around) => checkAvailability(say, terms, around),
      measuring: context => {
        const file = context.file(dataset);
        const byTime = inTime(context);
        const downtime = downtimeRule(terms, { context, basis: basisIn(context), intervalMs, minimumMs });
        const asked = ({ spans, without, pauses, expectsNone = [], covered = [] }: Request) => ({
          dataset,
          where: context.where,
          // A stamp at the cut-off itself adds no time.
          spans: spans.map(({ agedTo, until, ...span }) => ({ ...span, until: agedTo ?? until })),
          without: [...without, ...pauses],
          upTo: undefined,
          ...rule,
          covered,
          expectsNone: [...without, ...pauses, ...expectsNone],
        });
        return measuring(['downtime', 'checks'], {
          report: {
            kind: 'availability',
            item: dataset,
            basis: basisIn(context),
            method: byTime ? 'downtime' : method,
            ...(minimumMs > 0 && { minimumMs }),
            ...(terms.whole && { whole: terms.whole }),
            ...rule,
          },
          file,
          datasets: [dataset],
          // By then it is known how long what was down at the end of the period goes on at least.
          lastDue: byTime ? at => at + decidedAfterMs(downtime) : undefined,
          saysAtWorst: byTime,
          expectsRows: isChecks(context),
          status: availabilityStatus,
          ask: request =>
            byTime
              ? {
                  kind: 'downtime',
                  ...asked(request),
                  ...downtime,
                  from: byServiceIn(downtime.from, request),
                  ...(request.asOf !== undefined && { asOf: request.asOf }),
                  wholeMs: terms.whole && wholeMs[terms.whole],
                }
              : { kind: 'checks', ...asked(request), method, intervalMs: intervalMs ?? beatOf(method) },
          read: (answer, span, target) => {
            if (answer.kind === 'downtime') {
              const found = ofSpan(answer, span);
              return found ? readTime(found, target, file, missing) : { nothingDue: false };
            }
            const found = ofSpan(answer, span);
            return found ? readChecks(found, target, file, method, missing) : { nothingDue: false };
          },
          readLacking: (answer, span, target) => {
            if (answer.kind !== 'checks') return undefined;
            const found = ofSpan(answer, span);
            const isOpen = asksForStamps([context.where], dataset, 'at', context);
            if (!found || isOpen || (!hasAllItems(span) && !tellsOfHoles(found, method))) return undefined;
            return readChecks(found, target, file, method, missing);
          },
          checkRows: answer =>
            answer.kind === 'downtime' && terms.states
              ? checkStates(answer.unnamed ?? [], terms.states, file)
              : [],
        });
      },
    });
  },
};

/**
 * Whether holes leave a figure possible: each interval of a mean is as heavy as the other, whatever it had. Nobody knows how many checks they hid
 * of a sum, nor whether they had any where no other interval does.
 */
function tellsOfHoles({ shares }: SpanChecks, method: AvailabilityReport['method']): boolean {
  return method === 'mean-of-intervals' && shares.length > 0;
}

/** A time in ms; undefined for checks. */
function inMs({ value, unit: { kind } }: Quantity): Exact | undefined {
  return kind === 'duration' ? value : undefined;
}

/** How long after it began what is down is known to count. */
function decidedAfterMs({ from, minimumMs }: Pick<DowntimeRule, 'from' | 'minimumMs'>): number {
  return from.kind === 'checks' && minimumMs <= from.intervalMs ? 0 : minimumMs;
}

/** How long an interval is that the terms do not say: a mean weighs days; sums ask the rows. */
function beatOf(method: AvailabilityReport['method']): number | undefined {
  return method === 'mean-of-intervals' ? dayMs : undefined;
}

/** What an availability is measured from; a dataset of another kind has a finding. */
function basisOf(kind: DatasetKind | undefined): AvailabilityReport['basis'] {
  return kind === 'checks' || kind === 'states' ? kind : 'incidents';
}

/** Changes of state are told apart by their service, and so is what is complete of them. */
function byServiceIn(from: DowntimeRule['from'], { byService }: Request): DowntimeRule['from'] {
  return from.kind === 'states' && byService ? { ...from, byService } : from;
}

type RuleContext = {
  readonly context: Pick<IndicatorContext, 'where'>;
  readonly basis: AvailabilityReport['basis'];
  readonly intervalMs: number | undefined;
  readonly minimumMs: number;
};

/** What is down, and for how long at least: of checks so many intervals in a row. */
function downtimeRule(
  { downtime, states }: AvailabilityTerms,
  { context, basis, intervalMs = dayMs, minimumMs }: RuleContext,
): Pick<DowntimeRule, 'from' | 'minimumMs'> {
  if (basis === 'states' && states) {
    const services = (context.where && listedBy(context.where, 'service')) ?? [];
    return { from: { kind: 'states', ...stateRule(states), services }, minimumMs };
  }
  if (basis !== 'checks' || !downtime) return { from: { kind: 'incidents' }, minimumMs };
  const { errorRate, requests = 1, intervals = 1 } = downtime;
  return {
    from: { kind: 'checks', intervalMs, errorRate, requests },
    minimumMs: Math.max(minimumMs, intervals * intervalMs),
  };
}
