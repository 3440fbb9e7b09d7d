import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { severityOf } from '../../../scripts/reference/finding-lines.ts';
import {
  type FindingCode,
  type FindingSubject,
  findingRules,
} from '../../../src/core/ground/finding-rules/index.ts';
import { repository } from '../../folders.ts';

const subjectOf = new Map(
  Object.entries(findingRules).flatMap(([subject, rules]) =>
    Object.keys(rules).map(code => [code as FindingCode, subject as FindingSubject] as const),
  ),
);
const sources = globSync('src/**/*.ts', { cwd: repository })
  .filter(file => !file.includes('finding-rules'))
  .map(file => ({ file, text: readFileSync(join(repository, file), 'utf8') }));

test('every rule has one entry, and something finds it', () => {
  const written = Object.values(findingRules).flatMap(rules => Object.keys(rules));
  expect(written.length).toBe(subjectOf.size);
  const used = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/'([a-z\d-]+)'/g)].map(match => match[1])),
  );
  const ours = [...subjectOf].flatMap(([code, subject]) => (subject === 'style' ? [] : [code]));
  expect(ours.filter(code => !used.has(code))).toEqual([]);
});

test('the rules of style are those of the preset that is asked, but for the one that is left out', () => {
  const preset = join(repository, 'node_modules/remark-preset-lint-recommended/package.json');
  const { dependencies } = JSON.parse(readFileSync(preset, 'utf8')) as { dependencies: object };
  const rules = Object.keys(dependencies)
    .filter(name => name.startsWith('remark-lint'))
    .map(name => name.replace(/^remark-lint-/, ''))
    .filter(name => name !== 'no-literal-urls');
  expect(Object.keys(findingRules.style).toSorted()).toEqual(rules.toSorted());
});

test('every sentence says what is found, and how it is cleared', () => {
  const odd = Object.values(findingRules)
    .flatMap(rules => Object.entries(rules))
    .filter(([, says]) => !/^(\p{Lu}|`|remark-lint).+; .+\.$/u.test(says))
    .map(([code]) => code);
  expect(odd).toEqual([]);
});

test('a check loads no sentence: findings are made by the type of their codes alone', () => {
  const loading = sources
    .filter(({ text }) => /import (?!type )[^;]*finding-rules/.test(text))
    .map(({ file }) => file);
  expect(loading).toEqual([]);
});

test('how much a rule weighs is what its findings weigh, in the code and in what is told of every fixture', () => {
  const weights = new Map<FindingCode, Set<string>>();
  const weigh = (code: string, severity: string) => {
    const known = weights.get(code as FindingCode) ?? new Set();
    weights.set(code as FindingCode, known.add(severity));
  };
  for (const { text } of sources)
    for (const [, code = '', severity = ''] of text.matchAll(
      /\bcode: '([a-z\d-]+)',\s+severity: '(error|warning)'/g,
    ))
      weigh(code, severity);
  for (const file of globSync('test/input/findings/*/expected.txt', { cwd: repository }))
    for (const line of readFileSync(join(repository, file), 'utf8').split('\n')) {
      const [, severity, code] = /^\S.*?:\d+:\d+ {2}(error|warning) {2}.+ {2}(\S+)$/.exec(line) ?? [];
      if (severity && code) weigh(code, severity);
    }
  const wrong = [...weights].filter(([code, seen]) => {
    const subject = subjectOf.get(code);
    const said = subject && severityOf(subject, code);
    return said !== undefined && [...seen].join() !== said;
  });
  expect(wrong.map(([code, seen]) => `${code}: ${[...seen].join(' and ')}`)).toEqual([]);
  const fewest = 180;
  expect(weights.size).toBeGreaterThan(fewest);
});
