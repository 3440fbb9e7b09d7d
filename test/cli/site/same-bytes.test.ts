import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../folders.ts';
import { copyOfHouse, openHouse, type SmallHouse, smallHouse } from '../../pipeline/small-house.ts';
import { gitHouse } from '../../repository/git-house.ts';
import { cleanEnvironment } from '../../site/build-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { contentsOf } from './fake-pages.ts';

/** Runs a command, and gives what it says. */
function kept(
  command: 'build' | 'check',
  { root }: Pick<SmallHouse, 'root'>,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  cwd = root,
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'scripts/kept.js'), command, '--json', '--root', root, ...words],
    {
      cwd,
      encoding: 'utf8',
      env: { ...cleanEnvironment(), NO_COLOR: '1', ...env },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Runs `kept build`, and gives how many pages it made and every file of the site. */
function build(
  of: Pick<SmallHouse, 'root'>,
  ...rest: [words?: readonly string[], env?: NodeJS.ProcessEnv, cwd?: string]
) {
  const { made } = kept('build', of, ...rest);
  return { made: made as number, site: contentsOf(join(of.root, 'dist')) };
}

const git = gitHouse(temporaryFolder('small'));
const house = smallHouse(git.root);
git.git('init', '--quiet', '--initial-branch=main');
const touched = git.commit({ '.gitignore': '.kept\ndist\n' });
const head = git.commit({ 'README.md': 'ours\n' });
const first = build(house);
const pages = 7;

/** Files with what tells whether they were touched. */
function marksOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => {
      const { ino, mtimeMs, ctimeMs, size } = statSync(join(folder, name));
      return `${name} ${ino} ${mtimeMs} ${ctimeMs} ${size}`;
    });
}

/** Of what is kept, all but the digests of files: one that was read soon after it was written is read once more, and known from then on. */
const marksOfKept = () =>
  marksOf(join(house.root, '.kept')).filter(mark => !/^cache(\/digests|\/code|\/new)? /.test(mark));

test('a second build makes nothing, writes nothing, and leaves no other file', () => {
  const before = [marksOf(join(house.root, 'dist')), marksOfKept()];
  expect(build(house)).toEqual({ made: 0, site: first.site });
  expect([marksOf(join(house.root, 'dist')), marksOfKept()]).toEqual(before);
});

/** Has a process end as soon as it loads what makes anything anew. */
const loadsNothing = `--import=data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const makers = /\\/node_modules\\/(astro|vite|vega|vega-lite|zod)\\/|\\/(finish|judge)\\.ts$/;
  registerHooks({
    load: (url, context, next) => {
      if (makers.test(url)) throw new Error('Unexpected ' + url);
      return next(url, context);
    },
  });`)}`;

test('a page shows the commit that last touched what it is made from, not the one checked out', () => {
  for (const [file, text] of Object.entries(first.site).filter(([name]) => name.endsWith('.html')))
    expect([text.includes(touched), text.includes(head)], file).toEqual([true, false]);
});

test('where nothing changed neither Astro, nor the schemas, nor what judges and draws is loaded', () => {
  expect(build(house, [], { NODE_OPTIONS: loadsNothing })).toEqual({ made: 0, site: first.site });
  expect(kept('check', house, [], { NODE_OPTIONS: loadsNothing })).toEqual(kept('check', house));
  expect(() => build(house, ['--as-of', '2026-05-19'], { NODE_OPTIONS: loadsNothing })).toThrow(
    'Unexpected ',
  );
});

test('with `--no-cache` nothing that is kept is believed, or touched', () => {
  expect(first.made).toBe(pages);
  const copy = copyOfHouse(house);
  const before = marksOf(join(copy.root, '.kept'));
  expect(build(copy, ['--no-cache'])).toEqual(first);
  expect(marksOf(join(copy.root, '.kept/cache'))).toEqual(
    before.filter(mark => mark.startsWith('cache/')).map(mark => mark.slice(6)),
  );
});

test('a change and its undoing, each with one page or two made, come to the same bytes', () => {
  const copy = copyOfHouse(house);
  const leads = copy.read('sales-desk/metrics/leads.csv');
  copy.edit('sales-desk/metrics/leads.csv', '10:20:00', '10:50:00');
  const changed = build(copy);
  expect(changed.made).toBe(2);
  expect(build(copy, ['--no-cache'])).toEqual({ made: pages, site: changed.site });
  copy.write('sales-desk/metrics/leads.csv', leads);
  expect(build(copy)).toEqual({ made: 2, site: first.site });
}, 120_000);

test('what is kept is restored elsewhere, without the site: every page comes from there', () => {
  const clone = temporaryFolder('small');
  const root = join(clone, 'another place', 'ö');
  mkdirSync(join(clone, 'another place'));
  git.git('clone', '--quiet', '.', root);
  cpSync(join(house.root, '.kept'), join(root, '.kept'), { recursive: true });
  expect(build(openHouse(root), [], {}, temporaryFolder('small'))).toEqual({ made: 0, site: first.site });
  const untouched = build(openHouse(root), ['--no-cache']);
  expect(untouched).toEqual(first);
});

test('in another zone and language, and whatever else the environment says', () => {
  const env = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'C',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_ENV: 'development',
    FORCE_COLOR: '3',
  };
  const copy = copyOfHouse(house);
  rmSync(join(copy.root, 'dist'), { recursive: true });
  expect(build(copy, [], env)).toEqual({ made: 0, site: first.site });
  expect(build(copy, ['--no-cache'], env)).toEqual(first);
});

test('a check, a build and a check do not get in each other’s way', () => {
  const copy = smallHouse();
  const check = () =>
    spawnSync(process.execPath, [join(repository, 'scripts/kept.js'), 'check', '--root', copy.root], {
      encoding: 'utf8',
      env: { ...cleanEnvironment(), NO_COLOR: '1' },
    }).stdout;
  const said = check();
  expect(check()).toBe(said);
  const { site, made } = build(copy);
  expect(made).toBe(pages);
  expect(check()).toBe(said);
  expect(build(copy)).toEqual({ made: 0, site });
});
