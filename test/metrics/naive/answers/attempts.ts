import { elapsedMs } from '../../../../src/core/ground/calendar/working-time.ts';
import type { AttemptAnswer, AttemptQuestion } from '../../../../src/core/ground/question.ts';
import { type Item, rowRange } from '../items.ts';
import { placedOf } from '../placed.ts';
import type { Table } from '../table.ts';

export function attempts(table: Table, made: Table, question: AttemptQuestion): AttemptAnswer['spans'] {
  const { at, connected, channels, automated, withinMs, clock, unpaused } = question;
  if (!['id', at, connected].every(name => table.columns.has(name))) return [];
  if (!['lead', 'at'].every(name => made.columns.has(name))) return [];
  return question.spans.flatMap(span => {
    const isReached = (lead: Item, until: number) => (lead.times.get(connected)?.start ?? until) < until;
    const isOld = (lead: Item, until: number, by = clock) =>
      (elapsedMs(by, lead.begun, until) ?? Number.NaN) >= withinMs;
    const { placed, carried } = placedOf(table, question, at, span, (lead, _, until) =>
      isReached(lead, until) ? 'none' : isOld(lead, until) ? 'decided' : 'waiting',
    );
    const leads = placed.map(lead => {
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
      return { row: lead.row, tries, stands: lead.stands };
    });
    if (leads.length === 0 && !carried.carriedOut) return [];
    const unreached = leads.filter(({ stands }) => stands === 'decided');
    const putOff = placed.filter(
      lead => lead.stands === 'waiting' && unpaused && isOld(lead, span.until, unpaused),
    ).length;
    const counted = unreached.flatMap(({ tries }) => tries);
    const range = counted.length > 0 ? rowRange(counted) : { firstRow: 0, lastRow: 0 };
    return [
      {
        span: span.id,
        all: byNumber(leads),
        unconnected: byNumber(unreached),
        pending: leads.filter(({ stands }) => stands === 'waiting').length,
        ...(putOff > 0 && { putOff }),
        ...carried,
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
