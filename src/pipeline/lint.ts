import type { Finding } from '../core/ground/finding.ts';
import type { Step } from './state.ts';

/** Holds the prose of each agreement against the rules of `src/lint`, and against the usual style of Markdown. */
export const lint: Step = async state => {
  const { lintProse, objectiveIds } = await import('../lint/lint-prose.ts');
  const { markdownStyle } = await import('../lint/markdown-style.ts');
  const findings: Finding[] = [];
  for (const [done, { source, layered }] of state.passages.entries()) {
    state.effects.progress('lint', done, state.passages.length);
    const known = {
      objectives: objectiveIds(layered?.value ?? source.frontmatter.value),
      images: source.images,
      isLayer: layered?.isLayer ?? false,
    };
    const { prose, findings: found } = lintProse(source, known);
    findings.push(...found, ...(prose ? await markdownStyle(prose) : []));
  }
  return { ...state, findings: [...state.findings, ...findings] };
};
