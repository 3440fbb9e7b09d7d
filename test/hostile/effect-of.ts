import type { LocatedFinding } from '../../src/lint/locate.ts';
import { type Outcome, run } from '../../src/pipeline/index.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mutation } from './mutations.ts';

/** What a house says: its findings, and its figures if there are any. */
export type Said = {
  readonly ok: boolean;
  readonly findings: readonly LocatedFinding[];
  /** By the path in the report: `0.objectives.2.periods.4.actual.value`. */
  readonly figures: ReadonlyMap<string, string>;
};

/**
 * What became of a slip: a finding within two lines of it, findings elsewhere alone, the same figures, or other ones without a
 * finding.
 */
export type Effect = {
  readonly kind: 'told' | 'told elsewhere' | 'same' | 'silent';
  /** New findings, as `code at file:line`. */
  readonly findings: readonly string[];
  /** The places of the report that differ, with what they say now. */
  readonly changed: readonly string[];
};

const near = 2;

/** What a house says as of the day of its settings. */
export async function saidOf(root: string): Promise<Said> {
  const outcome = await run({ root });
  return { ok: outcome.ok, findings: outcome.findings, figures: figuresOf(outcome) };
}

/** What a slip does to what a house said before. Throws where it makes Kept throw, or says what is no number. */
export async function effectOf(house: LaidOut, before: Said, slip: Mutation): Promise<Effect> {
  const after = await house.changed(new Map([[slip.file, slip.after]]), () => saidOf(house.root));
  const known = new Set(before.findings.map(({ code, text }) => `${code} ${text}`));
  const found = after.findings.filter(({ code, text }) => !known.has(`${code} ${text}`));
  const isNear = found.some(
    ({ file, line }) => file === `slas/${slip.file}` && Math.abs(line - slip.line) <= near,
  );
  const findings = found.map(({ code, file, line }) => `${code} at ${file}:${line}`);
  const changed = after.ok ? differences(before.figures, after.figures) : [];
  const odd = [...after.figures].find(([, text]) => /NaN|Infinity|undefined/.test(text));
  if (odd) throw new Error(`${odd[0]} is ${odd[1]}`);
  if (!after.ok && findings.length === 0) throw new Error('refused without a finding');
  if (isNear) return { kind: 'told', findings, changed };
  if (findings.length > 0) return { kind: 'told elsewhere', findings, changed };
  return { kind: changed.length === 0 ? 'same' : 'silent', findings, changed };
}

function differences(before: Said['figures'], after: Said['figures']): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(path => before.get(path) !== after.get(path))
    .map(path => `${path}: ${before.get(path)} → ${after.get(path)}`);
}

/** What a report has that is no figure: where a figure is from, what the terms are called by, and words for people. */
const beside = /(^|\.)(rows|row|line|lines|termsHash|hash|sources?|folder|images|file|prose)(\.|$)/;

function figuresOf({ agreements, layers }: Pick<Outcome, 'agreements' | 'layers'>): Map<string, string> {
  const figures = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, held] of Object.entries(value)) walk(held, path === '' ? key : `${path}.${key}`);
    else if (!beside.test(path)) figures.set(path, Object.is(value, undefined) ? 'none' : String(value));
  };
  walk(
    agreements.map(({ report }) => report),
    '',
  );
  walk({ layers }, '');
  return figures;
}
