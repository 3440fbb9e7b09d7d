import {
  type FindingCode,
  type FindingSubject,
  findingRules,
} from '../../src/core/ground/finding-rules/index.ts';
import { alwaysWarnings, eitherSeverity } from '../../src/core/ground/finding-rules/severities.ts';

const headings = {
  files: 'Files, text and YAML',
  prose: 'Prose',
  style: 'Style of the prose',
  terms: 'Terms',
  promises: 'Promises',
  clauses: 'Clauses and what is recorded of them',
  data: 'Data',
} as const satisfies Record<FindingSubject, string>;

/** Every rule of findings by what it is about: its code, its severity where that is always the same, what it says. */
export function findingLines(): string[] {
  return Object.entries(findingRules).flatMap(([subject, rules]) => [
    `### ${headings[subject as FindingSubject]}`,
    '',
    ...Object.entries(rules).map(([code, says]) => {
      const severity = severityOf(subject as FindingSubject, code as FindingCode);
      return `- \`${code}\` – ${severity ? `${severity}. ` : ''}${says}`;
    }),
    '',
  ]);
}

/** How much all findings of a rule weigh; undefined where they differ. */
export function severityOf(subject: FindingSubject, code: FindingCode): 'error' | 'warning' | undefined {
  const isOneOf = (codes: readonly FindingCode[]) => codes.includes(code);
  if (isOneOf(eitherSeverity)) return undefined;
  return subject === 'style' || isOneOf(alwaysWarnings) ? 'warning' : 'error';
}
