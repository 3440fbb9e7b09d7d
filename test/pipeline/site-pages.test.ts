import { expect, test } from 'vitest';
import { catalogue } from '../../src/language/index.ts';
import type { ListedAgreement, Site } from '../../src/pipeline/site.ts';
import { sitePages } from '../../src/pipeline/site-pages.ts';

/** A site of many agreements and a layer, as far as its list of pages looks at it. */
function siteOf(change: (agreements: ListedAgreement[]) => void = () => {}, length = 450): Site {
  const agreements = Array.from({ length }, (_, at): ListedAgreement => {
    const id = `desk-${1000 + at}`;
    return {
      id,
      title: `Desk ${at}`,
      kind: 'internal',
      zone: 'Etc/UTC',
      promises: 2,
      idle: 0,
      open: [],
      shows: id,
      above: [],
      dataFrom: [],
    };
  });
  change(agreements);
  const never = () => Promise.reject(new Error('not asked for'));
  return {
    root: '/nowhere',
    sharedFiles: ['slas/kept.yaml', 'slas/parties.yaml', 'slas/calendars.yaml'],
    summary: {
      asOf: '2026-05-20T18:00:00Z',
      asOfGiven: '2026-05-20T18:00:00Z',
      asOfFrom: 'option',
      settings: { title: 'Kept' },
      findings: [],
      ok: true,
      counts: { agreements: 450, objectives: 900, rows: 0 },
    },
    words: catalogue('en'),
    agreements,
    layers: [
      { id: 'standard', title: 'Standard', builtOnBy: [], shows: 'standard', above: [], dataFrom: [] },
    ],
    report: never,
    agreement: never,
    layer: never,
    keys: new Map(),
    draw: never,
  };
}
const pagesOf = (change?: (agreements: ListedAgreement[]) => void) =>
  sitePages(siteOf(change), { base: '/', commits: undefined });
const before = new Map(pagesOf().map(({ path, key }) => [path, key]));

/** The pages that show something else after a change of one agreement. */
function changedBy(at: number, change: Partial<ListedAgreement>): readonly string[] {
  const pages = pagesOf(agreements => {
    agreements[at] = { ...agreements[at]!, ...change };
  });
  return pages.filter(({ path, key }) => before.get(path) !== key).map(({ path }) => path);
}
const lists = ['', 'list/2', 'list/3'];

test('a list of many is on several pages, and each page has a key of its own', () => {
  expect(before.size).toBe(3 + 450 + 1 + 1);
  expect(new Set(before.values()).size).toBe(before.size);
});

test('what one agreement shows is on its page, and on no list of lines', () => {
  expect(changedBy(449, { shows: 'other' })).toEqual(['agreements/desk-1449']);
});

test('the title of one of many is in its line, and at the top of no page', () => {
  expect(changedBy(449, { title: 'Other' })).toEqual(['list/3']);
  expect(changedBy(0, { title: 'Other' })).toEqual(['']);
});

test('the title of one of the first few is at the top of every page that shows it there', () => {
  const few = (change?: (agreements: ListedAgreement[]) => void) =>
    sitePages(siteOf(change, 5), { base: '/', commits: undefined });
  const keys = new Map(few().map(({ path, key }) => [path, key]));
  const changed = few(agreements => {
    agreements[2] = { ...agreements[2]!, title: 'Other' };
  }).filter(({ path, key }) => keys.get(path) !== key);
  expect(changed.map(({ path }) => path)).toEqual([
    '',
    'agreements/desk-1000',
    'agreements/desk-1001',
    'agreements/desk-1002',
    'layers/standard',
    '404',
  ]);
});

test('a promise that is open is in the sentence of the first list, and in its line', () => {
  expect(changedBy(449, { open: [{ title: 'Answer', trouble: 'missed' }] })).toEqual(['', 'list/3']);
});

test('a page of the list names the commit of what it lists, the first one that of everything', () => {
  const asked = new Map<string, readonly string[]>();
  const commits = {
    of: (inputs: readonly string[]) => {
      asked.set(JSON.stringify(inputs), inputs);
      return { hash: String(asked.size), dirty: false };
    },
    whole: true,
    history: { head: '', prefix: '', shallow: false, touched: [], whole: true },
  };
  const pages = sitePages(siteOf(), { base: '/', commits });
  const inputs = [...asked.values()];
  expect(inputs[0]).toEqual(['slas/']);
  expect(inputs[1]).toContain('slas/desk-1200/');
  expect(inputs[1]).not.toContain('slas/desk-1000/');
  const says = pages.map(page => page.kind === 'list' && page.list.sentence !== undefined);
  expect(says.slice(0, 3)).toEqual([true, false, false]);
});

test('an agreement by the number of a page of the list is not what that page reads', () => {
  const pages = sitePages(
    siteOf(agreements => {
      agreements[3] = { ...agreements[3]!, id: '2', title: 'Two' };
    }, 5),
    { base: '/', commits: undefined },
  );
  const topOf = (path: string) => pages.find(page => page.path === path)?.top.map(({ title }) => title);
  expect(topOf('')).toEqual(['Desk 0', 'Desk 1', 'Desk 2']);
  expect(topOf('agreements/2')).toEqual(['Desk 0', 'Desk 1', 'Two']);
});

test('lists say the day in the zone of the first agreement, whichever agreements they list', () => {
  expect(changedBy(0, { zone: 'Asia/Tokyo' })).toEqual(lists);
  expect(changedBy(1, { zone: 'Asia/Tokyo' })).toEqual(['']);
});

test('pages of eight thousand agreements on one layer are listed in a moment', () => {
  const count = 8000;
  const site = siteOf(agreements => {
    const [one] = agreements;
    agreements.length = 0;
    for (let at = 0; at < count; at++)
      agreements.push({ ...one!, id: `desk-${at}`, above: [['standard', true]] });
  });
  const start = performance.now();
  expect(sitePages(site, { base: '/', commits: undefined })).toHaveLength(count + count / 200 + 2);
  expect(performance.now() - start).toBeLessThan(5000);
});
