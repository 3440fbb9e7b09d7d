import { describe, expect, test } from 'vitest';
import { bindingForm } from '../../../src/core/agreement/binding-form.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const plain = agreementOf(document());
const form = (fields: Raw, prose = 'A promise.') => bindingForm(agreementOf(document(fields)), prose);

test('status, version, arrangement and the layout of the prose do not bind', () => {
  expect(form({ status: 'draft', version: '9.9.9', arrangement: 'stacked' }, ' A\n\npromise. ')).toBe(
    bindingForm(plain, 'A promise.'),
  );
});

test('a word of the prose and a term of an objective bind', () => {
  expect(bindingForm(plain, 'A premise.')).not.toBe(bindingForm(plain, 'A promise.'));
  expect(form({ objectives: [objective({ target: { atLeast: '7' } })] })).not.toBe(
    form({ objectives: [objective({ target: { atLeast: '8' } })] }),
  );
});

test('contacts and paths do not bind, goals and needs do', () => {
  const moved = structuredClone(plain);
  const changed = {
    ...moved,
    terms: {
      ...moved.terms,
      parties: Object.fromEntries(
        Object.entries(moved.terms.parties).map(([id, party]) => [id, { ...party, contacts: ['elsewhere'] }]),
      ),
      datasets: Object.fromEntries(
        Object.entries(moved.terms.datasets).map(([name, data]) => [
          name,
          { ...data, file: 'metrics/x.csv' },
        ]),
      ),
    },
  };
  expect(bindingForm(changed, '')).toBe(bindingForm(plain, ''));
  const [id, party] = Object.entries(moved.terms.parties)[0]!;
  const parties = { ...moved.terms.parties, [id]: { ...party, needs: ['Something else.'] } };
  expect(bindingForm({ ...moved, terms: { ...moved.terms, parties } }, '')).not.toBe(bindingForm(plain, ''));
});

test('the fields stand in the order of the alphabet, whatever order they were written in', () => {
  const fields = Object.fromEntries(Object.entries(plain.terms).reverse());
  const reversed = { ...plain, terms: { ...plain.terms, ...fields } };
  expect(bindingForm(reversed, '')).toBe(bindingForm(plain, ''));
  expect(bindingForm(plain, '').startsWith('{"calendar')).toBe(true);
});

test('the prose of upper layers binds, by what layers the terms were written in does not', () => {
  expect(bindingForm(plain, 'A promise.', ['Upper.'])).not.toBe(bindingForm(plain, 'A promise.'));
  expect(bindingForm(plain, 'A promise.', ['Upper\n text.'])).toBe(
    bindingForm(plain, 'A promise.', ['Upper text.']),
  );
  expect(form({ extends: 'company' })).toBe(form({}));
});

describe('the hours of a calendar bind', () => {
  const tickets = { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } };
  const deliveries = { deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' } };
  const each = (fields: Raw, promise: Raw = {}) => ({
    each: 'tickets',
    at: 'opened_at',
    clock: 'working',
    promise: { to: 'responded_at', within: '2 hours', ...promise },
    ...fields,
  });
  const perCase: readonly [string, Raw][] = [
    ['the agreement', { calendar: 'desk' }],
    [
      'a speed',
      {
        objectives: [
          objective({
            indicator: { speed: 'leads', statistic: 'mean', clock: 'working', calendar: 'desk' },
            target: { atMost: '1 hour' },
          }),
        ],
      },
    ],
    [
      'a delivery',
      {
        datasets: deliveries,
        objectives: [
          objective({
            indicator: { delivery: 'deliveries', schedule: { every: 'FREQ=WEEKLY' }, calendar: 'desk' },
            target: { atLeast: '100%' },
          }),
        ],
      },
    ],
    [
      'an item',
      {
        datasets: tickets,
        objectives: [
          objective({ indicator: each({ calendar: ['other', 'desk'] }), target: { atLeast: '90%' } }),
        ],
      },
    ],
    [
      'items by a column',
      {
        datasets: tickets,
        objectives: [
          objective({
            indicator: each({ calendarBy: { column: 'region', calendars: { east: 'other', west: 'desk' } } }),
            target: { atLeast: '90%' },
          }),
        ],
      },
    ],
    [
      'a condition of an item',
      {
        datasets: tickets,
        objectives: [
          objective({
            indicator: each({ calendar: 'other' }, { calendar: 'desk' }),
            target: { atLeast: '90%' },
          }),
        ],
      },
    ],
  ];
  const bound = (fields: Raw, ends: string) => {
    const sample = agreementOf(document(fields));
    const { desk } = sample.calendars;
    const hours = { ...desk!.hours, monday: [['09:00', ends]] as const };
    return bindingForm({ ...sample, calendars: { desk: { ...desk!, hours } } }, '');
  };

  test.each(perCase)('where %s names it', (_, fields) => {
    expect(bound(fields, '16:00')).not.toBe(bound(fields, '17:00'));
  });

  test('but not where nothing does', () => {
    expect(bound({}, '16:00')).toBe(bound({}, '17:00'));
  });
});
