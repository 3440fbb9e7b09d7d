import type { Agreement } from '../../agreement/agreement.ts';
import { dateOf, type EpochMs, isoUtc, type Span } from '../../ground/calendar/instant.ts';
import type { Source } from '../../ground/derivation.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent, DataFacts } from '../../ground/question.ts';
import type { ObjectiveContext } from '../../judging/objective-context.ts';
import type { ExclusionReport } from '../../report.ts';
import { checkExclusion, effects } from './check-exclusion.ts';
import { type Floor, floorText, readFloor } from './floor.ts';

/** What an agreed exclusion does to the periods it touches (SEMANTICS 21). */
export type Effect = ExclusionReport['effect'];

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
  const [first] = exclusions;
  if (!first) return [];
  const rows = exclusions.map(each => each.report.row);
  const { file } = first.report;
  return [{ file, firstRow: Math.min(...rows), lastRow: Math.max(...rows), rows: rows.length }];
}

/** The exclusions recorded before `asOf`, and a finding for each event that cannot be one. */
export function exclusionsOf(
  agreement: Agreement,
  contexts: readonly ObjectiveContext[],
  facts: DataFacts,
  asOf: EpochMs,
): { exclusions: readonly Exclusion[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const exclusions: Exclusion[] = [];
  for (const event of facts.events.filter(each => each.kind === 'exclusion')) {
    const wrong = checkExclusion(event, agreement, contexts, facts.eventsFile);
    findings.push(...wrong);
    if (wrong.length > 0 || !event.span || event.at >= asOf) continue;
    const text = floorText(event.effect);
    const context = contexts.find(each => each.objective.id === event.objective);
    const floor = text !== undefined && context ? readFloor(text, context) : undefined;
    const effect: Effect | undefined = floor ? 'floor' : effects.find(each => each === event.effect);
    if (!effect) continue;
    const report = reportOf(event, event.span, effect, floor, agreement, facts.eventsFile);
    const isTaken = exclusions.some(each => each.report.id === report.id);
    const id = isTaken ? `${report.id}-${event.row}` : report.id;
    exclusions.push({
      report: { ...report, id },
      span: event.span,
      effect,
      ...(floor && { floor }),
      at: event.at,
    });
  }
  return { exclusions, findings };
}

function reportOf(
  event: AgreementEvent,
  span: Span,
  effect: Effect,
  floor: Floor | undefined,
  agreement: Agreement,
  file: string,
): ExclusionReport {
  const zone = agreement.terms.timezone;
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
