import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './folders.ts';

/** What may look into `slas/`: the tests about the demo, what makes its data, the stages that check whatever is there; this file quotes looks. */
const mayLook = ['test/demo.test.ts', 'scripts/demo-data.ts', 'scripts/test.js', 'test/own-inputs.test.ts'];

/** Names that stand for the root of the repository in a file so many folders below it. */
function rootNames(text: string, depth: number): readonly string[] {
  const upwards = `['"\`]${'\\.\\./'.repeat(depth - 1)}\\.\\./?['"\`]`;
  const made = [...text.matchAll(new RegExp(`const (\\w+) =[^;]*?${upwards}`, 'g'))].map(match => match[1]);
  const imported = /import \{[^}]*\brepository\b[^}]*\} from/.test(text) ? ['repository'] : [];
  return [...made, ...imported, 'process\\.cwd\\(\\)'].filter(name => name !== undefined);
}

/** The places where a source names `slas/` of the repository's root, or takes the root for a house. */
function looksIntoSlas(text: string, depth: number): readonly string[] {
  const root = rootNames(text, depth).join('|');
  const patterns = [
    `['"\`]${'\\.\\./'.repeat(depth)}slas\\b`,
    `\\$\\{(?:${root})\\}/slas\\b`,
    `(?:join|resolve)\\((?:${root}),\\s*['"\`]slas\\b`,
    `\\broot: (?:${root})(?!\\w)`,
    `'--root',\\s*(?:${root})(?!\\w)`,
    `(?:runKept|main)\\((?!\\))[\\s\\S]{0,400}?cwd: (?:${root})(?!\\w)`,
    `glob(?:Sync)?\\(\\s*['"\`](?:\\{[^}'"\`]*)?slas\\b`,
  ];
  const looks = patterns.flatMap(pattern =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(([found]) => found),
  );
  const buildsRoot = /astro\.mjs['"`]/.test(text) && !/houseArguments|'--root'/.test(text);
  return buildsRoot ? [...looks, 'astro without a root'] : looks;
}

test('only what is about the demo looks into the `slas/` of this repository', () => {
  const files = globSync('{test,scripts}/**/*.{ts,js}', {
    cwd: repository,
    exclude: ['test/input/**', 'test/second-opinion/node_modules/**'],
  }).map(file => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(200);
  const found = files
    .filter(file => !mayLook.includes(file))
    .flatMap(file =>
      looksIntoSlas(readFileSync(join(repository, file), 'utf8'), file.split('/').length - 1).map(
        place => `${file}: ${place}`,
      ),
    );
  expect(found).toEqual([]);
});

test.each([
  "join(import.meta.dirname, '../../slas')",
  "const house = resolve(import.meta.dirname, '../..');\ncpSync(join(house, 'slas'), to);",
  `const root = new URL('../../', import.meta.url);\nreadFileSync(\`\${root}/slas/kept.yaml\`);`,
  "import { repository } from '../folders.ts';\nawait run({ root: repository });",
  "import { repository } from '../folders.ts';\nrunNode(kept, 'check', '--root', repository);",
  "import { house, repository } from '../folders.ts';\nbuildSite({ root: repository });",
  "import { repository } from '../folders.ts';\nrunKept(['check'], { cwd: repository });",
  "globSync('{slas,test/input}/**/agreement.mdx', { cwd });",
  'await run({ root: process.cwd() });',
  "const house = resolve(import.meta.dirname, '../..');\nawait main(argv, { stdout, cwd: house });",
  "spawn(node, [join(packages, 'astro/bin/astro.mjs'), 'build'], { env });",
])('the look is seen in %j', text => {
  expect(looksIntoSlas(text, 2)).toHaveLength(1);
});

test.each([
  "const root = mkdtempSync(join(tmpdir(), 'x-'));\nawait run({ root });",
  "import { house, repository } from '../folders.ts';\nspawn(node, [join(repository, 'scripts/kept.js')], { cwd: repository });",
  "import { house } from '../folders.ts';\ncpSync(join(house, 'slas'), to);",
  "spawn(node, [join(packages, 'astro/bin/astro.mjs'), 'build', ...houseArguments({ root })]);",
])('no look is seen in %j', text => {
  expect(looksIntoSlas(text, 2)).toEqual([]);
});
