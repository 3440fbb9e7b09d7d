import type { MeasureSpan } from '../../ground/asked.ts';
import { dateOf, type PlainDateText } from '../../ground/calendar/instant.ts';
import { exact } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import { noArrivals } from './arrivals.ts';
import type { Unclear } from './assignment.ts';
import type { DeliveryAround } from './occurrence.ts';
import { occurrencesIn } from './occurrences.ts';
import { dueOnOf } from './row-days.ts';
import { type DeliveryTerms, placesOf, requiredBy } from './terms.ts';

type Say = (row: RowAnswer, column: string, code: Finding['code'], message: string, fix: string) => Finding;

/**
 * Rows that fulfil nothing, each at its cell. A row for a day on which nothing is due, for a row that does not exist, at a place that nobody
 * named or confirmed by somebody else counts as not fulfilled and is a warning, since it may be true; a quantity that is missing where
 * units are due is an error, since a figure would be wrong. Rows before the first period and after the last are not looked at.
 */
export function rowFindings(
  terms: DeliveryTerms,
  around: DeliveryAround,
  {
    sets,
    unclear,
    spans,
    file,
  }: {
    readonly sets: RowsAnswer['sets'];
    readonly unclear: readonly Unclear[];
    readonly spans: readonly MeasureSpan[];
    readonly file: string;
  },
): Finding[] {
  const { arrived = [], asking = [] } = sets;
  const say: Say = (row, column, code, message, fix) => ({
    code,
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: row.row, column },
    message,
    fix,
  });
  const ofOccurrence = terms.after
    ? ofEvents(terms.after.dataset, asking, say)
    : ofDays(terms, around, spans, unclear, say);
  return arrived.flatMap(row => [
    ...ofOccurrence(row),
    ...ofPlace(row, terms, say),
    ...ofQuantity(row, terms, say),
    ...ofConfirmation(row, terms, say),
  ]);
}

/** Rows that answer a row that asked for nothing. */
function ofEvents(dataset: string, asking: readonly RowAnswer[], say: Say): (row: RowAnswer) => Finding[] {
  const ids = new Set(asking.map(each => each.texts.id));
  return row => {
    const id = row.texts.for ?? '';
    if (ids.has(id)) return [];
    const seen = id === '' ? 'Unexpected nothing' : `Unexpected \`${id}\``;
    const message = `${seen} in column \`for\`, expected the id of a row of \`${dataset}\` that asks for a delivery`;
    const fix = 'Say what it answers; until then it fulfils nothing';
    return [say(row, id === '' ? 'id' : 'for', 'no-such-occurrence', message, fix)];
  };
}

/** Rows for a day of a period on which nothing is due. */
function ofDays(
  terms: DeliveryTerms,
  around: DeliveryAround,
  spans: readonly MeasureSpan[],
  unclear: readonly Unclear[],
  say: Say,
): (row: RowAnswer) => Finding[] {
  const periods = spans.map(({ start, end }) => [dateOf(start, around.zone), dateOf(end - 1, around.zone)]);
  const due = new Set(
    spans.flatMap(span =>
      occurrencesIn(terms, around, { asking: [], arrivals: noArrivals }, span, []).map(each => each.dueOn),
    ),
  );
  const isJudged = (day: PlainDateText) =>
    periods.some(([first = '', last = '']) => day >= first && day <= last);
  const unclearOf = new Map(unclear.filter(each => isJudged(each.arrived)).map(each => [each.row.row, each]));
  return row => {
    const doubt = unclearOf.get(row.row);
    if (doubt) return [ofUnclear(doubt, say)];
    const day = dueOnOf(row, around);
    if (day === undefined || terms.perPeriod || due.has(day) || !isJudged(day)) return [];
    const message = `Unexpected \`${day}\` in column \`due_on\`, expected a day on which something is due`;
    return [
      say(row, 'due_on', 'no-such-occurrence', message, 'Correct the day; until then it fulfils nothing'),
    ];
  };
}

/** A row that does not say what it is for, where that is not plain. */
function ofUnclear({ row, arrived, takenFor, next }: Unclear, say: Say): Finding {
  const seen = `Unexpected delivery of \`${arrived}\` without \`due_on\``;
  const [message, fix] =
    takenFor === undefined
      ? [
          `${seen} when nothing was missing${next === undefined ? '' : `, and not nearer to \`${next}\` than to the day before it`}, expected the day it is for`,
          'Say it in `due_on`; until then it fulfils nothing',
        ]
      : [
          `${seen}, which is nearer to \`${next}\` than to \`${takenFor}\`, where something was still missing, expected the day it is for`,
          `Say it in \`due_on\`; until then it is for \`${takenFor}\``,
        ];
  return say(row, 'delivered_at', 'unclear-due-day', message, fix);
}

function ofPlace(row: RowAnswer, terms: DeliveryTerms, say: Say): Finding[] {
  const places = placesOf(terms);
  const place = row.texts.place ?? '';
  if (!requiredBy(terms).includes('at-place') || places.includes('') || places.includes(place)) return [];
  const seen = place === '' ? 'Unexpected nothing' : `Unexpected \`${place}\``;
  const message = `${seen} in column \`place\`, expected one of ${places.map(each => `\`${each}\``).join(', ')}`;
  const found = say(
    row,
    place === '' ? 'id' : 'place',
    'unknown-place',
    message,
    'Correct the place, or let it count as delivered elsewhere',
  );
  return [{ ...found, meant: { seen: place, among: places } }];
}

function ofQuantity(row: RowAnswer, terms: DeliveryTerms, say: Say): Finding[] {
  const agreed = terms.places ?? terms.quantity ?? terms.perPeriod;
  const written = row.texts.quantity ?? '';
  if (agreed === undefined || row.times.delivered_at === undefined) return [];
  if (written === '') {
    const message = `Unexpected nothing in column \`quantity\` of a delivery that arrived, expected how many ${terms.unit ?? 'units'}`;
    const found = say(row, 'quantity', 'missing-value', message, 'Fill it in');
    return [{ ...found, severity: 'error' }];
  }
  if (exact(written).n > 0n) return [];
  const message = `Unexpected \`${written}\` in column \`quantity\` of a delivery that arrived, expected more`;
  return [say(row, 'quantity', 'bad-value', message, 'Leave `delivered_at` empty where nothing came')];
}

function ofConfirmation(row: RowAnswer, { confirmed }: DeliveryTerms, say: Say): Finding[] {
  const by = row.texts.confirmed_by ?? '';
  if (!confirmed || row.times.confirmed_at === undefined || by === confirmed.by) return [];
  const seen = by === '' ? 'Unexpected nothing' : `Unexpected \`${by}\``;
  const message = `${seen} in column \`confirmed_by\`, expected \`${confirmed.by}\``;
  const fix = 'Let the agreed contact confirm it; until then it counts as not confirmed';
  const found = say(row, by === '' ? 'confirmed_at' : 'confirmed_by', 'unknown-contact', message, fix);
  return [{ ...found, meant: { seen: by, among: [confirmed.by] } }];
}
