import { lintProse, objectiveIds } from '../lint/lint-prose.ts';
import type { Step } from './state.ts';

/** Holds the prose of each agreement against the rules of `src/lint`. */
export const lint: Step = async state => {
  const findings = state.passages.flatMap(({ source }) => {
    const known = { objectives: objectiveIds(source.frontmatter.value), images: source.images };
    return lintProse(source, known).findings;
  });
  return { ...state, findings: [...state.findings, ...findings] };
};
