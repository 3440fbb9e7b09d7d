import { dayMs } from '../../ground/calendar/civil-day.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Derivation, Source, Step, StepName } from '../../ground/derivation.ts';
import { type Exact, exact, exactText, one } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { DetailReport, TargetReport } from '../../report.ts';
import type { Indicator, IndicatorContext, Reading, Request } from '../kind.ts';
import { meanOfIntervals, type SpanChecks } from './checks.ts';
import type { DowntimeRule, SpanDowntime } from './downtime.ts';
import type { AvailabilityTerms } from './terms.ts';

const share: Unit = { kind: 'share' };
const time: Unit = { kind: 'duration', clock: 'wall' };

/** (available − downtime) ÷ available from incidents or from checks by a rule, or good checks ÷ all (SEMANTICS 15). */
export function availabilityIndicator(terms: AvailabilityTerms, context: IndicatorContext): Indicator {
  const file = context.file(terms.dataset);
  const isChecks = context.kindOf(terms.dataset) === 'checks';
  const intervalMs = terms.interval && durationMs(terms.interval);
  const minimumMs = (terms.minimum && durationMs(terms.minimum)) ?? 0;
  const rule = {
    exclusions: terms.exclusions ?? 'both',
    missing: terms.missing ?? 'no-data',
  } as const;
  const byTime = !isChecks || terms.downtime !== undefined;
  const method = terms.method ?? 'ratio-of-sums';
  const asked = ({ spans, without, pauses }: Request) => ({
    dataset: terms.dataset,
    where: context.where,
    spans,
    without: [...without, ...pauses],
    upTo: undefined,
  });
  return {
    unit: share,
    file,
    report: {
      kind: 'availability',
      item: terms.dataset,
      basis: isChecks ? 'checks' : 'incidents',
      method: byTime ? 'downtime' : method,
      ...(minimumMs > 0 && { minimumMs }),
      ...rule,
    },
    datasets: [terms.dataset],
    promisedMs: undefined,
    isTimed: false,
    clock: 'wall',
    missing: rule.missing,
    ask: request => {
      if (!byTime) {
        return { kind: 'checks', ...asked(request), ...rule, method, intervalMs, covered: request.covered };
      }
      const down = terms.downtime;
      const from: DowntimeRule['from'] =
        isChecks && down
          ? {
              kind: 'checks',
              intervalMs: intervalMs ?? dayMs,
              errorRate: down.errorRate,
              requests: down.requests ?? 1,
            }
          : { kind: 'incidents' };
      const runMs = isChecks ? (down?.intervals ?? 1) * (intervalMs ?? dayMs) : 0;
      return {
        kind: 'downtime',
        ...asked(request),
        ...rule,
        from,
        minimumMs: Math.max(minimumMs, runMs),
        covered: request.covered,
      };
    },
    read: (answer, span, target) => {
      if (answer.kind === 'downtime') {
        const found = answer.spans.find(each => each.span === span.id);
        return found ? readTime(found, target, file) : { nothingDue: false };
      }
      if (answer.kind !== 'checks') return { nothingDue: false };
      const found = answer.spans.find(each => each.span === span.id);
      return found ? readChecks(found, target, file, method, rule.missing) : { nothingDue: false };
    },
  };
}

function readTime(found: SpanDowntime, target: TargetReport | undefined, file: string): Reading {
  if (found.availableMs === 0) return { nothingDue: true };
  const ms = (value: number | Exact): Quantity => ({ value: exactText(value), unit: time });
  const up = exact(found.availableMs).sub(exact(found.downtimeMs));
  const actual = { value: exactText(up.div(found.availableMs)), unit: share };
  const isCut = found.availableMs !== found.measuredMs;
  const rows = sourceOf(found, file);
  const steps: Step[] = [
    step('start', 'measured-time', ms(found.measuredMs)),
    ...(isCut ? [step('minus', 'excluded-time', ms(found.measuredMs - found.availableMs))] : []),
    step('minus', 'downtime', ms(found.downtimeMs), rows),
    step('divide', 'available-time', ms(found.availableMs)),
    step('equals', 'availability', actual),
  ];
  const detail: DetailReport = {
    kind: 'availability',
    available: ms(found.availableMs),
    down: ms(found.downtimeMs),
    ...(found.excludedMs > 0 && { excluded: ms(found.excludedMs) }),
    ...allowance(target, exact(found.availableMs).add(found.comingMs), found.downtimeMs, time),
    outages: found.outages,
    begun: found.begun,
  };
  return { nothingDue: false, actual, derivation: derivationOf(actual, steps), detail };
}

function readChecks(
  found: SpanChecks,
  target: TargetReport | undefined,
  file: string,
  method: 'ratio-of-sums' | 'mean-of-intervals',
  missing: 'no-data' | 'full' | 'dropped',
): Reading {
  const mean = method === 'mean-of-intervals';
  const made = mean ? meanOfIntervals(found, missing) : undefined;
  const top = mean ? made?.shares : exact(found.good);
  const bottom = mean ? made?.intervals : exact(found.total);
  if (top === undefined || bottom === undefined || exact(bottom).equals(0)) return { nothingDue: false };
  const unit: Unit = mean ? { kind: 'number', of: 'intervals' } : { kind: 'count', of: 'checks' };
  const of = (value: Parameters<typeof exactText>[0]): Quantity => ({ value: exactText(value), unit });
  const actual = { value: exactText(top.div(bottom)), unit: share };
  const rows = sourceOf(found, file);
  const steps = [
    step('start', mean ? 'interval-shares' : 'good-checks', of(top), rows),
    step('divide', mean ? 'intervals' : 'all-checks', of(bottom)),
    step('equals', 'availability', actual),
  ];
  const failed = exactText(exact(bottom).sub(top));
  const detail: DetailReport = {
    kind: 'availability',
    available: of(bottom),
    down: of(failed),
    ...allowance(target, exact(bottom), failed, unit),
  };
  return { nothingDue: false, actual, derivation: derivationOf(actual, steps), detail };
}

/** What the target leaves room for, of all that is or will be available in the period. */
function allowance(
  target: TargetReport | undefined,
  available: ReturnType<typeof exact>,
  down: Exact,
  unit: Unit,
): { readonly allowed?: Quantity; readonly left?: Quantity } {
  if (!target) return {};
  const allowed = available.mul(one.sub(exact(target.value.value)));
  return {
    allowed: { value: exactText(allowed), unit },
    left: { value: exactText(allowed.sub(exact(down))), unit },
  };
}

function step(op: Step['op'], name: StepName, value: Quantity, sources: readonly Source[] = []): Step {
  return { op, name, value, basis: { kind: 'data' }, sources };
}

function derivationOf(result: Quantity, steps: readonly Step[]): Derivation {
  return { result, steps, sources: steps.flatMap(each => each.sources) };
}

function sourceOf(found: Pick<SpanDowntime, 'rows' | 'firstRow' | 'lastRow'>, file: string): Source[] {
  const { rows, firstRow, lastRow } = found;
  return rows === 0 ? [] : [{ file, firstRow, lastRow, rows }];
}
