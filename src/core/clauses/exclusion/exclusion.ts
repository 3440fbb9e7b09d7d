import { dateOf, type EpochMs, isoUtc, type Span } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Source } from '../../ground/derivation.ts';
import { sourceOfRows } from '../../ground/derived.ts';
import type { ExclusionReport } from '../../report/exclusion.ts';
import type { LeaveOut } from '../kind.ts';
import { type Floor, floorText, readFloor } from './floor.ts';

/** What an agreed exclusion does to the periods it touches (RULES 21). */
export type Effect = ExclusionReport['effect'];

/** The effects that are a word; `floor:` has its target beside it. */
export const exclusionEffects = ['remove', 'pause', 'excuse'] as const satisfies readonly Effect[];

/** An exclusion that all parties agreed to. */
export type Exclusion = {
  readonly report: ExclusionReport;
  readonly span: Span;
  readonly effect: Effect;
  /** What remains promised, where the effect is `floor`. */
  readonly floor?: Floor;
  /** When it was recorded: after a period's cut-off it is a restatement. */
  readonly at: EpochMs;
};

/** The rows that record some exclusions, as the source of what they change. */
export function sourcesOf(exclusions: readonly Exclusion[]): Source[] {
  const rows = exclusions.map(each => each.report.row);
  return sourceOfRows(exclusions[0]?.report.file ?? '', rows);
}

/** The exclusions recorded before `asOf`, of events that have nothing wrong, in the order in which they were recorded. */
export const exclusionsOf: LeaveOut<AgreementEvent, Exclusion> = (events, { around, facts, asOf }) => {
  const exclusions: Exclusion[] = [];
  const objectives = new Map(around.objectives.map(each => [each.id, each]));
  const alike = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'exclusion' || !event.span || event.at >= asOf) continue;
    const text = floorText(event.effect);
    const objective = objectives.get(event.objective);
    const floor = text !== undefined && objective ? readFloor(text, objective, around.currency) : undefined;
    const effect = floor ? 'floor' : exclusionEffects.find(each => each === event.effect);
    if (!effect) continue;
    const report = reportOf(event, event.span, effect, floor, around.zone, facts.eventsFile);
    const key = JSON.stringify([report.objective, report.startDate]);
    const place = (alike.get(key) ?? 0) + 1;
    alike.set(key, place);
    const id = place > 1 ? `${report.id}-${place}` : report.id;
    exclusions.push({
      report: { ...report, id },
      span: event.span,
      effect,
      ...(floor && { floor }),
      at: event.at,
    });
  }
  return exclusions;
};

function reportOf(
  event: AgreementEvent,
  span: Span,
  effect: Effect,
  floor: Floor | undefined,
  zone: string,
  file: string,
): ExclusionReport {
  const startDate = dateOf(span.start, zone);
  return {
    source: 'event',
    id: `${event.objective || 'all'}-${startDate}`,
    objective: event.objective,
    start: isoUtc(span.start),
    end: isoUtc(span.end),
    startDate,
    lastDate: dateOf(span.end - 1, zone),
    effect,
    ...(floor && { floor: floor.kind === 'value' ? floor.value : shareOfGoal(floor.share) }),
    by: event.by,
    agreedBy: event.agreedBy,
    recordedAt: isoUtc(event.at),
    note: event.note,
    file,
    row: event.row,
  };
}

function shareOfGoal(share: string): NonNullable<ExclusionReport['floor']> {
  return { value: share, unit: { kind: 'share' } };
}
