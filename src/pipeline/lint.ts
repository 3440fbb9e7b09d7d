import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { Effects } from './effects.ts';
import type { Judged } from './judge.ts';

/** A house of which all findings are known. */
export type Linted = Judged & {
  /** False where a finding is an error: nothing may be shown. */
  readonly ok: boolean;
};

/** Holds the prose of each agreement against the rules of `src/lint`, and against the usual style of Markdown. */
export async function lint(judged: Judged, effects: Effects): Promise<Linted> {
  effects.step('lint');
  const { lintProse, objectiveIds } = await import('../lint/lint-prose.ts');
  const { markdownStyle } = await import('../lint/markdown-style.ts');
  const { agreements } = judged;
  const findings: Finding[] = [...judged.findings];
  for (const [done, { source, layered }] of agreements.entries()) {
    effects.progress('lint', done, agreements.length);
    const known = {
      objectives: objectiveIds(layered.value),
      images: source.images,
      isLayer: layered.isLayer,
    };
    const { prose, findings: found } = lintProse(source, known);
    findings.push(...found, ...(prose ? await markdownStyle(prose) : []));
  }
  return { ...judged, findings, ok: !hasErrors(findings) };
}
