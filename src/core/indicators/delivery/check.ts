import { checkColumn } from '../../datasets/check-column.ts';
import { checkCondition } from '../../datasets/check-condition.ts';
import { checkDataset } from '../../datasets/check-dataset.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { isEmpty, occurrenceDates } from '../../ground/calendar/recurrence.ts';
import { canHold } from '../../ground/can-hold.ts';
import { exact } from '../../ground/exact.ts';
import { listed, type Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkWhere, whereOf } from '../where.ts';
import { type DeliveryTerms, judgedPlaces, placesOf } from './terms.ts';

/** Deliveries have one way to be due, requirements that are agreed, and a contact who can confirm them. */
export function checkDelivery(say: Say, terms: DeliveryTerms, around: IndicatorAround): void {
  checkWhere(say, terms, around);
  checkDataset(say, around, terms.dataset, ['deliveries'], ['delivery']);
  checkPlaces(say, terms, around);
  checkWays(say, terms);
  checkRequired(say, terms);
  checkSchedule(say.below(['schedule']), terms, around);
  checkAfter(say.below(['after']), terms, around);
  checkContact(say, terms, around);
  checkLengths(say, terms);
  checkCalendar(say, terms, around);
}

/** What comes to a place has to count, where something is due there. */
function checkPlaces(say: Say, terms: DeliveryTerms, { definitions }: IndicatorAround): void {
  const where = whereOf(terms.where, definitions);
  if (!where || !canHold(where)) return;
  const isLeftOut = (place: string) => !canHold({ all: [where, { column: 'place', in: [place] }] });
  const left = judgedPlaces(terms).filter(place => place !== '' && isLeftOut(place));
  if (left.length === 0) return;
  const message = `Unexpected \`where\` by which nothing counts that comes to ${listed(left)}, where some is due, expected one that it can fulfil`;
  say.wrong('never-holds', ['where'], message, 'Correct it, or take the place out of the terms');
}

function checkWays(say: Say, terms: DeliveryTerms): void {
  const ways = (['schedule', 'after', 'perPeriod'] as const).filter(each => terms[each] !== undefined);
  if (ways.length !== 1) {
    say.wrong(
      'delivery-fields',
      [],
      `Unexpected ${ways.length === 0 ? 'delivery without a day' : listed(ways)}, expected exactly one of \`schedule\`, \`after\`, \`perPeriod\``,
      'Say once when it is due',
    );
  }
  const units = (['places', 'quantity', 'perPeriod'] as const).filter(each => terms[each] !== undefined);
  if (units.length > 1) {
    say.wrong(
      'delivery-fields',
      [units[1]!],
      `Unexpected ${listed(units)} together, expected one of them`,
      'Say once how much is due',
    );
  }
  const amounts = [
    ...Object.entries(terms.places ?? {}).map(([place, units]) => ['places', place, units] as const),
    ...Object.entries(terms.perPeriod ?? {}).map(([place, units]) => ['perPeriod', place, units] as const),
    ...(terms.quantity === undefined ? [] : [['quantity', '', terms.quantity] as const]),
  ];
  for (const [field, place, amount] of amounts) {
    if (exact(amount).n > 0n) continue;
    const at = [field, ...(place === '' ? [] : [place])];
    say.wrong('bad-value', at, 'Unexpected `0` units, expected more', 'Remove what is not due');
  }
  if (terms.whole !== undefined && terms.perPeriod === undefined) {
    say.wrong(
      'delivery-fields',
      ['whole'],
      'Unexpected `whole` without `perPeriod`, expected it beside the units of a period as a whole',
      'Remove it: what is due on a day is kept only as a whole',
    );
  }
  if (units.length === 0 && terms.unit !== undefined) {
    say.wrong(
      'delivery-fields',
      ['unit'],
      'Unexpected `unit` without units that are due, expected `places`, `quantity` or `perPeriod`',
      'Remove it',
    );
  }
}

function checkRequired(say: Say, terms: DeliveryTerms): void {
  const lacks = {
    'on-time': undefined,
    'in-full':
      (terms.places ?? terms.quantity ?? terms.perPeriod) === undefined
        ? '`places`, `quantity` or `perPeriod`'
        : undefined,
    'at-place': placesOf(terms).includes('') ? 'places by name' : undefined,
    confirmed: terms.confirmed ? undefined : '`confirmed`',
  };
  terms.requires?.forEach((name, place) => {
    if (lacks[name] === undefined) return;
    say.wrong(
      'delivery-fields',
      ['requires', place],
      `Unexpected \`${name}\`, which nothing is agreed on, expected ${lacks[name]} beside it`,
      'Add what is agreed, or remove it',
    );
  });
}

function checkSchedule(say: Say, { schedule }: DeliveryTerms, { firstDay }: IndicatorAround): void {
  if (!schedule) return;
  const { every, workingDay, holidays } = schedule;
  if ((every === undefined) === (workingDay === undefined)) {
    const seen = every === undefined ? 'schedule without days' : '`every` beside `workingDay`';
    const message = `Unexpected ${seen}, expected exactly one of \`every\`, \`workingDay\``;
    say.wrong('delivery-fields', [], message, 'Say once on which days it is due');
    return;
  }
  if (workingDay !== undefined && holidays !== undefined) {
    const message = 'Unexpected `holidays` beside `workingDay`, which is never one, expected one of them';
    say.wrong('delivery-fields', ['holidays'], message, 'Remove it');
  }
  if (every === undefined) return;
  const from = schedule.from ?? firstDay;
  const rule = { rule: every, from };
  if (isEmpty(rule)) say.emptyRule(['every'], every, from);
  schedule.except?.forEach((date, place) => {
    if (occurrenceDates(rule, date, addDays(date, 1)).length > 0) return;
    say.wrong(
      'no-such-occurrence',
      ['except', place],
      `Unexpected \`${date}\`, on which nothing is due, expected a day of the rule`,
      'Correct the day, or remove it',
    );
  });
}

function checkAfter(say: Say, { after }: DeliveryTerms, around: IndicatorAround): void {
  if (!after) return;
  const kinds = ['records', 'leads', 'incidents', 'deliveries'] as const;
  if (!checkDataset(say, around, after.dataset, kinds, ['dataset'])) return;
  checkColumn(say, around, after.dataset, after.event, ['event'], 'time');
  if (after.where) checkCondition(say, around, after.dataset, after.where, ['where']);
}

/** A delivery is confirmed by a contact of the party that receives it. */
function checkContact(say: Say, { confirmed }: DeliveryTerms, { receiver }: IndicatorAround): void {
  if (!confirmed || !receiver) return;
  say.refer(confirmed.by, receiver.contacts, `contact of \`${receiver.id}\``, ['confirmed', 'by']);
}

function checkLengths(say: Say, { notBefore, grace, confirmed, after }: DeliveryTerms): void {
  if (notBefore && (durationMs(notBefore) === undefined || notBefore.unit === 'working-hour'))
    say.needsFixedLength(['notBefore'], 'minutes, hours, days or weeks', 'Write it in days or hours');
  if (grace) say.needsWhole(['grace'], grace);
  if (confirmed?.within) say.needsWhole(['confirmed', 'within'], confirmed.within);
  if (after) say.needsWhole(['after', 'within'], after.within);
}

function checkCalendar(say: Say, terms: DeliveryTerms, around: IndicatorAround): void {
  const { schedule, after, grace, confirmed, calendar } = terms;
  if (calendar !== undefined) {
    say.refer(calendar, around.calendarNames, 'calendar', ['calendar']);
    return;
  }
  if (around.calendar !== undefined) return;
  const working = [grace, confirmed?.within, after?.within].some(
    each => each?.unit === 'working-day' || each?.unit === 'working-hour',
  );
  const { holidays, workingDay, at } = schedule ?? {};
  if (!working && holidays === undefined && workingDay === undefined && at !== 'close-of-business') return;
  say.needsCalendar([], 'working time', true);
}
