import type { Span } from '../ground/calendar/instant.ts';
import type { AgreementEvent } from '../ground/data-facts.ts';
import type { Source } from '../ground/derivation.ts';
import { sourceOfRow } from '../ground/derived.ts';
import type { FactKind } from '../ground/kinds.ts';
import type { ClauseContext } from './kind.ts';

/** The events of a kind that were recorded by now, in that order. */
export function recorded(kind: FactKind, { facts, asOf }: ClauseContext): readonly AgreementEvent[] {
  return facts.events.filter(each => each.kind === kind && each.at < asOf);
}

/** True where a span begins in a period. */
export function beginsIn(
  span: Span | undefined,
  period: { readonly start: string; readonly end: string },
): boolean {
  return span !== undefined && Date.parse(period.start) <= span.start && span.start < Date.parse(period.end);
}

/** The row of events.csv behind a fact. */
export function rowOf({ row }: Pick<AgreementEvent, 'row'>, { facts }: Pick<ClauseContext, 'facts'>): Source {
  return sourceOfRow(facts.eventsFile, row);
}
