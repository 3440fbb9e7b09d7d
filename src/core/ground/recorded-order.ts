import type { AgreementEvent } from './data-facts.ts';
import { onceFor } from './once-for.ts';

/**
 * Facts in the order in which they were recorded, whatever the order of the rows (RULES 30): of those of one instant by the days they are about, then by
 * clause and by what else they say, so that a dispute comes before its settlement.
 */
export function inRecordedOrder(events: readonly AgreementEvent[]): readonly AgreementEvent[] {
  const said = onceFor(saidBy);
  return events.toSorted((a, b) => a.at - b.at || byDays(a, b) || byText(said(a), said(b)));
}

/** The earlier days first; those of no days before all others. */
function byDays({ span: a }: AgreementEvent, { span: b }: AgreementEvent): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return a.start - b.start || a.end - b.end;
}

function saidBy(event: AgreementEvent): string {
  const { clause, objective, kind, effect, by, agreedBy, value, note } = event;
  return JSON.stringify([clause, objective, kind, effect, by, agreedBy, value, note]);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
