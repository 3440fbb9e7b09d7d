import type { Finding } from '../core/finding.ts';
import { judgeAgreement } from '../core/judging/judge.ts';
import type { Step } from './state.ts';

/** Makes the one report of each agreement from its plan and the answers. */
export const judge: Step = async state => {
  const findings: Finding[] = [];
  const passages = state.passages.map(passage => {
    if (!passage.plan || !passage.answers) return passage;
    const { report, findings: found } = judgeAgreement(passage.plan, passage.answers);
    findings.push(...found.filter(each => !passage.plan?.findings.includes(each)));
    return { ...passage, report };
  });
  return { ...state, passages, findings: [...state.findings, ...findings] };
};
