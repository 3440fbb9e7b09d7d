import type { ObjectiveTerms } from '../../agreement/objective.ts';
import { checkColumn, checkCondition } from '../../checks/check-column.ts';
import { checkDataset } from '../../checks/check-dataset.ts';
import type { Finder } from '../../checks/finder.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { occurrenceDates } from '../../ground/calendar/recurrence.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';
import { type DeliveryTerms, placesOf } from './terms.ts';

/** Deliveries have one way to be due, requirements that are agreed, and a contact who can confirm them. */
export function checkDelivery(
  finder: Finder,
  objective: ObjectiveTerms,
  indicator: DeliveryTerms,
  path: TermsPath,
): void {
  checkDataset(finder, indicator.dataset, 'deliveries', [...path, 'delivery']);
  checkWays(finder, indicator, path);
  checkRequired(finder, indicator, path);
  checkSchedule(finder, objective, indicator, path);
  checkAfter(finder, indicator, path);
  checkContact(finder, objective, indicator, path);
  checkLengths(finder, indicator, path);
  checkCalendar(finder, indicator, path);
}

function checkWays(finder: Finder, indicator: DeliveryTerms, path: TermsPath): void {
  const ways = (['schedule', 'after', 'perPeriod'] as const).filter(each => indicator[each] !== undefined);
  if (ways.length !== 1) {
    finder.wrong(
      'delivery-fields',
      path,
      `Unexpected ${ways.length === 0 ? 'delivery without a day' : listed(ways)}, expected exactly one of \`schedule\`, \`after\`, \`perPeriod\``,
      'Say once when it is due',
    );
  }
  const units = (['places', 'quantity', 'perPeriod'] as const).filter(each => indicator[each] !== undefined);
  if (units.length > 1) {
    finder.wrong(
      'delivery-fields',
      [...path, units[1]!],
      `Unexpected ${listed(units)} together, expected one of them`,
      'Say once how much is due',
    );
  }
  const amounts = [
    ...Object.entries(indicator.places ?? {}).map(([place, units]) => ['places', place, units] as const),
    ...Object.entries(indicator.perPeriod ?? {}).map(
      ([place, units]) => ['perPeriod', place, units] as const,
    ),
    ...(indicator.quantity === undefined ? [] : [['quantity', '', indicator.quantity] as const]),
  ];
  for (const [field, place, amount] of amounts) {
    if (exact(amount).n > 0n) continue;
    const at = [...path, field, ...(place === '' ? [] : [place])];
    finder.wrong('bad-value', at, 'Unexpected `0` units, expected more', 'Remove what is not due');
  }
  if (units.length === 0 && indicator.unit !== undefined) {
    finder.wrong(
      'delivery-fields',
      [...path, 'unit'],
      'Unexpected `unit` without units that are due, expected `places`, `quantity` or `perPeriod`',
      'Remove it',
    );
  }
}

function checkRequired(finder: Finder, indicator: DeliveryTerms, path: TermsPath): void {
  const lacks = {
    'on-time': undefined,
    'in-full':
      (indicator.places ?? indicator.quantity ?? indicator.perPeriod) === undefined
        ? '`places`, `quantity` or `perPeriod`'
        : undefined,
    'at-place': placesOf(indicator).includes('') ? 'places by name' : undefined,
    confirmed: indicator.confirmed ? undefined : '`confirmed`',
  };
  indicator.requires?.forEach((name, place) => {
    if (lacks[name] === undefined) return;
    finder.wrong(
      'delivery-fields',
      [...path, 'requires', place],
      `Unexpected \`${name}\`, which nothing is agreed on, expected ${lacks[name]} beside it`,
      'Add what is agreed, or remove it',
    );
  });
}

function checkSchedule(
  finder: Finder,
  { since }: ObjectiveTerms,
  { schedule }: DeliveryTerms,
  path: TermsPath,
): void {
  if (!schedule) return;
  const at = [...path, 'schedule'];
  const from = schedule.from ?? since ?? finder.agreement.terms.effective.from;
  const rule = { rule: schedule.every, from };
  if (occurrenceDates(rule, from, addDays(from, 3 * 366)).length === 0) {
    finder.wrong(
      'empty-schedule',
      [...at, 'every'],
      `Unexpected \`${schedule.every}\`, which has no day in the three years from \`${from}\`, expected some`,
      'Correct the rule',
    );
  }
  schedule.except?.forEach((date, place) => {
    if (occurrenceDates(rule, date, addDays(date, 1)).length > 0) return;
    finder.wrong(
      'no-such-occurrence',
      [...at, 'except', place],
      `Unexpected \`${date}\`, on which nothing is due, expected a day of the rule`,
      'Correct the day, or remove it',
    );
  });
}

function checkAfter(finder: Finder, { after }: DeliveryTerms, path: TermsPath): void {
  if (!after) return;
  const at = [...path, 'after'];
  const kinds = ['records', 'leads', 'incidents', 'deliveries'] as const;
  if (!checkDataset(finder, after.dataset, kinds, [...at, 'dataset'])) return;
  checkColumn(finder, after.dataset, after.event, [...at, 'event'], 'time');
  if (after.where) checkCondition(finder, after.dataset, after.where, [...at, 'where']);
}

/** A delivery is confirmed by a contact of the party that receives it. */
function checkContact(
  finder: Finder,
  { to }: ObjectiveTerms,
  { confirmed }: DeliveryTerms,
  path: TermsPath,
): void {
  const party = finder.agreement.parties[to];
  if (!confirmed || !party) return;
  const contacts = Object.keys(party.contacts ?? {});
  finder.refer(confirmed.by, contacts, `contact of \`${to}\``, [...path, 'confirmed', 'by']);
}

function checkLengths(finder: Finder, indicator: DeliveryTerms, path: TermsPath): void {
  const { notBefore, grace, confirmed, after } = indicator;
  if (notBefore && (durationMs(notBefore) === undefined || notBefore.unit === 'working-hour')) {
    finder.wrong(
      'bad-value',
      [...path, 'notBefore'],
      'Unexpected length without fixed hours, expected minutes, hours, days or weeks',
      'Write it in days or hours',
    );
  }
  const lengths = { grace, confirmed: confirmed?.within, after: after?.within };
  for (const [field, length] of Object.entries(lengths)) {
    if (!length || exact(length.amount).d === 1n) continue;
    if (length.unit !== 'month' && length.unit !== 'working-day') continue;
    const units = length.unit === 'month' ? 'months' : 'working days';
    finder.wrong(
      'bad-value',
      [...path, field, ...(field === 'grace' ? [] : ['within'])],
      `Unexpected \`${length.amount}\` ${units}, expected whole ${units}`,
      'Round it',
    );
  }
}

function checkCalendar(finder: Finder, indicator: DeliveryTerms, path: TermsPath): void {
  const { schedule, after, grace, confirmed, calendar } = indicator;
  const { terms, calendars } = finder.agreement;
  if (calendar !== undefined) {
    finder.refer(calendar, Object.keys(calendars), 'calendar', [...path, 'calendar']);
    return;
  }
  if (terms.calendar !== undefined) return;
  const working = [grace, confirmed?.within, after?.within].some(
    each => each?.unit === 'working-day' || each?.unit === 'working-hour',
  );
  if (!working && schedule?.holidays === undefined && schedule?.at !== 'close-of-business') return;
  finder.wrong(
    'missing-calendar',
    path,
    'Unexpected working time without a calendar, expected `calendar:` here or in the agreement',
    'Name a calendar',
  );
}
