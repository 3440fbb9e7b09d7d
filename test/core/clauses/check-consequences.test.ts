import { expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { remedy } from '../../../src/core/clauses/index.ts';
import { readTerms } from '../../../src/core/terms/read.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const saidOf = (clause: Raw, fields: Raw = {}, promise: Raw = {}) =>
  checkReferences(
    agreementOf(
      document({
        calendar: 'desk',
        objectives: [objective({ accountable: 'Head of Demand', ...promise })],
        remedies: [{ id: 'clause', text: 'What follows.', ...clause }],
        ...fields,
      }),
    ),
  ).map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' ? place.path.join('.') : '',
    `${message}. ${fix}.`,
  ]);

const goal = {
  compute: 'lead-goal',
  marketingRevenue: '100 USD per month',
  dealSize: '100 USD',
  closeRate: '25%',
};
const { dealSize: _, ...withoutSize } = { ...goal, customers: '4', marketingRevenue: undefined };
const halfway = Object.fromEntries(Object.entries(withoutSize).filter(([, value]) => value !== undefined));
const rates = { closeRate: '4%', dealSize: '5000 USD', over: '2 periods' };
const fromTarget = { closeRate: 'from target', dealSize: 'from target', over: '1 period' };

test.each<[string, Raw, Raw?]>([
  ['a strike', { strike: { owner: 'accountable', due: '10 working days', expires: '6 months', limit: '3' } }],
  ['a strike for good', { strike: { owner: 'sales', due: '3 working hours' } }],
  ['a recovery', { recovery: rates }],
  ['a recovery by the target', { recovery: fromTarget }, { target: goal }],
  [
    'a recovery of value',
    { recovery: { over: '3 periods' } },
    { indicator: { value: 'leads' }, target: goal },
  ],
  [
    'an escalation',
    {
      escalate: [
        { after: '1 missed', to: 'sales' },
        { after: '5 days', to: 'Head of Sales', within: '2 working days' },
        { after: '2 in a row', to: 'Chief' },
        { after: '2 weeks', to: 'Board' },
      ],
      until: 'kept',
    },
  ],
])('%s has nothing wrong', (_, clause, promise = {}) => {
  expect(saidOf(clause, {}, promise)).toEqual([]);
});

test.each<[string, Raw, Raw, Raw, string, string, string]>([
  [
    'working days without a calendar',
    { strike: { owner: 'sales', due: '10 working days' } },
    { calendar: undefined },
    {},
    'missing-calendar',
    'remedies.0.strike.due',
    'Unexpected working time without a calendar, expected `calendar:` in the agreement. Name a calendar.',
  ],
  [
    'a strike that expires before it is due',
    { strike: { owner: 'sales', due: '2 months', expires: '30 days' } },
    {},
    {},
    'strike-expires',
    'remedies.0.strike.expires',
    'Unexpected end of a strike before it is due, expected it to count until then at least. Let it expire later.',
  ],
  [
    'part of a month',
    { strike: { owner: 'sales', due: '1.5 months' } },
    {},
    {},
    'bad-value',
    'remedies.0.strike.due',
    'Unexpected part of a month or of a working day, expected whole ones. Write it in days or hours.',
  ],
  [
    'an owner that no objective names',
    { strike: { owner: 'accountable', due: '10 days' } },
    {},
    { accountable: undefined },
    'missing-owner',
    'remedies.0.strike.owner',
    'Unexpected `accountable` as the owner, as `qualified-leads` names none, expected `accountable:` in the objective. Add `accountable:` to the objective, or name the owner here.',
  ],
  [
    'levels that are not in order',
    {
      escalate: [
        { after: '2 missed', to: 'sales' },
        { after: '2 in a row', to: 'Board' },
        { after: '1 missed', to: 'Chief' },
      ],
    },
    {},
    {},
    'level-order',
    'remedies.0.escalate.2.after',
    'Unexpected `1 missed` after `2 missed`, expected a later level to be reached later. Put the levels in order.',
  ],
  [
    'times that are not in order',
    {
      escalate: [
        { after: '1 week', to: 'sales' },
        { after: '7 days', to: 'Board' },
      ],
    },
    {},
    {},
    'level-order',
    'remedies.0.escalate.1.after',
    'Unexpected `7 days` after `1 week`, expected a later level to be reached later. Put the levels in order.',
  ],
  [
    'a promise that does not add up',
    { objectives: ['qualified-leads'], recovery: rates },
    {},
    {
      indicator: {
        speed: 'leads',
        from: 'handed_off_at',
        to: 'first_follow_up_at',
        statistic: 'mean',
        clock: 'wall',
      },
      target: { atMost: '1 hour' },
    },
    'recovery-objective',
    'remedies.0.objectives.0',
    'Unexpected recovery of `qualified-leads`, whose `speed` does not add up, expected `count` or `value` with `atLeast`. Name the objectives that can be made up.',
  ],
  [
    'a target that is a ceiling',
    { recovery: rates },
    {},
    { target: { atMost: '3' } },
    'recovery-objective',
    'remedies.0',
    'Unexpected recovery of `qualified-leads`, whose target is not `atLeast`, expected `count` or `value` with `atLeast`. Name the objectives that can be made up.',
  ],
  [
    'periods that overlap',
    { recovery: rates },
    {},
    { period: 'trailing 30 days' },
    'recovery-objective',
    'remedies.0',
    'Unexpected recovery of `qualified-leads`, whose periods overlap, expected `count` or `value` with `atLeast`. Name the objectives that can be made up.',
  ],
  [
    'no close rate',
    { recovery: { dealSize: '5000 USD', over: '2 periods' } },
    {},
    {},
    'missing-field',
    'remedies.0.recovery',
    'Missing field `closeRate` of the recovery, expected what a missing lead of `qualified-leads` is worth. Add `closeRate:`.',
  ],
  [
    'a rate from a target that has none',
    { recovery: { ...rates, closeRate: 'from target' } },
    {},
    {},
    'recovery-fields',
    'remedies.0.recovery.closeRate',
    'Unexpected `from target`, as a target of `qualified-leads` has no rate, expected the rate itself. Write it here.',
  ],
  [
    'a deal size from a target that starts from customers',
    { recovery: fromTarget },
    {},
    { target: halfway },
    'recovery-fields',
    'remedies.0.recovery.dealSize',
    'Unexpected `from target`, as a target of `qualified-leads` has no deal size, expected the deal size itself. Write it here.',
  ],
  [
    'a rate beside a value',
    { recovery: { closeRate: '4%', over: '2 periods' } },
    {},
    { indicator: { value: 'leads' }, target: goal },
    'recovery-fields',
    'remedies.0.recovery.closeRate',
    'Unexpected `closeRate` beside `qualified-leads`, which is measured in money, expected none. Remove it, or make it two clauses.',
  ],
  [
    'another currency',
    { recovery: { ...rates, dealSize: '5000 EUR' } },
    {},
    {},
    'currency',
    'remedies.0.recovery.dealSize',
    'Unexpected EUR, expected the agreement’s USD. Convert the amount.',
  ],
  [
    'a rate of zero',
    { recovery: { ...rates, closeRate: '0%' } },
    {},
    {},
    'bad-value',
    'remedies.0.recovery.closeRate',
    'Unexpected zero, expected more. Correct the figure.',
  ],
])('%s is found', (_, clause, fields, promise, code, path, message) => {
  const bare = (raw: Raw) =>
    Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
  const all = bare({ calendar: 'desk', ...fields });
  const full = bare(objective({ accountable: 'Head of Demand', ...promise }));
  const written = {
    ...bare(document({ remedies: [{ id: 'clause', text: 'What follows.', ...clause }] })),
    ...all,
  };
  const said = checkReferences(agreementOf({ ...written, objectives: [full] }));
  expect(
    said.map(each => [
      each.code,
      each.place.kind === 'terms' ? each.place.path.join('.') : '',
      `${each.message}. ${each.fix}.`,
    ]),
  ).toEqual([[code, path, message]]);
});

test.each<[Raw, string]>([
  [
    { recovery: { ...rates, over: '0 periods' } },
    'Unexpected `0 periods`, expected a number of periods from 1 to 60 such as `2 periods`',
  ],
  [
    { recovery: { ...rates, closeRate: 'four' } },
    'Unexpected `four`, expected a share such as `4%`, or `from target`',
  ],
  [
    { escalate: [{ after: 'soon', to: 'sales' }] },
    'Unexpected `soon`, expected a number of misses such as `1 missed`, `2 in a row`, or a time such as `5 days`',
  ],
  [
    { strike: { owner: 'sales', due: '10 days', limit: '0' } },
    'Unexpected `0`, expected a whole number from 1 to 99',
  ],
])('%j is read as nothing else', (clause, message) => {
  const { findings } = readTerms(remedy, { id: 'clause', text: 'What follows.', ...clause }, 'agreement.mdx');
  expect(findings.map(each => each.message)).toEqual([message]);
});
