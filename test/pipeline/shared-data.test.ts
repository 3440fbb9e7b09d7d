import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { formats } from '../../src/lint/formats/index.ts';
import { openCache, run } from '../../src/pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const temporary = temporaryFolder('shared-data');
const desk = readFileSync(join(import.meta.dirname, '../input/base/slas/sales-desk/agreement.mdx'), 'utf8');
const ownLeads = 'leads: { kind: leads, file: metrics/leads.csv }';

let root = '';
let houses = 0;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, 'slas', path)), { recursive: true });
  writeFileSync(join(root, 'slas', path), text);
};
const read = (path: string) => readFileSync(join(root, 'slas', path), 'utf8');
const edit = (path: string, from: string, to: string) => {
  const text = read(path);
  expect(text).toContain(from);
  write(path, text.replace(from, to));
};
const sharing = (leads: string, title = 'Phone desk') =>
  desk.replace(ownLeads, leads).replace('title: Sales desk', `title: ${title}`);

/** The same as a layer, whose text shows no figures. */
const layerWith = (leads: string, title: string) =>
  sharing(leads, title)
    .replace('title:', 'layer: true\ntitle:')
    .replace(/<(Target|Actual) [^>]*>/g, 'some');

beforeEach(() => {
  root = join(temporary, String(houses++));
  cpSync(join(import.meta.dirname, '../input/base/slas'), join(root, 'slas'), { recursive: true });
  write('phone-desk/agreement.mdx', sharing('leads: { from: sales-desk/leads }'));
});

/** What is found and reported with what is kept beside the house; the same as from nothing. */
async function look() {
  const kept = await run({ root, store: openCache(root) });
  expect(kept).toEqual(await run({ root }));
  return kept;
}
const toldOf = ({ findings }: Awaited<ReturnType<typeof look>>) => formats.pretty(findings);
const leadsOf = ({ agreements }: Awaited<ReturnType<typeof look>>, id: string) =>
  agreements
    .find(({ report }) => report.id === id)
    ?.report.objectives.find(each => each.id === 'leads')
    ?.periods.map(({ actual, verdict }) => [actual?.value, verdict]);

const ownDeals =
  'deals: { kind: deals, file: metrics/deals.csv, funnel: { marketing: { source: [fair] }, leads: leads } }';

describe('deals of another folder whose funnel counts leads', () => {
  beforeEach(() => {
    edit('sales-desk/agreement.mdx', ownLeads, `${ownLeads}\n  ${ownDeals}`);
    edit('sales-desk/metrics/coverage.csv', 'leads,', 'deals,2026-01-01,2026-03-31\nleads,');
    write('sales-desk/metrics/deals.csv', 'id,lead,source,opened_at,closed_at,won,amount\n');
  });
  const funnelOf = (text: string) => {
    write('phone-desk/agreement.mdx', sharing(text));
    return look();
  };

  test('count the owner’s, whatever they are called here', async () => {
    expect(toldOf(await look())).not.toContain('error');
    const seen = await funnelOf('callers: { from: sales-desk/leads }\n  deals: { from: sales-desk/deals }');
    expect(toldOf(seen)).not.toContain('shared-funnel');
    const other = `callers: { from: sales-desk/leads }\n  ${ownLeads}\n  deals: { from: sales-desk/deals }`;
    write('phone-desk/metrics/leads.csv', `${read('sales-desk/metrics/leads.csv').split('\n')[0]}\n`);
    write('phone-desk/metrics/coverage.csv', 'dataset,from,through\nleads,2026-01-01,2026-03-31\n');
    expect(toldOf(await funnelOf(other))).not.toContain('shared-funnel');
  });

  test('need those to be here', async () => {
    const found = /.*shared-funnel/;
    const told = toldOf(await funnelOf(`${ownLeads}\n  deals: { from: sales-desk/deals }`));
    expect(found.exec(told)?.[0]).toContain(
      'Unexpected funnel of `sales-desk/deals`, which counts the leads of `sales-desk/leads`, expected a dataset that has those here too. Add `leads: { from: sales-desk/leads }`, under any name.',
    );
  });
});

describe('rows of another folder that refer to others', () => {
  const ticket = (id: string) => `id,opened_at\n${id},2026-01-05T10:00:00\n`;
  const own = (name: string, kind = name) => `${name}: { kind: ${kind}, file: metrics/${name}.csv }`;
  const covering = (...names: readonly string[]) =>
    ['dataset,from,through', ...names.map(name => `${name},2026-01-01,2026-03-31`), ''].join('\n');
  const unknownItem = (folder: string, ...files: readonly string[]) =>
    `slas/${folder}/metrics/log.csv:2:1  error  Unexpected item \`T-1\`, expected an id of ${files.map(file => `\`slas/${folder}/metrics/${file}.csv\``).join(' or ')}. Correct the id, add the item, or write \`others: ignore\` in the dataset where the file has more of them.  unknown-item\n\n1 error in 1 file\n`;

  beforeEach(() => {
    edit('sales-desk/agreement.mdx', ownLeads, `${ownLeads}\n  ${own('tickets')}\n  ${own('log')}`);
    write('sales-desk/metrics/tickets.csv', ticket('T-1'));
    write('sales-desk/metrics/log.csv', 'item,at,event\nT-1,2026-01-05T10:00:00,opened\n');
    write('sales-desk/metrics/coverage.csv', covering('leads', 'tickets', 'log'));
    write('phone-desk/metrics/tickets.csv', ticket('X-1'));
    write('phone-desk/metrics/coverage.csv', covering('tickets'));
  });

  test('are held against those of that folder, not against the own ones', async () => {
    const names = ['leads: { from: sales-desk/leads }', 'log: { from: sales-desk/log }', own('tickets')];
    write('phone-desk/agreement.mdx', sharing(names.join('\n  ')));
    expect(toldOf(await look())).toBe('no findings\n');
    write('sales-desk/metrics/tickets.csv', ticket('T-2'));
    expect(toldOf(await look())).toBe(unknownItem('sales-desk', 'leads', 'tickets'));
  });

  test('are told of where all that they may refer to is known', async () => {
    edit('sales-desk/agreement.mdx', own('log'), `${own('log')}\n  ${own('others', 'tickets')}`);
    write('sales-desk/metrics/others.csv', ticket('T-1'));
    write('sales-desk/metrics/tickets.csv', ticket('T-2'));
    write('sales-desk/metrics/coverage.csv', covering('leads', 'tickets', 'log', 'others'));
    const shared = ['leads', 'log', 'tickets'].map(name => `${name}: { from: sales-desk/${name} }`);
    rmSync(join(root, 'slas/phone-desk/metrics'), { recursive: true });
    write('phone-desk/agreement.mdx', sharing(shared.join('\n  ')));
    expect(toldOf(await look())).toBe('no findings\n');
    write('sales-desk/metrics/others.csv', ticket('T-3'));
    const told = unknownItem('sales-desk', 'leads', 'tickets', 'others');
    expect(toldOf(await look())).toBe(told);
    const turned = ['others: { from: sales-desk/others }', ...shared];
    write('phone-desk/agreement.mdx', sharing(turned.join('\n  ')));
    expect(toldOf(await look())).toBe(told);
  });

  test('are told of in a layer, which nobody looks at but those who name them', async () => {
    write('house-data/agreement.mdx', layerWith([own('tickets'), own('log')].join('\n  '), 'House data'));
    for (const file of ['tickets', 'log'])
      write(`house-data/metrics/${file}.csv`, read(`sales-desk/metrics/${file}.csv`));
    write('house-data/metrics/coverage.csv', covering('tickets', 'log'));
    const shared = ['tickets', 'log'].map(name => `${name}: { from: house-data/${name} }`);
    rmSync(join(root, 'slas/phone-desk/metrics'), { recursive: true });
    write('phone-desk/agreement.mdx', sharing(['leads: { from: sales-desk/leads }', ...shared].join('\n  ')));
    expect(toldOf(await look())).toBe('no findings\n');
    write('house-data/metrics/tickets.csv', ticket('T-2'));
    expect(toldOf(await look())).toBe(unknownItem('house-data', 'tickets'));
  });

  test('may be the own ones, of those of another folder', async () => {
    const names = ['leads: { from: sales-desk/leads }', own('log'), 'tickets: { from: sales-desk/tickets }'];
    write('phone-desk/agreement.mdx', sharing(names.join('\n  ')));
    write('phone-desk/metrics/log.csv', 'item,at,event\nT-1,2026-01-05T10:00:00,opened\n');
    rmSync(join(root, 'slas/phone-desk/metrics/tickets.csv'));
    write('phone-desk/metrics/coverage.csv', covering('log'));
    expect(toldOf(await look())).toBe('no findings\n');
    write(
      'phone-desk/metrics/coverage.csv',
      'dataset,from,through,service\nlog,2026-01-01,2026-03-31,\ntickets,2026-01-01,2026-03-31,north\n',
    );
    expect(toldOf(await look())).toBe(
      'slas/phone-desk/metrics/coverage.csv:3:1  error  Unexpected dataset `tickets`, which is of another folder, expected its rows in slas/sales-desk/metrics/coverage.csv. Remove the row.  unknown-dataset\n\n1 error in 1 file\n',
    );
  });
});

describe('a dataset of another folder', () => {
  test('is judged by its rows and its coverage there, and says whose it is', async () => {
    const seen = await look();
    expect(toldOf(seen)).toBe('no findings\n');
    expect(seen.counts).toEqual({ agreements: 2, objectives: 4, rows: 5 });
    expect(leadsOf(seen, 'phone-desk')).toEqual(leadsOf(seen, 'sales-desk'));
    const { report } = seen.agreements.find(each => each.report.id === 'phone-desk')!;
    expect(report.data).toMatchObject([
      {
        name: 'leads',
        file: 'slas/sales-desk/metrics/leads.csv',
        owner: { folder: 'sales-desk', name: 'leads' },
        through: '2026-04-01T00:00:00Z',
        stated: true,
      },
    ]);
    const [january] = report.objectives[0]!.periods;
    expect(january?.derivation?.sources.map(each => each.file)).toEqual([
      'slas/sales-desk/metrics/leads.csv',
    ]);
  });

  test('is read anew where its file, its coverage, its terms or the zone of its folder change', async () => {
    const first = leadsOf(await look(), 'phone-desk');
    const rows = read('sales-desk/metrics/leads.csv').trimEnd().split('\n');
    write('sales-desk/metrics/leads.csv', `${rows.slice(0, -1).join('\n')}\n`);
    const second = leadsOf(await look(), 'phone-desk');
    expect(second).not.toEqual(first);
    edit('sales-desk/metrics/coverage.csv', '2026-03-31', '2026-02-28');
    const third = leadsOf(await look(), 'phone-desk');
    expect(third?.at(-1)?.[1]).toBe('no-data');
    edit('sales-desk/metrics/coverage.csv', '2026-02-28', '2026-03-31');
    edit('sales-desk/agreement.mdx', 'timezone: Etc/UTC', 'timezone: Pacific/Kiritimati');
    await look();
    edit('sales-desk/agreement.mdx', ownLeads, 'leads: { kind: leads, file: metrics/other.csv }');
    write('sales-desk/metrics/other.csv', `${rows[0]}\n`);
    expect(leadsOf(await look(), 'phone-desk')?.[0]).toEqual(['0', 'missed']);
  });

  test('is read anew where it is the upper layer of its folder that changes', async () => {
    write('house-style/agreement.mdx', layerWith(ownLeads, 'House style'));
    edit('sales-desk/agreement.mdx', `datasets:\n  ${ownLeads}\n`, '');
    edit('sales-desk/agreement.mdx', 'title: Sales desk', 'title: Sales desk\nextends: house-style');
    expect(leadsOf(await look(), 'phone-desk')?.length).toBe(3);
    edit('house-style/agreement.mdx', 'metrics/leads.csv', 'metrics/other.csv');
    write('sales-desk/metrics/other.csv', `${read('sales-desk/metrics/leads.csv').split('\n')[0]}\n`);
    expect(leadsOf(await look(), 'phone-desk')?.[0]).toEqual(['0', 'missed']);
  });

  test('may be one that its folder has of a third one', async () => {
    write('door-desk/agreement.mdx', sharing('leads: { from: phone-desk/leads }', 'Door desk'));
    const seen = await look();
    expect(leadsOf(seen, 'door-desk')).toEqual(leadsOf(seen, 'sales-desk'));
    write('sales-desk/metrics/leads.csv', `${read('sales-desk/metrics/leads.csv').split('\n')[0]}\n`);
    expect(leadsOf(await look(), 'door-desk')?.[0]).toEqual(['0', 'missed']);
  });

  test('may be one of a layer, which then may have data', async () => {
    write('house-data/agreement.mdx', layerWith(ownLeads, 'House data'));
    for (const file of ['leads.csv', 'coverage.csv'])
      write(`house-data/metrics/${file}`, read(`sales-desk/metrics/${file}`));
    expect(toldOf(await look())).toContain(
      'Unexpected data in `house-data`, which is a layer and not judged',
    );
    edit('phone-desk/agreement.mdx', 'sales-desk/leads', 'house-data/leads');
    const seen = await look();
    expect(toldOf(seen)).toBe('no findings\n');
    expect(leadsOf(seen, 'phone-desk')).toEqual(leadsOf(seen, 'sales-desk'));
    expect(seen.counts.rows).toBe(10);
    const twice = 'leads: { from: house-data/leads }\n  calls: { from: house-data/leads }';
    write('door-desk/agreement.mdx', sharing(twice, 'Door desk'));
    expect((await look()).counts).toEqual({ agreements: 3, objectives: 6, rows: 10 });
  });

  test('may be one of a layer that has its terms of an upper one', async () => {
    write('house-style/agreement.mdx', layerWith(ownLeads, 'House style'));
    const below = layerWith(ownLeads, 'House data').replace(`datasets:\n  ${ownLeads}\n`, '');
    write('house-data/agreement.mdx', below.replace('title:', 'extends: house-style\ntitle:'));
    for (const file of ['leads.csv', 'coverage.csv'])
      write(`house-data/metrics/${file}`, read(`sales-desk/metrics/${file}`));
    edit('phone-desk/agreement.mdx', 'sales-desk/leads', 'house-data/leads');
    const seen = await look();
    expect(toldOf(seen)).toBe('no findings\n');
    expect(leadsOf(seen, 'phone-desk')).toEqual(leadsOf(seen, 'sales-desk'));
  });

  test('of a layer says nothing for the others that nobody names there', async () => {
    const other = 'other: { kind: leads, file: metrics/other.csv }';
    write('house-data/agreement.mdx', layerWith(`${ownLeads}\n  ${other}`, 'House data'));
    for (const file of ['leads.csv', 'coverage.csv'])
      write(`house-data/metrics/${file}`, read(`sales-desk/metrics/${file}`));
    write('house-data/metrics/other.csv', 'nothing,of,this\n1,2,3\n');
    edit('phone-desk/agreement.mdx', 'sales-desk/leads', 'house-data/leads');
    expect(toldOf(await look())).toBe(
      'slas/house-data/metrics/other.csv:1:1  error  Unexpected data in `house-data`, which is a layer and not judged, expected it in an agreement that builds on it. Move the file.  layer-data\n\n1 error in 1 file\n',
    );
  });

  test('may be named by a layer, for all that build on it', async () => {
    write('house-style/agreement.mdx', layerWith('leads: { from: sales-desk/leads }', 'House style'));
    write(
      'phone-desk/agreement.mdx',
      sharing(ownLeads).replace(`datasets:\n  ${ownLeads}\n`, 'extends: house-style\n'),
    );
    const seen = await look();
    expect(toldOf(seen)).toBe('no findings\n');
    expect(seen.layers.map(({ id }) => id)).toEqual(['house-style']);
    expect(leadsOf(seen, 'phone-desk')).toEqual(leadsOf(seen, 'sales-desk'));
    write('sales-desk/metrics/leads.csv', `${read('sales-desk/metrics/leads.csv').split('\n')[0]}\n`);
    expect(leadsOf(await look(), 'phone-desk')?.[0]).toEqual(['0', 'missed']);
    edit('house-style/agreement.mdx', 'sales-desk/leads', 'sales-desk/calls');
    expect(toldOf(await look())).toBe(
      'slas/house-style/agreement.mdx:22:18  error  Unexpected dataset `calls` of `sales-desk`, expected one of `leads`. Name a dataset that it has, or add this one there.  unknown-reference\n\n1 error in 1 file\n',
    );
  });

  test('does not bind by where it is', async () => {
    const hashOf = (seen: Awaited<ReturnType<typeof look>>) =>
      seen.agreements.find(({ report }) => report.id === 'phone-desk')?.report.termsHash;
    const before = hashOf(await look());
    cpSync(join(root, 'slas/sales-desk'), join(root, 'slas/back-desk'), { recursive: true });
    edit('phone-desk/agreement.mdx', 'sales-desk/leads', 'back-desk/leads');
    expect(hashOf(await look())).toBe(before);
  });
});

describe('what is wrong is found', () => {
  const place = 'slas/phone-desk/agreement.mdx:21:18';

  test('once for a row of a file that several read', async () => {
    edit('sales-desk/metrics/leads.csv', '2026-01', '2026-99');
    const told = toldOf(await look());
    expect(told.match(/impossible-date|bad-cell/g)?.length).toBe(1);
    expect(told).toContain('slas/sales-desk/metrics/leads.csv:2:');
  });

  test.each([
    [
      'leads: { from: sale-desk/leads }',
      `${place}  error  Unexpected folder \`sale-desk\`, expected one of \`sales-desk\`. Name the folder of an agreement or a layer, or add this one. Did you mean \`sales-desk\`?  unknown-reference`,
    ],
    [
      'leads: { from: sales-desk/lead }',
      `${place}  error  Unexpected dataset \`lead\` of \`sales-desk\`, expected one of \`leads\`. Name a dataset that it has, or add this one there. Did you mean \`leads\`?  unknown-reference`,
    ],
    [
      'leads: { from: ../../etc/passwd }',
      `${place}  error  Unexpected \`../../etc/passwd\`, expected a dataset of another folder such as \`cloud-service/incidents\`. Name the folder and its dataset.  bad-value`,
    ],
    [
      'leads: { from: phone-desk/leads }',
      `${place}  error  Unexpected \`phone-desk/leads\`, which is of \`phone-desk\` itself, expected a dataset of another folder. Say its \`kind\` and \`file\` here.  shared-cycle`,
    ],
    [
      'leads: { from: sales-desk/leads, zone: Etc/UTC }',
      'slas/phone-desk/agreement.mdx:21:42  error  Unexpected `zone` beside `from`, expected nothing: the dataset is read as is agreed in its own folder. Remove it.  shared-fields',
    ],
  ])('in `%s`', async (leads, message) => {
    write('phone-desk/agreement.mdx', sharing(leads));
    expect(toldOf(await look())).toBe(`${message}\n\n1 error in 1 file\n`);
  });

  test('in a circle', async () => {
    edit('sales-desk/agreement.mdx', ownLeads, 'leads: { from: phone-desk/leads }');
    expect(toldOf(await look())).toBe(
      [
        `${place}  error  Unexpected circle of datasets, \`phone-desk/leads\` from \`sales-desk/leads\` from \`phone-desk/leads\`, expected one with a file. Let one of them name its \`file\`.  shared-cycle`,
        '',
        'slas/sales-desk/agreement.mdx:21:18  error  Unexpected circle of datasets, `sales-desk/leads` from `phone-desk/leads` from `sales-desk/leads`, expected one with a file. Let one of them name its `file`.  shared-cycle',
        '',
        '2 errors in 2 files\n',
      ].join('\n'),
    );
  });

  test('where the file is gone, or the folder', async () => {
    await look();
    rmSync(join(root, 'slas/sales-desk/metrics/leads.csv'));
    const told = toldOf(await look());
    expect(told).toContain(
      `${place}  error  Missing file \`slas/sales-desk/metrics/leads.csv\`, expected the CSV of dataset \`leads\` there. Commit the file or correct its name.  missing-file`,
    );
    rmSync(join(root, 'slas/sales-desk'), { recursive: true });
    expect(toldOf(await look())).toContain('Unexpected folder `sales-desk`, but there is no other folder');
  });

  test('in a row of the own coverage.csv about it, and in amounts of another currency', async () => {
    write('phone-desk/metrics/coverage.csv', 'dataset,from,through\nleads,2026-01-01,2026-03-31\n');
    expect(toldOf(await look())).toContain(
      'slas/phone-desk/metrics/coverage.csv:2:1  error  Unexpected dataset `leads`, which is of another folder, expected its rows in slas/sales-desk/metrics/coverage.csv. Remove the row.  unknown-dataset',
    );
    rmSync(join(root, 'slas/phone-desk/metrics'), { recursive: true });
    edit(
      'sales-desk/agreement.mdx',
      ownLeads,
      'leads: { kind: leads, file: metrics/leads.csv, money: [worth] }',
    );
    edit('phone-desk/agreement.mdx', 'currency: USD', 'currency: EUR');
    expect(toldOf(await look())).toContain(
      `${place}  error  Unexpected amounts of \`sales-desk/leads\` in USD, expected EUR, the currency of this agreement. Share a dataset without amounts, or agree on one currency.  shared-currency`,
    );
  });
});
