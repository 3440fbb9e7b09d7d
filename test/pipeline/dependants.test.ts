import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitHouse } from '../repository/git-house.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { copyOfHouse, eventsHeader, picture, type SmallHouse, smallHouse } from './small-house.ts';

/** What was done anew since it was last asked for, and the code that Kept is said to be. */
const seen = vi.hoisted(() => ({ made: [] as string[], drawn: [] as string[], code: 'this code' }));

vi.mock('../../src/pipeline/code-key.ts', () => ({ codeKey: () => seen.code }));
vi.mock('../../src/pipeline/finish.ts', async original => {
  const { finish } = await original<typeof import('../../src/pipeline/finish.ts')>();
  return {
    finish: (id: string, ...around: [Parameters<typeof finish>[1], Parameters<typeof finish>[2]]) => {
      seen.made.push(id);
      return finish(id, ...around);
    },
  };
});
vi.mock('../../src/charts/index.ts', async original => {
  const charts = await original<typeof import('../../src/charts/index.ts')>();
  const createDrawer: typeof charts.createDrawer = () => {
    const drawer = charts.createDrawer();
    const render: typeof drawer.render = (chart, size) => {
      if (size === 'wide') seen.drawn.push(chart.id);
      return drawer.render(chart, size);
    };
    return { ...drawer, render };
  };
  return { ...charts, createDrawer };
});

const { filesBeside, openCache, publish } = await import('../../src/pipeline/index.ts');

type Options = Omit<Parameters<typeof publish>[0], 'root' | 'store'>;
type Effects = Parameters<typeof publish>[1];

/** Runs the pipeline over a house with what is kept beside it, and makes what stands beside each page whose key changed, as a build does. */
async function look(house: SmallHouse, options: Options = {}, effects: Effects = {}, before?: Keys) {
  seen.made = [];
  seen.drawn = [];
  const { site, pages } = await publish(
    { root: house.root, store: openCache(house.root), ...options },
    effects,
  );
  const keys: Keys = new Map([...pages].map(([path, { key }]) => [path, key]));
  const changed = [...pages.values()].filter(({ path, key }) => before?.get(path) !== key);
  for (const page of changed) await filesBeside(page, site);
  const { made, drawn } = seen;
  return {
    keys,
    made: made.toSorted(),
    drawn: drawn.toSorted(),
    pages: changed.map(({ path }) => path || 'overview'),
  };
}
type Keys = ReadonlyMap<string, string>;

/** All there is. */
const all = {
  made: ['company-standard', 'gold-customers', 'mail-service', 'sales-desk', 'shop-hosting'],
  drawn: [
    'mail-service-attainment',
    'mail-service-first-answer-speed',
    'mail-service-uptime-availability',
    'sales-desk-attainment',
    'sales-desk-first-follow-up-speed',
    'sales-desk-leads-cumulative',
    'shop-hosting-attainment',
    'shop-hosting-first-answer-speed',
    'shop-hosting-uptime-availability',
  ],
  pages: [
    'overview',
    'agreements/mail-service',
    'agreements/sales-desk',
    'agreements/shop-hosting',
    'layers/company-standard',
    'layers/gold-customers',
    '404',
  ],
};
const nothingSaid = { made: '', drawn: '', pages: '' };
const nothing: Readonly<Record<'made' | 'drawn' | 'pages', readonly string[]>> = {
  made: [],
  drawn: [],
  pages: [],
};

let house: SmallHouse;
let keys: Keys;
beforeAll(async () => {
  house = smallHouse();
  const first = await look(house);
  keys = first.keys;
  expect({ ...first, keys: undefined }).toEqual({ ...all, keys: undefined });
});
beforeEach(() => {
  seen.code = 'this code';
});

function doneOf(said: typeof nothingSaid): typeof nothing {
  const listOf = (kind: 'made' | 'drawn' | 'pages') =>
    said[kind] === 'all' ? all[kind] : said[kind].split(' ').filter(word => word !== '');
  return { made: listOf('made'), drawn: listOf('drawn'), pages: listOf('pages') };
}

test('nothing is done twice', async () => {
  expect(await look(copyOfHouse(house), {}, {}, keys)).toEqual({ ...nothing, keys });
});

/** A change of `slas/`, and what follows from it: words, or `all`. */
type Change = {
  readonly change: (slas: SmallHouse) => unknown;
  readonly made: string;
  readonly drawn: string;
  readonly pages: string;
  /** What is made each time, since nobody knows what it is made from. */
  readonly again?: string;
};

/** What is changed in `slas/`; what is then made and drawn anew, and which pages show something else. */
const changes: Readonly<Record<string, Change>> = {
  'a byte of the metrics': {
    change: slas => slas.edit('sales-desk/metrics/leads.csv', '10:20:00', '10:21:00'),
    made: 'sales-desk',
    drawn: 'sales-desk-attainment sales-desk-first-follow-up-speed',
    pages: 'overview agreements/sales-desk',
  },
  'a byte of coverage.csv': {
    change: slas => slas.edit('sales-desk/metrics/coverage.csv', '2026-03-31', '2026-03-30'),
    made: 'sales-desk',
    drawn: 'sales-desk-attainment sales-desk-first-follow-up-speed sales-desk-leads-cumulative',
    pages: 'overview agreements/sales-desk',
  },
  'a byte of events.csv': {
    change: slas => slas.edit('sales-desk/events.csv', 'First quarter', 'First quarters'),
    made: 'sales-desk',
    drawn: '',
    pages: '',
  },
  'a byte of fees.csv': {
    change: slas => slas.edit('sales-desk/fees.csv', '6200', '6300'),
    made: 'sales-desk',
    drawn: '',
    pages: '',
  },
  'fees.csv is taken away': {
    change: slas => slas.write('sales-desk/fees.csv', undefined),
    made: 'sales-desk',
    drawn: '',
    pages: '',
  },
  'events.csv is added': {
    change: slas => slas.write('mail-service/events.csv', `${eventsHeader}\n`),
    made: 'mail-service',
    drawn: '',
    pages: '',
  },
  'a word of the prose': {
    change: slas =>
      slas.edit('sales-desk/agreement.mdx', 'The heads of both teams.', 'The head of both teams.'),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'the title of an agreement': {
    change: slas => slas.edit('sales-desk/agreement.mdx', 'title: Sales desk', 'title: The sales desk'),
    made: 'sales-desk',
    drawn: '',
    pages: 'all',
  },
  'a goal in the terms': {
    change: slas => slas.edit('sales-desk/agreement.mdx', 'Hand over leads.', 'Hand over all leads.'),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a target in the terms': {
    change: slas => slas.edit('sales-desk/agreement.mdx', 'atMost: 1 hour', 'atMost: 2 hours'),
    made: 'sales-desk',
    drawn: 'sales-desk-attainment sales-desk-first-follow-up-speed',
    pages: 'overview agreements/sales-desk',
  },
  'a comment in the terms': {
    change: slas => slas.edit('sales-desk/agreement.mdx', 'title:', '# A comment.\ntitle:'),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'the line ends of the terms': {
    change: slas =>
      slas.write('sales-desk/agreement.mdx', slas.read('sales-desk/agreement.mdx').replaceAll('\n', '\r\n')),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'the picture': {
    change: slas => slas.write('sales-desk/plan.png', Buffer.concat([picture, Buffer.from([0])])),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a picture that is shown nowhere': {
    change: slas => slas.write('sales-desk/other.png', picture),
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a picture that is renamed with its prose': {
    change: slas => [
      slas.write('sales-desk/plan.png', undefined),
      slas.write('sales-desk/rooms.png', picture),
      slas.edit('sales-desk/agreement.mdx', 'plan.png', 'rooms.png'),
    ],
    made: 'sales-desk',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a folder that is renamed': {
    change: slas => [
      ['agreement.mdx', 'metrics/coverage.csv', 'metrics/incidents.csv', 'metrics/tickets.csv'].map(f =>
        slas.write(`post-service/${f}`, slas.read(`mail-service/${f}`)),
      ),
      slas.write('mail-service', undefined),
    ],
    made: 'post-service',
    drawn: 'post-service-attainment post-service-first-answer-speed post-service-uptime-availability',
    pages:
      'overview agreements/post-service agreements/sales-desk agreements/shop-hosting layers/company-standard layers/gold-customers 404',
  },
  'a term that an agreement is archived under': {
    change: slas => slas.write('sales-desk/terms/0123456789abcdef.json', '{}'),
    made: 'sales-desk',
    drawn: '',
    pages: '',
  },
  'a file that may not be there': {
    change: slas => slas.write('sales-desk/notes.txt', 'mine'),
    made: 'sales-desk',
    drawn: '',
    pages: '',
    again: 'sales-desk',
  },
  'the name of a party': {
    change: slas => slas.edit('parties.yaml', 'Harbour Shop', 'Harbour Store'),
    made: 'all',
    drawn: '',
    pages: 'overview agreements/mail-service agreements/shop-hosting',
  },
  'the hours of a calendar': {
    change: slas => slas.edit('calendars.yaml', 'monday: ["09:00-17:00"]', 'monday: ["09:00-16:00"]'),
    made: 'all',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a day in a file of holidays': {
    change: slas => slas.edit('office.ics', '20260501', '20260504'),
    made: 'all',
    drawn: '',
    pages: 'overview agreements/sales-desk',
  },
  'a file of holidays that nobody names': {
    change: slas => slas.write('other.ics', 'BEGIN:VCALENDAR'),
    made: 'all',
    drawn: '',
    pages: '',
  },
  'the title of the settings': {
    change: slas => slas.edit('kept.yaml', 'title: Kept', 'title: House'),
    made: '',
    drawn: '',
    pages: 'all',
  },
  'the brand of the settings': {
    change: slas =>
      slas.edit('kept.yaml', 'title: Kept', 'title: Kept\nbrand: { light: "#1f4e79", dark: "#8fbbe6" }'),
    made: '',
    drawn: '',
    pages: 'all',
  },
  'the repository of the settings': {
    change: slas =>
      slas.edit('kept.yaml', 'title: Kept', 'title: Kept\nrepository: https://github.com/example/kept'),
    made: '',
    drawn: '',
    pages: 'all',
  },
  'a comment in the settings': {
    change: slas => slas.edit('kept.yaml', 'title: Kept', 'title: Kept # ours'),
    made: '',
    drawn: '',
    pages: '',
  },
  'the setting by which a promise is off track': {
    change: slas => slas.edit('kept.yaml', 'title: Kept', 'title: Kept\noffTrackUnder: 89'),
    made: 'all',
    drawn: '',
    pages: 'all',
  },
  'the day of the settings': {
    change: slas => slas.edit('kept.yaml', '2026-05-20', '2026-05-21'),
    made: 'all',
    drawn: '',
    pages:
      'overview agreements/mail-service agreements/sales-desk agreements/shop-hosting layers/company-standard layers/gold-customers',
  },
  'a target of the upper layer': {
    change: slas => slas.edit('company-standard/agreement.mdx', 'atMost: 8 hours', 'atMost: 7 hours'),
    made: 'company-standard gold-customers mail-service shop-hosting',
    drawn: 'mail-service-attainment mail-service-first-answer-speed',
    pages: 'overview agreements/mail-service layers/company-standard',
  },
  'the prose of the upper layer': {
    change: slas =>
      slas.edit('company-standard/agreement.mdx', 'Whatever a customer buys', 'What a customer buys'),
    made: 'company-standard gold-customers mail-service shop-hosting',
    drawn: '',
    pages: 'overview agreements/mail-service agreements/shop-hosting layers/company-standard',
  },
  'the title of the upper layer': {
    change: slas =>
      slas.edit('company-standard/agreement.mdx', 'title: Company standard', 'title: House standard'),
    made: 'company-standard gold-customers mail-service shop-hosting',
    drawn: '',
    pages:
      'overview agreements/mail-service agreements/shop-hosting layers/company-standard layers/gold-customers',
  },
  'the prose of the lower layer': {
    change: slas => slas.edit('gold-customers/agreement.mdx', 'A gold customer has', 'Gold customers have'),
    made: 'gold-customers shop-hosting',
    drawn: '',
    pages: 'overview agreements/shop-hosting layers/gold-customers',
  },
  'the title of an agreement on both layers': {
    change: slas =>
      slas.edit('shop-hosting/agreement.mdx', 'title: Hosting of the shop', 'title: Shop hosting'),
    made: 'shop-hosting',
    drawn: '',
    pages: 'all',
  },
  'a new agreement on no layer': {
    change: slas =>
      ['agreement.mdx', 'metrics/coverage.csv', 'metrics/leads.csv'].map(f =>
        slas.write(`after-desk/${f}`, slas.read(`sales-desk/${f}`).replace('\n![Two rooms](plan.png)\n', '')),
      ),
    made: 'after-desk',
    drawn: 'after-desk-attainment after-desk-first-follow-up-speed after-desk-leads-cumulative',
    pages:
      'overview agreements/after-desk agreements/mail-service agreements/sales-desk agreements/shop-hosting layers/company-standard layers/gold-customers 404',
  },
  'a new agreement on a layer': {
    change: slas =>
      ['agreement.mdx', 'metrics/coverage.csv', 'metrics/incidents.csv', 'metrics/tickets.csv'].map(f =>
        slas.write(`wiki-service/${f}`, slas.read(`mail-service/${f}`).replace('title: Mail', 'title: Wiki')),
      ),
    made: 'wiki-service',
    drawn: 'wiki-service-attainment wiki-service-first-answer-speed wiki-service-uptime-availability',
    pages:
      'overview agreements/mail-service agreements/sales-desk agreements/shop-hosting agreements/wiki-service layers/company-standard layers/gold-customers 404',
  },
  'an agreement that is taken away': {
    change: slas => slas.write('sales-desk', undefined),
    made: '',
    drawn: '',
    pages:
      'overview agreements/mail-service agreements/shop-hosting layers/company-standard layers/gold-customers 404',
  },
  'an agreement on a layer that is taken away': {
    change: slas => slas.write('mail-service', undefined),
    made: '',
    drawn: '',
    pages:
      'overview agreements/sales-desk agreements/shop-hosting layers/company-standard layers/gold-customers 404',
  },
  'a layer that is taken away from under others': {
    change: slas => slas.write('gold-customers', undefined),
    made: 'shop-hosting',
    drawn: '',
    pages: '',
  },
};

describe('a change of one input is followed by its dependants and nothing else', () => {
  test.each(Object.entries(changes))('%s', async (_, { change, again = '', ...done }) => {
    const copy = copyOfHouse(house);
    change(copy);
    const { keys: after, ...what } = await look(copy, {}, {}, keys);
    expect(what).toEqual(doneOf(done));
    expect(await look(copy, {}, {}, after)).toEqual({
      ...doneOf({ ...nothingSaid, made: again }),
      keys: after,
    });
  });
});

describe('the day that everything is judged on, whoever gives it', () => {
  const judged = { made: 'all', drawn: '', pages: [...all.pages].filter(page => page !== '404').join(' ') };
  const noDay = (slas: SmallHouse) => slas.edit('kept.yaml', 'asOf: 2026-05-20\n', '');
  const ways: Readonly<Record<string, readonly [Options, Effects]>> = {
    'the option': [{ asOf: '2026-05-21' }, {}],
    'an instant as the option': [{ asOf: '2026-05-20T01:00:00Z' }, {}],
    'the environment': [{}, { sourceDateEpoch: () => String(Date.UTC(2026, 4, 22) / 1000) }],
    'the option before the environment': [{ asOf: '2026-05-21' }, { sourceDateEpoch: () => '0' }],
  };
  test.each(Object.entries(ways))('%s', async (_, [options, effects]) => {
    const copy = copyOfHouse(house);
    const { keys: after, ...what } = await look(copy, options, effects, keys);
    expect(what).toEqual(doneOf(judged));
    expect(await look(copy, options, effects, after)).toEqual({ ...nothing, keys: after });
  });

  test('the same day from somebody else is the same', async () => {
    const effects = { sourceDateEpoch: () => undefined, today: () => '2020-01-01' };
    const asOf = { given: '2026-05-20', from: 'today' } as const;
    expect(await look(copyOfHouse(house), { asOf }, effects, keys)).toEqual({ ...nothing, keys });
  });

  test('but for the option, by which data may be later than it', async () => {
    const { made } = await look(copyOfHouse(house), { asOf: '2026-05-20' }, {}, keys);
    expect(made).toEqual([...all.made]);
  });

  test('today, where nobody gives one, and tomorrow', async () => {
    const copy = copyOfHouse(house);
    noDay(copy);
    const { keys: today } = await look(copy, {}, { today: () => '2026-05-20' });
    expect(await look(copy, {}, { today: () => '2026-05-20' }, today)).toEqual({ ...nothing, keys: today });
    const { keys: _, ...tomorrow } = await look(copy, {}, { today: () => '2026-05-21' }, today);
    expect(tomorrow).toEqual(doneOf(judged));
  });
});

test('another version of Kept or of what it runs on makes everything anew', async () => {
  const copy = copyOfHouse(house);
  seen.code = 'other code';
  const { keys: after, ...what } = await look(copy, {}, {}, keys);
  expect(what).toEqual(all);
  expect(await look(copy, {}, {}, after)).toEqual({ ...nothing, keys: after });
});

test('another base path shows every page otherwise, and nothing is made or drawn for it', async () => {
  const { keys: _, ...what } = await look(copyOfHouse(house), { base: '/kept' }, {}, keys);
  expect(what).toEqual({ ...nothing, pages: all.pages });
});

test('findings alone leave what there is to show to those who ask for it', async () => {
  const { run } = await import('../../src/pipeline/index.ts');
  const copy = smallHouse();
  const checked = async (reports: boolean) => {
    seen.made = [];
    await run({ root: copy.root, store: openCache(copy.root), reports });
    return seen.made.toSorted();
  };
  expect([
    await checked(false),
    await checked(false),
    await checked(true),
    await checked(false),
    await checked(true),
  ]).toEqual([all.made, [], all.made, [], []]);
});

describe('the commit that last touched what a page is made from', () => {
  const git = gitHouse(temporaryFolder('small'));
  const slas = smallHouse(git.root);
  let before: Keys;
  beforeAll(async () => {
    git.git('init', '--quiet', '--initial-branch=main');
    git.commit({});
    ({ keys: before } = await look(slas));
  });

  /** What a page shows otherwise after something was done, in the house as it was before. */
  const pagesAfter = async (work: () => void): Promise<readonly string[]> => {
    work();
    const { keys: now, pages } = await look(slas, {}, {}, before);
    before = now;
    return pages;
  };
  const ofDesk = ['overview', 'agreements/sales-desk'];
  const butMissing = all.pages.filter(page => page !== '404');

  test('a commit elsewhere changes no page', async () => {
    expect(await pagesAfter(() => git.commit({ 'README.md': 'ours\n' }))).toEqual([]);
  });
  test('a change that is not committed yet is told by the pages it may be shown on, and by them alone', async () => {
    expect(
      await pagesAfter(() => slas.edit('sales-desk/events.csv', 'First quarter', 'The first quarter')),
    ).toEqual(ofDesk);
  });
  test('so is its commit', async () => {
    expect(await pagesAfter(() => git.commit({}))).toEqual(ofDesk);
  });
  test('a commit to what all share is told by all that are made from it', async () => {
    expect(
      await pagesAfter(() => git.commit({ 'slas/parties.yaml': `${slas.read('parties.yaml')}# ours\n` })),
    ).toEqual(butMissing);
  });
  test('a commit to the settings is told by the page of no address too', async () => {
    expect(
      await pagesAfter(() => git.commit({ 'slas/kept.yaml': `${slas.read('kept.yaml')}# ours\n` })),
    ).toEqual(all.pages);
  });
  test('a commit to a layer is told by what builds on it and by what it builds on', async () => {
    const commit = () => {
      slas.edit('gold-customers/agreement.mdx', 'title: Gold', '# Ours.\ntitle: Gold');
      git.commit({});
    };
    expect(await pagesAfter(commit)).toEqual([
      'overview',
      'agreements/shop-hosting',
      'layers/company-standard',
      'layers/gold-customers',
    ]);
  });
  test('an empty commit, and a branch by another name, change nothing', async () => {
    expect(await pagesAfter(() => git.commit({}))).toEqual([]);
    expect(await pagesAfter(() => git.git('checkout', '--quiet', '-b', 'other'))).toEqual([]);
  });
});
