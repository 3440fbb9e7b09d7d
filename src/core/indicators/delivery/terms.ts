import { z } from 'zod';
import { readRule } from '../../ground/calendar/recurrence.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';
import { condition } from '../../terms/condition.ts';
import { column, date, decimal, duration, name, text, yesNo } from '../../terms/scalars.ts';
import { named, scalar, strict, textOrFields, word } from '../../terms/shape.ts';
import { ofObjective } from '../of-objective.ts';
import { where } from '../where.ts';

const dueTime = scalar('a time of day such as `09:00`, or `close-of-business`', value =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value) || value === 'close-of-business' ? value : undefined,
);

const nthWorkingDay = scalar('a whole number from 1 to 23, or `last`', value =>
  value === 'last' ? ('last' as const) : /^([1-9]|1\d|2[0-3])$/.test(value) ? Number(value) : undefined,
);

const schedule = strict({
  every: scalar('a rule of days such as `FREQ=WEEKLY;BYDAY=MO` (RFC 5545)', readRule)
    .optional()
    .describe('The days on which it is due, by a rule of RFC 5545.'),
  workingDay: nthWorkingDay
    .optional()
    .describe(
      'In place of a rule: the working day of each month on which it is due, such as `5` or `last`; the last one of a month that has fewer.',
    ),
  from: date.optional().describe('The first day that may be one; the objective’s first day if left out.'),
  except: z.array(date).optional().describe('Days of the rule on which nothing is due.'),
  holidays: word(['skip', 'next-working-day'])
    .optional()
    .describe(
      'What a day without working hours means: nothing is due, or it is due on the next working day; it is a day like any other if left out.',
    ),
  at: dueTime
    .optional()
    .describe(
      'By when on the day: a time in the objective’s zone, or `close-of-business` of the calendar; the end of the day if left out.',
    ),
});

const after = strict({
  dataset: name.describe('The dataset each of whose rows asks for one.'),
  event: column.describe('The time of a row that starts the wait; a row without it asks for none.'),
  within: duration.describe(
    'How long it may take, such as `3 working days`, which end with the close of business.',
  ),
  where: condition.optional().describe('Which rows ask for one; all if left out.'),
});

/** What a delivery must be to be kept. */
export const requirements = ['on-time', 'in-full', 'at-place', 'confirmed'] as const;
export type Requirement = (typeof requirements)[number];

/** Units by place, each judged by itself, or of the only place, which is ''. */
type Units = Readonly<Record<string, string>>;
const units = named(decimal);

/** What has to arrive where, by when, and confirmed by whom (RULES 16). */
export const deliveryTerms = strict(
  {
    delivery: name.describe('The dataset of deliveries.'),
    schedule: schedule.optional().describe('The days on which something is due.'),
    after: after.optional().describe('In place of a schedule: one is due for each row of another dataset.'),
    perPeriod: textOrFields(
      decimal.transform((all): Units => ({ '': all })),
      units.transform((by): Units => by),
    )
      .optional()
      .describe(
        'In place of a schedule: the units of the period as a whole, or of each place in it; less for a partial period, by its days.',
      ),
    whole: yesNo
      .optional()
      .describe(
        'Whether a place has kept its `perPeriod` only with all of its units; if left out, the figure is the share of the units.',
      ),
    places: units
      .optional()
      .describe('The units of each place at each occurrence; every place is judged by itself.'),
    quantity: decimal
      .optional()
      .describe('The units of an occurrence without places; one row is enough if both are left out.'),
    unit: text.optional().describe('What the units are, in the plural, such as `crates`.'),
    grace: duration.optional().describe('How much later than due is still on time.'),
    notBefore: duration
      .optional()
      .describe(
        'How long before it is due it may come at the earliest; earlier is never a fault if left out.',
      ),
    confirmed: strict({
      by: text.describe('The contact of the receiving party that confirms it, by its id in the directory.'),
      within: duration
        .optional()
        .describe('How long after its arrival; by the period’s cut-off if left out.'),
    })
      .optional()
      .describe('Who confirms what arrived.'),
    requires: z
      .array(word(requirements))
      .min(1)
      .optional()
      .describe('What it must be to be kept; all that the other fields agree on if left out.'),
    calendar: name.optional().describe('The calendar of working days; the agreement’s if left out.'),
    where,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'delivery' as const, dataset: read.delivery }));
export type DeliveryTerms = z.output<typeof deliveryTerms>;

/** What it must be to be kept: what is stated, else all that is agreed. */
export function requiredBy(terms: DeliveryTerms): readonly Requirement[] {
  const { places, quantity, perPeriod, confirmed } = terms;
  if (terms.requires) return requirements.filter(each => terms.requires?.includes(each));
  return [
    'on-time',
    ...((places ?? quantity ?? perPeriod) === undefined ? [] : (['in-full'] as const)),
    ...(placesOf(terms).includes('') ? [] : (['at-place'] as const)),
    ...(confirmed ? (['confirmed'] as const) : []),
  ];
}

/** Whether the figure is the share of the units that came, and not of what was due that was kept. */
export function countsUnits(terms: DeliveryTerms): boolean {
  return terms.perPeriod !== undefined && !terms.whole && requiredBy(terms).includes('in-full');
}

/** The places as agreed; one without a name where none are. */
export function placesOf({ places, perPeriod }: DeliveryTerms): readonly string[] {
  return Object.keys(places ?? perPeriod ?? { '': '' });
}

/** The places that are judged apart; one without a name where the place is not required. */
export function judgedPlaces(terms: DeliveryTerms): readonly string[] {
  return requiredBy(terms).includes('at-place') ? placesOf(terms) : [''];
}

/** The units that make an occurrence whole at one of the places that are judged; undefined where one row does. */
export function unitsToBeWhole(terms: DeliveryTerms, place: string): Fraction | undefined {
  if (!requiredBy(terms).includes('in-full')) return undefined;
  const { places, perPeriod, quantity } = terms;
  const units: Units = places ?? perPeriod ?? { '': quantity ?? '1' };
  return place === '' ? sum(Object.values(units).map(exact)) : exact(units[place]!);
}

/** The same with what is due at one of its places alone. */
export function atPlace(terms: DeliveryTerms, place: string): DeliveryTerms {
  const only = (units: Units | undefined) => units && { [place]: units[place]! };
  return { ...terms, places: only(terms.places), perPeriod: only(terms.perPeriod) };
}
