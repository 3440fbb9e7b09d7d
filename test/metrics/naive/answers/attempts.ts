import { elapsedMs } from '../../../../src/core/ground/calendar/working-time.ts';
import type { AttemptAnswer, AttemptQuestion } from '../../../../src/core/ground/question.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';

export function attempts(table: Table, made: Table, question: AttemptQuestion): AttemptAnswer['spans'] {
  const { at, connected, channels, automated, withinMs, clock } = question;
  if (!['id', at, connected].every(name => table.columns.has(name))) return [];
  if (!['lead', 'at'].every(name => made.columns.has(name))) return [];
  return question.spans.flatMap(span => {
    const leads = itemsOf(table, question, at, span).map(lead => {
      const tries = made.rows
        .filter(({ texts }) => texts.get('lead') === lead.texts.get('id'))
        .filter(({ times }) => (times.get('at')?.start ?? span.until) < span.until)
        .filter(
          ({ texts }) =>
            channels === undefined || !texts.has('channel') || channels.includes(texts.get('channel') ?? ''),
        )
        .filter(
          ({ texts }) => automated || !['yes', 'true'].includes((texts.get('automated') ?? '').toLowerCase()),
        );
      const reached = lead.times.get(connected)?.start;
      const isReached = reached !== undefined && reached < span.until;
      const isOld = (elapsedMs(clock, lead.begun, span.until) ?? Number.NaN) >= withinMs;
      return { row: lead.row, tries, isUnreached: !isReached && isOld, isPending: !isReached && !isOld };
    });
    if (leads.length === 0) return [];
    const unreached = leads.filter(({ isUnreached }) => isUnreached);
    const counted = unreached.flatMap(({ tries }) => tries);
    const range = counted.length > 0 ? rowRange(counted) : { firstRow: 0, lastRow: 0 };
    return [
      {
        span: span.id,
        all: byNumber(leads),
        unconnected: byNumber(unreached),
        pending: leads.filter(({ isPending }) => isPending).length,
        ...rowRange(leads),
        firstAttemptRow: range.firstRow,
        lastAttemptRow: range.lastRow,
      },
    ];
  });
}

/** How many leads got how many attempts, fewest first. */
function byNumber(leads: readonly { readonly tries: readonly unknown[] }[]) {
  return [...Map.groupBy(leads, ({ tries }) => tries.length)]
    .map(([number, group]) => ({ attempts: number, items: group.length }))
    .toSorted((a, b) => a.attempts - b.attempts);
}
