import type { z } from 'zod';
import type { Finding, TermsPath } from '../ground/finding.ts';
import { type IssueParams, kindOf } from './shape.ts';

/** Terms as read, or undefined where a finding stands against them; the findings are all there are at once. */
export type Read<T> = { readonly value: T | undefined; readonly findings: readonly Finding[] };

/** Reads YAML values (texts, lists, fields) with a schema; every issue becomes a finding at its path in `file`. */
export function readTerms<T>(schema: z.ZodType<T>, input: unknown, file: string): Read<T> {
  // Code made for each schema takes longer to make than a thousand agreements take to read without it.
  const read = schema.safeParse(input, { jitless: true });
  if (read.success) return { value: read.data, findings: [] };
  return { value: undefined, findings: read.error.issues.map(issue => findingOf(issue, input, file)) };
}

function findingOf(issue: z.core.$ZodIssue, input: unknown, file: string): Finding {
  const path: TermsPath = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
  const seen = valueAt(input, path);
  const params = issue.code === 'custom' ? (issue.params as Partial<IssueParams> | undefined) : undefined;
  const missing = seen === undefined && path.length > 0;
  return {
    code: missing ? 'missing-field' : (params?.code ?? 'bad-value'),
    severity: 'error',
    file,
    place: { kind: 'terms', path, on: params?.on ?? 'value' },
    message: missing ? missingMessage(path, issue.message) : messageOf(issue, seen),
    ...(missing ? { fix: `Add \`${String(path.at(-1))}:\`` } : params?.fix ? { fix: params.fix } : {}),
    ...(params?.seen !== undefined && params.among
      ? { meant: { seen: params.seen, among: params.among } }
      : {}),
  };
}

function missingMessage(path: TermsPath, message: string): string {
  const expected = /expected (.*)$/.exec(message)?.[1];
  const usual =
    expected === undefined || /^(string|object|array|record)/.test(expected) ? '' : `, expected ${expected}`;
  const owner = path.slice(0, -1).join('.');
  return `Missing field \`${String(path.at(-1))}\`${owner ? ` in \`${owner}\`` : ''}${usual}`;
}

/** zod's own issues in this house's words. */
function messageOf(issue: z.core.$ZodIssue, seen: unknown): string {
  if (issue.code === 'invalid_type' && (issue.expected === 'array' || issue.expected === 'record')) {
    return `Unexpected ${kindOf(seen)}, expected ${issue.expected === 'array' ? 'a list' : 'fields'}`;
  }
  if (issue.code === 'too_small') return 'Unexpected empty list, expected at least one entry';
  return issue.message;
}

function valueAt(input: unknown, path: TermsPath): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
