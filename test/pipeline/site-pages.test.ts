import { expect, test } from 'vitest';
import { catalogue } from '../../src/language/index.ts';
import type { ListedAgreement, Site } from '../../src/pipeline/site.ts';
import { sitePages } from '../../src/pipeline/site-pages.ts';

/** A site of many agreements and a layer, as far as its list of pages looks at it. */
function siteOf(change: (agreements: ListedAgreement[]) => void = () => {}): Site {
  const agreements = Array.from({ length: 450 }, (_, at): ListedAgreement => {
    const id = `desk-${1000 + at}`;
    return {
      id,
      title: `Desk ${at}`,
      kind: 'internal',
      zone: 'Etc/UTC',
      promises: 2,
      open: [],
      shows: id,
      above: [],
    };
  });
  change(agreements);
  const never = () => Promise.reject(new Error('not asked for'));
  return {
    root: '/nowhere',
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
    layers: [{ id: 'standard', title: 'Standard', builtOnBy: [], shows: 'standard', above: [] }],
    report: never,
    agreement: never,
    layer: never,
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

test('the title of one that no page names at its top is on its own page and in its line', () => {
  expect(changedBy(449, { title: 'Other' })).toEqual(['list/3', 'agreements/desk-1449']);
});

test('the title of one of the first is at the top of every page that shows it there', () => {
  expect(changedBy(0, { title: 'Other' })).toHaveLength(before.size);
  const notThere = pagesOf().filter(({ path }) => /^agreements\/desk-1(?!00[012]$)/.test(path)).length;
  expect(changedBy(2, { title: 'Other' })).toHaveLength(before.size - notThere);
});

test('a promise that is open is in the sentence of every list, and in no other', () => {
  expect(changedBy(449, { open: [{ title: 'Answer', trouble: 'missed' }] })).toEqual(lists);
});

test('an agreement by the number of a page of the list is not what that page reads', () => {
  const pages = pagesOf(agreements => {
    agreements[300] = { ...agreements[300]!, id: '2', title: 'Two' };
  });
  const topOf = (path: string) => pages.find(page => page.path === path)?.top.map(({ title }) => title);
  expect(topOf('list/2')).toEqual(['Desk 0', 'Desk 1', 'Desk 2']);
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
