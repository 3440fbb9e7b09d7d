import { hash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { contentsOf, type Fake } from '../cli/site/fake-pages.ts';
import { gitHouse } from '../repository/git-house.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { copyOfHouse, type SmallHouse, smallHouse } from './small-house.ts';

const fake = vi.hoisted((): Fake => ({ made: [], during: undefined }));
vi.mock('../../src/cli/site/make-pages.ts', async () => {
  const { fakePages } = await import('../cli/site/fake-pages.ts');
  return { makePages: fakePages(fake) };
});
const { buildSite } = await import('../../src/cli/site/build-site.ts');
const { hasRightsOfNew } = await import('../../src/cli/site/file-marks.ts');
const { memoryStore, openCache, publish } = await import('../../src/pipeline/index.ts');

/** All that a house comes to: what is found, and every file of its site. */
async function build({ root }: SmallHouse, { asOf = '2026-05-20', store = openCache(root) } = {}) {
  fake.made.length = 0;
  const publication = await publish({ root, asOf, store });
  const { made } = await buildSite(publication, { store, lasting: true, base: '/', progress: () => {} });
  return { summary: publication.site.summary, site: contentsOf(join(root, 'dist')), made };
}

/** A house with what is kept of it from a build of the day; the same from the day before; and what it comes to where nothing is kept. */
async function keptHouse(house: SmallHouse) {
  await build(house, { asOf: '2026-05-19' });
  const older = copyOfHouse(house);
  const right = await build(house, { store: memoryStore() });
  await build(house);
  return { house, older, right };
}

const git = gitHouse(temporaryFolder('small'));
const inGit = smallHouse(git.root);
git.git('init', '--quiet', '--initial-branch=main');
git.commit({ '.gitignore': '.kept\ndist\n' });
git.commit({ 'README.md': 'ours\n' });
const kept = { inGit: await keptHouse(inGit), plain: await keptHouse(smallHouse()) };

const entry = ({ root }: SmallHouse, name: string) => join(root, '.kept/cache', name);

/** Entries that are forged together, each with another of its kind; and what is taken away before, so that they are looked at. */
type Round = {
  readonly of: keyof typeof kept;
  readonly entries: Readonly<Record<string, string>>;
  readonly without: readonly string[];
};
const rounds: Readonly<Record<string, Round>> = {
  'findings and history': {
    of: 'inGit',
    entries: { findings: 'history', history: 'findings' },
    without: ['published'],
  },
  'reports and drawings': {
    of: 'plain',
    entries: {
      'reports/sales-desk': 'reports/mail-service',
      'reports/mail-service': 'reports/shop-hosting',
      'reports/gold-customers': 'reports/company-standard',
      'drawings/sales-desk': 'drawings/mail-service',
      'drawings/mail-service': 'drawings/shop-hosting',
    },
    without: ['site', 'published'],
  },
  'digests of files': { of: 'plain', entries: { digests: 'findings' }, without: ['published'] },
  'what is published': { of: 'plain', entries: { published: 'findings' }, without: [] },
};

type Forged = {
  readonly path: string;
  readonly whole: Buffer;
  readonly other: Buffer;
  readonly older: Buffer;
};

/** The first line of an entry as its writer makes it, for whatever name, key and body. */
const lineOf = (name: string, key: string, body: string) =>
  `${key} ${hash('sha256', `${name}\n${key}\n${body}`)}`;
const partsOf = (whole: Buffer) => {
  const end = whole.indexOf('\n');
  const [key = ''] = whole.toString('utf8', 0, end).split(/ (?=[0-9a-f]{64}$)/);
  return { key, end, body: whole.toString('utf8', end + 1) };
};
const cut = (length: (whole: Buffer) => number) => (forged: Forged) =>
  writeFileSync(forged.path, forged.whole.subarray(0, length(forged.whole)));
const instead = (make: (path: string) => void) => (forged: Forged) => {
  rmSync(forged.path);
  make(forged.path);
};

/** What is done to an entry. */
const forgeries: Readonly<Record<string, (forged: Forged) => void>> = {
  'one digit of its body changed': ({ path, whole }) => {
    const text = whole.toString('utf8');
    const at = text.slice(partsOf(whole).end).search(/[0-8](?=\D)/) + partsOf(whole).end;
    writeFileSync(path, `${text.slice(0, at)}9${text.slice(at + 1)}`);
  },
  'one digit of its first line changed': ({ path, whole }) => {
    const forged = Buffer.from(whole);
    const at = partsOf(whole).end - 1;
    forged[at] = forged[at] === 0x30 ? 0x31 : 0x30;
    writeFileSync(path, forged);
  },
  emptied: cut(() => 0),
  'cut after its first line': cut(whole => whole.indexOf('\n') + 1),
  'cut before the end of its first line': cut(whole => whole.indexOf('\n')),
  'cut in half': cut(whole => whole.length >> 1),
  'cut before its last byte': cut(whole => whole.length - 1),
  'written twice': ({ path, whole }) => writeFileSync(path, Buffer.concat([whole, whole])),
  'in its place that of another': ({ path, other }) => writeFileSync(path, other),
  'in its place that of another day': ({ path, older: before }) => writeFileSync(path, before),
  'in its place the body of another under its own line': ({ path, whole, other }) =>
    writeFileSync(
      path,
      Buffer.concat([whole.subarray(0, partsOf(whole).end + 1), Buffer.from(partsOf(other).body)]),
    ),
  'its body under a line for another name': ({ path, whole }) => {
    const { key, body } = partsOf(whole);
    writeFileSync(path, `${lineOf('reports/other', key, body)}\n${body}`);
  },
  'another body under a line whose hash is of that body alone': ({ path, whole }) =>
    writeFileSync(path, `${partsOf(whole).key} ${hash('sha256', '{}')}\n{}`),
  'no JSON': ({ path, whole }) => writeFileSync(path, `${whole.toString('utf8').split('\n', 1)[0]}\nnothing`),
  'no text': ({ path, whole }) => {
    const forged = Buffer.from(whole);
    forged.fill(0xff, partsOf(whole).end + 3, partsOf(whole).end + 5);
    writeFileSync(path, forged);
  },
  'a folder in its place': instead(path => mkdirSync(path)),
  'a link to another in its place': forged => {
    rmSync(forged.path);
    writeFileSync(`${forged.path}-other`, forged.other);
    symlinkSync(`${forged.path}-other`, forged.path);
  },
  'a link to what never ends in its place': instead(path => symlinkSync('/dev/zero', path)),
  'nothing in its place': instead(() => {}),
};

describe.each(Object.entries(rounds))('entries of what is kept: %s', (_, { of, entries, without }) => {
  const { house, older, right } = kept[of];
  test.each(Object.entries(forgeries))('%s', async (_, forge) => {
    const copy = copyOfHouse(house);
    for (const each of without) rmSync(entry(copy, each), { recursive: true });
    for (const [name, other] of Object.entries(entries)) {
      const [whole, others, before] = [entry(house, name), entry(house, other), entry(older, name)].map(
        path => readFileSync(path),
      );
      forge({ path: entry(copy, name), whole: whole!, other: others!, older: before! });
    }
    const { summary, site } = await build(copy);
    expect(summary).toEqual(right.summary);
    expect(site).toEqual(right.site);
    for (const name of Object.keys(entries)) expect(lstatSync(entry(copy, name)).isFile(), name).toBe(true);
  });
});

/** What is done to a file of the site that is kept; it has no line that tells what it is. */
const plain = ['emptied', 'cut in half', 'cut before its last byte', 'written twice'];
const forgeriesOfFiles = Object.entries(forgeries).filter(
  ([name]) => plain.includes(name) || name.endsWith('in its place') || name.startsWith('in its place that'),
);

describe('files of the site that is kept', () => {
  const files = {
    'site/agreements/sales-desk/index.html': 'site/agreements/mail-service/index.html',
    'site/agreements/mail-service/attainment.svg': 'site/agreements/sales-desk/attainment.svg',
    'site/layers/gold-customers/index.html': 'site/layers/company-standard/index.html',
    'site/index.html': 'site/404.html',
    'site/404.html': 'site/index.html',
  };
  test.each(forgeriesOfFiles)('%s', async (_, forge) => {
    const { house, older, right } = kept.plain;
    const copy = copyOfHouse(house);
    rmSync(join(copy.root, 'dist'), { recursive: true, force: true });
    for (const [name, other] of Object.entries(files)) {
      const [whole, others, before] = [entry(house, name), entry(house, other), entry(older, name)].map(
        path => readFileSync(path),
      );
      forge({ path: entry(copy, name), whole: whole!, other: others!, older: before! });
    }
    const { summary, site } = await build(copy);
    expect(summary).toEqual(right.summary);
    expect(site).toEqual(right.site);
    for (const name of Object.keys(files)) expect(lstatSync(entry(copy, name)).isFile(), name).toBe(true);
  });
});

describe('what somebody did to `dist/`', () => {
  const page = 'agreements/sales-desk/index.html';
  const asItWas = (path: string, work: () => void) => {
    const { atime, mtime } = statSync(path);
    work();
    utimesSync(path, atime, mtime);
  };
  const edited = (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('Sales', 'Seals'));
  const done: Readonly<Record<string, (dist: string) => void>> = {
    'a page edited': dist => edited(join(dist, page)),
    'a page edited to the same length, its time put back': dist =>
      asItWas(join(dist, page), () => edited(join(dist, page))),
    'a page removed': dist => rmSync(join(dist, page)),
    'a chart removed': dist => rmSync(join(dist, 'agreements/sales-desk/attainment.svg')),
    'a script edited': dist => writeFileSync(join(dist, '_astro/page.js'), 'alert()'),
    'a file added': dist => writeFileSync(join(dist, 'agreements/sales-desk/more.html'), 'more'),
    'a hidden file added': dist => writeFileSync(join(dist, '.more'), 'more'),
    'a folder of an agreement that is none added': dist =>
      cpSync(join(dist, 'agreements/sales-desk'), join(dist, 'agreements/other'), { recursive: true }),
    'two pages exchanged': dist => {
      const [one, two, between] = [page, 'agreements/mail-service/index.html', 'between'].map(file =>
        join(dist, file),
      );
      renameSync(one!, between!);
      renameSync(two!, one!);
      renameSync(between!, two!);
    },
    'a link in the place of a page': dist => {
      renameSync(join(dist, page), join(dirname(dist), 'page'));
      symlinkSync(join(dirname(dist), 'page'), join(dist, page));
    },
    'a folder in the place of a page': dist => {
      rmSync(join(dist, page));
      mkdirSync(join(dist, page));
    },
    'a link in the place of all of it': dist => {
      renameSync(dist, join(dirname(dist), 'site'));
      symlinkSync('site', dist);
    },
    'a file in the place of all of it': dist => {
      rmSync(dist, { recursive: true });
      writeFileSync(dist, 'dist');
    },
    'a copy of it with its times': dist => {
      cpSync(dist, `${dist}-copy`, { recursive: true, preserveTimestamps: true });
      edited(join(`${dist}-copy`, page));
      rmSync(dist, { recursive: true });
      renameSync(`${dist}-copy`, dist);
    },
    'the right to read a page taken away': dist => chmodSync(join(dist, page), 0o600),
    'all of it removed': dist => rmSync(dist, { recursive: true }),
  };
  // What is written into a file of `dist/` is written into the one that is kept: they are two names of one file.
  const madeAnew: Readonly<Record<string, readonly string[] | 'all'>> = {
    'a page edited': ['agreements/sales-desk'],
    'a page edited to the same length, its time put back': ['agreements/sales-desk'],
    'a script edited': 'all',
    'the right to read a page taken away': ['agreements/sales-desk'],
  };
  test.each(Object.entries(done))('%s is undone', async (name, work) => {
    const copy = copyOfHouse(kept.plain.house);
    await build(copy);
    const dist = join(copy.root, 'dist');
    work(dist);
    const { site, made } = await build(copy);
    expect(site).toEqual(kept.plain.right.site);
    expect(hasRightsOfNew(join(dist, page))).toBe(true);
    const expected = madeAnew[name] ?? [];
    if (expected === 'all') expect(made).toBeGreaterThan(4);
    else expect(fake.made).toEqual(expected);
  });
});
