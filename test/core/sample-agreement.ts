import { expect } from 'vitest';
import type { Agreement } from '../../src/core/agreement/agreement.ts';
import { agreement } from '../../src/core/agreement/terms.ts';
import { readTerms } from '../../src/core/terms/read.ts';
import type { Settings } from '../../src/core/terms/settings.ts';

/** YAML as it is read: texts, lists and fields. */
export type Raw = Record<string, unknown>;

/** A count of leads with a fixed target; `fields` override. */
export function objective(fields: Raw = {}): Raw {
  return {
    id: 'qualified-leads',
    title: 'Qualified leads',
    from: 'marketing',
    to: 'sales',
    indicator: { count: 'leads' },
    target: { atLeast: '3' },
    period: 'month',
    ...fields,
  };
}

/** An agreement as written, without mistakes; `fields` override. */
export function document(fields: Raw = {}): Raw {
  const party = (contact: string) => ({ goals: ['Grow'], needs: ['Data'], contacts: [contact] });
  return {
    title: 'Sample agreement',
    summary: 'Two teams.',
    kind: 'internal',
    status: 'active',
    version: '1.0.0',
    timezone: 'UTC',
    currency: 'USD',
    effective: { from: '2026-01-01' },
    parties: { marketing: party('lead'), sales: party('lead') },
    datasets: {
      funnel: { kind: 'funnel', file: 'metrics/funnel.csv' },
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
      attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
    },
    objectives: [objective()],
    remedies: [{ id: 'plan', text: 'A plan is written.' }],
    termination: [{ id: 'notice', text: 'With 30 days of notice.' }],
    ...fields,
  };
}

const contacts = { lead: { role: 'Head of Team', reach: '#team' } };
const weekday = [['09:00', '17:00']] as const;
const hours = { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday };

export const parties: Agreement['parties'] = {
  marketing: { name: 'Marketing', kind: 'team', contacts },
  sales: { name: 'Sales', kind: 'team', contacts },
};

/** The agreement that a document says, beside a directory of two parties and the calendar `desk`, 9 to 17 in UTC. */
export function agreementOf(raw: Raw, settings: Settings = { title: 'House' }): Agreement {
  const { value, findings } = readTerms(agreement, raw, 'slas/sample/agreement.mdx');
  expect(findings).toEqual([]);
  return {
    id: 'sample',
    file: 'slas/sample/agreement.mdx',
    terms: value!,
    parties,
    calendars: { desk: { id: 'desk', zone: 'UTC', hours, holidays: [] } },
    settings,
  };
}
