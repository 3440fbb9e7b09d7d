import type { Runs } from '../rules-document.ts';
import {
  countOfLeads,
  type Fields,
  promise,
  reportOf,
  rowsOf,
  type SmallAgreement,
} from '../small-agreement.ts';

const party = { goals: ['Grow.'], needs: ['Data.'], contacts: ['lead'] };

const base: SmallAgreement = {
  objectives: [promise({ indicator: countOfLeads, target: { atLeast: '3' } })],
  ...rowsOf({ name: 'leads' }, []),
  asOf: '2026-02-10',
};

const calendars = (desk: string, other: string) =>
  `calendars:\n  desk: { zone: Etc/UTC, hours: { monday: ["${desk}"] } }\n  other: { zone: Etc/UTC, hours: { monday: ["${other}"] } }\n`;
const withCalendars = (desk: string, other: string): SmallAgreement => ({
  ...base,
  files: { ...base.files, 'slas/calendars.yaml': calendars(desk, other) },
});
const directory = (name: string, role: string) =>
  `{ name: ${name}, kind: team, contacts: { lead: { role: ${role}, reach: "#team" } } }`;
const withTerms = (terms: Fields): SmallAgreement => ({ ...base, terms });
const prose = (summary: string): SmallAgreement => ({
  ...base,
  prose: ['Summary', 'Goals', 'Needs', 'Contacts', 'If goals are not met', 'Ending the agreement']
    .map(title => `## ${title}\n\n${summary}\n`)
    .join('\n'),
});

const calls = [
  { id: 'plan', text: 'A plan is written.' },
  { id: 'call', text: 'A call is made.' },
];
const withPromises = (...ids: readonly string[]): SmallAgreement => ({
  ...base,
  objectives: ids.map(id => ({ ...promise({ indicator: countOfLeads, target: { atLeast: '3' } }), id })),
});
const withValues = (...values: readonly string[]): SmallAgreement => ({
  ...base,
  objectives: [promise({ indicator: { ...countOfLeads, where: { id: values } }, target: { atLeast: '3' } })],
});

/** The agreement before and after each change. */
const changes: Readonly<Record<string, readonly [SmallAgreement, SmallAgreement]>> = {
  status: [base, withTerms({ status: 'draft' })],
  version: [base, withTerms({ version: '1.0.1' })],
  'contact of a party': [
    base,
    {
      ...base,
      files: {
        ...base.files,
        'slas/parties.yaml': `parties:\n  sales: ${directory('Sales', 'Chief')}\n  marketing: ${directory('Marketing', 'Chief')}\n`,
      },
    },
  ],
  'file of a dataset': [
    base,
    {
      ...base,
      datasets: {
        leads: { ...(base.datasets.leads as object), file: 'metrics/others.csv' },
      },
      files: {
        'metrics/coverage.csv': base.files['metrics/coverage.csv'] ?? '',
        'metrics/others.csv': base.files['metrics/leads.csv'] ?? '',
      },
    },
  ],
  'spaces in the prose': [prose('As said above.'), prose('As  said\nabove.')],
  'hours of another calendar': [
    withCalendars('09:00-17:00', '09:00-17:00'),
    withCalendars('09:00-17:00', '09:00-18:00'),
  ],
  'order of the promises': [withPromises('first', 'second'), withPromises('second', 'first')],
  'order of the values in a condition': [withValues('A', 'B'), withValues('B', 'A')],
  'order of the remedies': [withTerms({ remedies: calls }), withTerms({ remedies: calls.toReversed() })],
  target: [base, { ...base, objectives: [promise({ indicator: countOfLeads, target: { atLeast: '4' } })] }],
  'goal of a party': [
    base,
    withTerms({ parties: { sales: { ...party, goals: ['Shrink.'] }, marketing: party } }),
  ],
  'words of a remedy': [base, withTerms({ remedies: [{ id: 'plan', text: 'No plan is written.' }] })],
  'words of the prose': [prose('As said above.'), prose('As said below.')],
  'hours of the calendar used': [
    withCalendars('09:00-17:00', '09:00-17:00'),
    withCalendars('09:00-18:00', '09:00-17:00'),
  ],
};

export const termsHash: Runs = {
  'changes to an agreement': async ({ change = '' }) => {
    const [before, after] = changes[change] ?? [];
    if (!before || !after) throw new Error(`Unexpected change \`${change}\``);
    const [was, is] = [await reportOf(before), await reportOf(after)].map(each => each.termsHash);
    if (was === undefined) throw new Error('Missing hash');
    return { hash: was === is ? 'same' : 'another' };
  },
};
