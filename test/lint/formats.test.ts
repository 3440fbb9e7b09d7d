import { expect, test } from 'vitest';
import type { FindingCode } from '../../src/core/ground/finding-rules/index.ts';
import { foldDataFindings } from '../../src/lint/fold-data-findings.ts';
import { formats } from '../../src/lint/formats/index.ts';
import type { LocatedFinding } from '../../src/lint/locate.ts';
import { toMessage } from '../../src/lint/vfile-message.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';

const found = (
  file: string,
  line: number,
  severity: 'error' | 'warning',
  text: string,
  code: FindingCode,
): LocatedFinding => ({
  file,
  line,
  column: 14,
  severity,
  code,
  text,
  finding: {
    code,
    severity,
    file,
    place: { kind: 'file' },
    message: text,
    meant: { seen: 'a', among: ['b'] },
  },
});
const tiers =
  'Unexpected `99.95` after `99.9` in credit tiers, expected lower thresholds last. Swap the two tiers.';
const findings = [
  found('slas/x/agreement.mdx', 31, 'error', tiers, 'tier-order'),
  found('slas/x/agreement.mdx', 40, 'warning', '50% of a\nb', 'final-newline'),
  found('slas/x/metrics/a,b.csv', 2, 'error', 'Bad', 'bad-cell'),
];

test('pretty has one line per finding, grouped by file, and a summary', () => {
  expect(formats.pretty(findings.slice(0, 1))).toBe(
    `slas/x/agreement.mdx:31:14  error  ${tiers}  tier-order\n\n1 error in 1 file\n`,
  );
  expect(formats.pretty(findings).endsWith('\n\n2 errors, 1 warning in 2 files\n')).toBe(true);
  expect(formats.pretty([])).toBe('no findings\n');
  expect(formats.pretty(findings, { color: true })).toContain('\u001b[31merror');
});

test('json has what a program needs and nothing of the inner form', () => {
  expect(JSON.parse(formats.json(findings.slice(2)))).toEqual({
    findings: [
      {
        file: 'slas/x/metrics/a,b.csv',
        line: 2,
        column: 14,
        severity: 'error',
        code: 'bad-cell',
        places: 1,
        message: 'Bad',
      },
    ],
  });
});

test('github escapes what its commands would read as their own', () => {
  expect(formats.github(findings.slice(1))).toBe(
    '::warning file=slas/x/agreement.mdx,line=40,col=14,title=final-newline::50%25 of a%0Ab\n' +
      '::error file=slas/x/metrics/a%2Cb.csv,line=2,col=14,title=bad-cell::Bad\n',
  );
});

test('how many places a finding stands for is there for machines', () => {
  const [first] = findings;
  const many = [{ ...first!, finding: { ...first!.finding, places: 280 } }];
  expect(JSON.parse(formats.json(many)).findings[0].places).toBe(280);
  expect(JSON.parse(formats.sarif(many)).runs[0].results[0].occurrenceCount).toBe(280);
});

test('sarif is version 2.1.0 with a rule for each code', () => {
  const { version, runs } = JSON.parse(formats.sarif(findings));
  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver.rules).toEqual([
    { id: 'bad-cell' },
    { id: 'final-newline' },
    { id: 'tier-order' },
  ]);
  expect(runs[0].results[0]).toEqual({
    ruleId: 'tier-order',
    ruleIndex: 2,
    level: 'error',
    message: { text: tiers },
    occurrenceCount: 1,
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'slas/x/agreement.mdx' },
          region: { startLine: 31, startColumn: 14 },
        },
      },
    ],
  });
});

test('a vfile message names rule, source, weight and place', () => {
  const message = toMessage(findings[1] ?? found('', 1, 'error', '', 'kind'));
  const { ruleId, source, fatal, line, column, reason, actual, expected } = message;
  expect({ ruleId, source, fatal, line, column, reason, actual, expected }).toEqual({
    ruleId: 'final-newline',
    source: 'kept',
    fatal: false,
    line: 40,
    column: 14,
    reason: '50% of a\nb',
    actual: 'a',
    expected: ['b'],
  });
});

test('findings in a CSV appear once, at the line of the dataset, with their number and the first place', async () => {
  const text = '---\ndatasets:\n  leads: { kind: leads, file: metrics/leads.csv }\n---\n';
  const { yaml } = parseYaml('slas/x/agreement.mdx', text, 4, text.length - 4);
  const folded = await foldDataFindings(yaml ?? expect.fail('no YAML'), [
    found('slas/x/agreement.mdx', 2, 'warning', 'Own', 'kind'),
    found('slas/x/metrics/leads.csv', 5, 'warning', 'First', 'far-time'),
    found('slas/x/metrics/leads.csv', 9, 'error', 'Second', 'bad-cell'),
    found('slas/x/events.csv', 3, 'warning', 'Event', 'unknown-event'),
    found('slas/y/agreement.mdx', 2, 'error', 'Other', 'currency'),
    found('slas/kept.yaml', 2, 'error', 'Other', 'currency'),
  ]);
  expect(
    folded.map(({ file, line, column, severity, text: said }) => [file, line, column, severity, said]),
  ).toEqual([
    ['slas/x/agreement.mdx', 2, 14, 'warning', 'Own'],
    [
      'slas/x/agreement.mdx',
      3,
      31,
      'error',
      '2 findings in `metrics/leads.csv`, the first at slas/x/metrics/leads.csv:5:14: First',
    ],
    [
      'slas/x/agreement.mdx',
      1,
      1,
      'warning',
      '1 finding in `events.csv`, the first at slas/x/events.csv:3:14: Event',
    ],
  ]);
});
