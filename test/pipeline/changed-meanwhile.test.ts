import { expect, test, vi } from 'vitest';
import { type SmallHouse, smallHouse } from './small-house.ts';

/** What happens before an agreement is made, by its name: somebody who edits while Kept reads. */
const meanwhile = vi.hoisted(() => ({
  before: new Map<string, () => void>(),
  after: new Map<string, () => void>(),
}));
vi.mock('../../src/pipeline/finish.ts', async original => {
  const { finish } = await original<typeof import('../../src/pipeline/finish.ts')>();
  return {
    finish: async (id: string, ...around: [Parameters<typeof finish>[1], Parameters<typeof finish>[2]]) => {
      meanwhile.before.get(id)?.();
      const made = await finish(id, ...around);
      meanwhile.after.get(id)?.();
      return made;
    },
  };
});
const { memoryStore, openCache, run } = await import('../../src/pipeline/index.ts');
const { openHouse } = await import('../../src/pipeline/house.ts');
const { realEffects } = await import('../../src/pipeline/effects.ts');

/** What a house comes to with what is kept of it, and with nothing kept. */
async function both({ root }: SmallHouse) {
  const cached = await run({ root, store: openCache(root) });
  return { cached, fresh: await run({ root }) };
}

/** Makes results while somebody does something, undoes it, and looks whether anybody believes what was seen in between. */
async function undone(
  house: SmallHouse,
  id: string,
  work: () => void,
  undo: () => void,
  when: 'before' | 'after' = 'before',
) {
  await run({ root: house.root, store: openCache(house.root) });
  house.edit(`${id}/agreement.mdx`, 'title:', '# Edited.\ntitle:');
  meanwhile[when].set(id, () => {
    meanwhile[when].delete(id);
    work();
  });
  await run({ root: house.root, store: openCache(house.root) });
  undo();
  const { cached, fresh } = await both(house);
  expect(cached).toEqual(fresh);
  expect(cached.ok).toBe(true);
}

test('an agreement that is changed between its digest and its reading is not kept as what it was', async () => {
  const house = smallHouse();
  const leads = house.read('sales-desk/metrics/leads.csv');
  await undone(
    house,
    'sales-desk',
    () => house.write('sales-desk/metrics/leads.csv', leads.replace('10:20:00', '16:20:00')),
    () => house.write('sales-desk/metrics/leads.csv', leads),
  );
});

test('nor is one whose layer is changed in between', async () => {
  const house = smallHouse();
  const layer = house.read('company-standard/agreement.mdx');
  await undone(
    house,
    'mail-service',
    () => house.write('company-standard/agreement.mdx', layer.replace('atMost: 8 hours', 'atMost: 1 hour')),
    () => house.write('company-standard/agreement.mdx', layer),
  );
});

test('nor is that one left to the process that this one works for', async () => {
  const house = smallHouse();
  const store = openCache(house.root);
  const layer = house.read('company-standard/agreement.mdx');
  await run({ root: house.root, store });
  house.edit('mail-service/agreement.mdx', 'title:', '# Edited.\ntitle:');
  const helping = await openHouse({ root: house.root, store, forAnother: true }, realEffects);
  house.write('company-standard/agreement.mdx', layer.replace('atMost: 8 hours', 'atMost: 1 hour'));
  await helping.finish('mail-service');
  house.write('company-standard/agreement.mdx', layer);
  const { cached, fresh } = await both(house);
  expect(cached).toEqual(fresh);
  expect(cached.ok).toBe(true);
});

test('nor one that names data of a folder that is changed in between', async () => {
  const house = smallHouse();
  const desk = house.read('sales-desk/agreement.mdx');
  const named = desk.replace(/leads: \{ kind: leads[^}]*\}/, 'leads: { from: sales-desk/leads }');
  expect(named).not.toBe(desk);
  house.write('phone-desk/agreement.mdx', named.replace(/!\[[^\]]*\]\([^)]*\)/g, ''));
  const leads = house.read('sales-desk/metrics/leads.csv');
  await undone(
    house,
    'phone-desk',
    () => house.write('sales-desk/metrics/leads.csv', `${leads.split('\n')[0]}\n`),
    () => house.write('sales-desk/metrics/leads.csv', leads),
  );
});

test('nor one that names data of the layer it builds on, where only the data is changed in between', async () => {
  const house = smallHouse();
  const desk = house.read('sales-desk/agreement.mdx');
  const layer = 'title: Desks\nversion: 1.0.0\nlayer: true\ntimezone: Europe/London';
  house.write(
    'desks/agreement.mdx',
    `---\n${layer}\ndatasets:\n  leads: { kind: leads, file: metrics/leads.csv }\n---\n`,
  );
  const leads = house.read('sales-desk/metrics/leads.csv');
  house.write('desks/metrics/leads.csv', leads);
  const built = desk
    .replace('title:', 'extends: desks\ntitle:')
    .replace(/leads: \{ kind: leads[^}]*\}/, 'calls: { from: desks/leads }')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '');
  for (const id of ['door-desk', 'phone-desk']) {
    house.write(`${id}/agreement.mdx`, built);
    house.write(`${id}/metrics/leads.csv`, leads);
  }
  await run({ root: house.root, store: openCache(house.root) });
  for (const id of ['door-desk', 'phone-desk'])
    house.edit(`${id}/agreement.mdx`, 'title:', '# Edited.\ntitle:');
  meanwhile.before.set('phone-desk', () =>
    house.write('desks/metrics/leads.csv', `${leads.split('\n')[0]}\n`),
  );
  await run({ root: house.root, store: openCache(house.root) });
  meanwhile.before.clear();
  house.write('desks/metrics/leads.csv', leads);
  const { cached, fresh } = await both(house);
  expect(cached).toEqual(fresh);
  expect(cached.ok).toBe(true);
});

test('nor one whose parties are changed in between', async () => {
  const house = smallHouse();
  const parties = house.read('parties.yaml');
  await undone(
    house,
    'sales-desk',
    () => house.write('parties.yaml', parties.replace('name: Marketing', 'name: Advertising')),
    () => house.write('parties.yaml', parties),
  );
});

test('nor one that gets another file in between', async () => {
  const house = smallHouse();
  await undone(
    house,
    'mail-service',
    () => house.write('mail-service/events.csv', 'at,kind\n'),
    () => house.write('mail-service/events.csv', undefined),
  );
});

test('what somebody else makes of a house at the same time is what it is', async () => {
  const house = smallHouse();
  const outcomes = await Promise.all(
    Array.from({ length: 3 }, () => run({ root: house.root, store: openCache(house.root) })),
  );
  const fresh = await run({ root: house.root, store: memoryStore() });
  for (const outcome of outcomes) expect(outcome).toEqual(fresh);
});
