import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { copyTree, run } from './copied-tree.ts';

/** A tree in which a kind of each sort was begun by its recipe: named, and its nearest copied. */
const copy = temporaryFolder('contributing');

type Recipe = {
  readonly heading: string;
  /** Adds a name to a union of `ground/kinds.ts`. */
  readonly union: string;
  readonly name: string;
  /** What is copied, to what. */
  readonly nearest: string;
  readonly made: string;
  /** The name that stands in what is copied as its kind. */
  readonly instead?: string;
};

const recipes: readonly Recipe[] = [
  {
    heading: 'A new objective kind',
    union: 'IndicatorKind',
    name: 'dummy-indicator',
    nearest: 'src/core/indicators/depth',
    made: 'src/core/indicators/dummy',
    instead: 'depth',
  },
  {
    heading: 'A new target',
    union: 'TargetKind',
    name: 'dummy-target',
    nearest: 'src/core/targets/fixed',
    made: 'src/core/targets/dummy',
    instead: 'fixed',
  },
  {
    heading: 'A new remedy',
    union: 'RemedyKind',
    name: 'dummy-remedy',
    nearest: 'src/core/clauses/text',
    made: 'src/core/clauses/dummy',
    instead: 'text',
  },
  {
    heading: 'A new condition of an ending',
    union: 'EndingKind',
    name: 'dummy-condition',
    nearest: 'src/core/clauses/ending/no-data.ts',
    made: 'src/core/clauses/ending/dummy.ts',
  },
  {
    heading: 'A new kind of fact',
    union: 'FactKind',
    name: 'dummy-fact',
    nearest: 'src/core/facts/consent.ts',
    made: 'src/core/facts/dummy.ts',
  },
  {
    heading: 'A new kind of dataset',
    union: 'DatasetKind',
    name: 'dummy-dataset',
    nearest: 'src/core/datasets/log.ts',
    made: 'src/core/datasets/dummy.ts',
  },
];

let said = '';
const edit = (file: string, change: (text: string) => string) => {
  const before = readFileSync(join(copy, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(join(copy, file), after);
};

beforeAll(() => {
  copyTree(copy);
  for (const { union, name, nearest, made, instead } of recipes) {
    edit('src/core/ground/kinds.ts', text =>
      text.replace(new RegExp(`(export type ${union} =[^;]*);`), `$1 | '${name}';`),
    );
    cpSync(join(copy, nearest), join(copy, made), { recursive: true });
    if (instead === undefined) continue;
    for (const file of readdirSync(join(copy, made))) {
      const path = join(copy, made, file);
      const text = readFileSync(path, 'utf8');
      const renamed = text
        .replaceAll(`kind: '${instead}'`, `kind: '${name}'`)
        .replaceAll(`remedyKind('${instead}'`, `remedyKind('${name}'`);
      writeFileSync(path, renamed);
    }
  }
  cpSync(join(copy, 'src/lint/rules/no-spread.ts'), join(copy, 'src/lint/rules/no-dummy.ts'));
  edit('src/lint/rules/index.ts', text =>
    text
      .replace(
        'import { noSpread }',
        "import { noSpread as noDummy } from './no-dummy.ts';\nimport { noSpread }",
      )
      .replace("  'no-spread': noSpread,", "  'no-spread': noSpread,\n  'no-dummy': noDummy,"),
  );
  said = run(process.execPath, copy, join(copy, 'node_modules/typescript/bin/tsc'), '--noEmit').stdout;
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files in which an entry for a name is missing, as the compiler tells it. */
function namedByCompiler(name: string): readonly string[] {
  // What is wrong is told in lines of its own, indented, after the file.
  const errors = said.split(/\n(?=\S)/);
  const missing = errors.filter(each => each.includes(`Property '"${name}"' is missing in type`));
  return [...new Set(missing.map(each => /^[^(]+/.exec(each)?.[0] ?? ''))].sort();
}

/** The files that a recipe says the compiler names. */
function namedByRecipe(heading: string): readonly string[] {
  const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8');
  const recipe = text.split(/^### /m).find(each => each.startsWith(`${heading}\n`)) ?? '';
  const sentence = /The compiler names ([^.]*(?:\.ts[^.]*)*)/.exec(recipe)?.[1] ?? '';
  return [...sentence.matchAll(/`(src\/[\w/-]+\.ts)`/g)].map(match => match[1] ?? '').sort();
}

test.each(recipes)('$heading: the compiler names the places that the recipe says', ({ heading, name }) => {
  const named = namedByCompiler(name);
  expect(named, said).toEqual(namedByRecipe(heading));
  expect(named.length).toBeGreaterThan(0);
  // With the list of kinds, all that a new kind touches outside of its folder.
  expect(named.length + 1).toBeLessThanOrEqual(6);
});

test('what a recipe begins compiles by itself', () => {
  const made = [...recipes.map(each => each.made), 'src/lint/rules/'];
  expect(said.split('\n').filter(line => made.some(each => line.startsWith(each)))).toEqual([]);
});
