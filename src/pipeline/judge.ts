import type { Finding } from '../core/finding.ts';
import { judgeAgreement } from '../core/judging/judge.ts';
import { placeFindings } from '../core/layers/place.ts';
import type { Step } from './state.ts';

/** Makes the one report of each agreement from its plan and the answers. */
export const judge: Step = async state => {
  const findings: Finding[] = [];
  const once = new Set<string>();
  const passages = state.passages.map((passage, done) => {
    state.effects.progress('judge', done, state.passages.length);
    if (!passage.plan || !passage.answers) return passage;
    const { report, findings: found } = judgeAgreement(passage.plan, passage.answers);
    const { plan, layered } = passage;
    const own = found.filter(each => !plan.findings.includes(each));
    findings.push(...placeFindings(own, plan.agreement, layered?.merged, once));
    return { ...passage, report };
  });
  return { ...state, passages, findings: [...state.findings, ...findings] };
};
