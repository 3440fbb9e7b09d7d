import { expect, test } from 'vitest';
import { type Owner, sharedDatasets } from '../../../src/core/datasets/shared-datasets.ts';

const folder = (id: string, datasets: Readonly<Record<string, unknown>>): Owner => ({
  id,
  file: `slas/${id}/agreement.mdx`,
  value: { timezone: 'Etc/UTC', currency: 'USD', datasets },
});
const leads = { kind: 'leads', file: 'metrics/leads.csv' };
const deals = (of: unknown) => ({
  kind: 'deals',
  file: 'metrics/deals.csv',
  funnel: { marketing: { source: ['fair'] }, leads: of },
});

/** What the funnel of shared deals counts, by its name in the agreement that shares it. */
function counted(own: Readonly<Record<string, unknown>>, ...others: readonly Owner[]): unknown {
  const sharer = folder('phone', { deals: { from: 'sales/deals' }, ...own });
  const owners = new Map([...others, sharer].map(each => [each.id, each]));
  const { datasets, findings } = sharedDatasets({ ...sharer, own: ['deals', ...Object.keys(own)] }, owners);
  const funnel = datasets.deals?.funnel as { readonly leads?: unknown } | undefined;
  return findings.length > 0 ? findings.map(each => each.code) : funnel?.leads;
}

test('a funnel of another folder counts the leads of that folder, by the name that they have here', () => {
  const sales = folder('sales', { leads, deals: deals('leads') });
  expect(counted({ leads: { from: 'sales/leads' } }, sales)).toBe('leads');
  expect(counted({ leads, callers: { from: 'sales/leads' } }, sales)).toBe('callers');
  const chosen = folder('sales', { leads, deals: deals({ dataset: 'leads', at: 'handed_off_at' }) });
  expect(counted({ callers: { from: 'sales/leads' } }, chosen)).toEqual({
    dataset: 'callers',
    at: 'handed_off_at',
  });
});

test('leads that the other folder has of a third one, or of this one, are those', () => {
  const sales = folder('sales', { leads: { from: 'web/forms' }, deals: deals('leads') });
  const web = folder('web', { forms: leads });
  expect(counted({ forms: { from: 'web/forms' } }, sales, web)).toBe('forms');
  expect(counted({ forms: { from: 'sales/leads' } }, sales, web)).toBe('forms');
  const back = folder('sales', { leads: { from: 'phone/callers' }, deals: deals('leads') });
  expect(counted({ callers: leads }, back)).toBe('callers');
});

test('leads that are not here are an error, also where others have their name', () => {
  const sales = folder('sales', { leads, deals: deals('leads') });
  expect(counted({}, sales)).toEqual(['shared-funnel']);
  expect(counted({ leads }, sales)).toEqual(['shared-funnel']);
});
