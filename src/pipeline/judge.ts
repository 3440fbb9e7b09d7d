import type { Finding } from '../core/ground/finding.ts';
import { judgeAgreement } from '../core/judging/judge.ts';
import { placeFindings } from '../core/terms/layers/place.ts';
import { measure } from './measure.ts';
import type { Passage, Step } from './state.ts';

/**
 * Measures each agreement and makes its one report from the answers, one agreement after the other, so that the columns and answers of
 * one are gone before the next is read.
 */
export const judge: Step = async state => {
  const { effects, options } = state;
  const ofData: Finding[] = [];
  const ofJudging: Finding[] = [];
  const onceInData = new Set<string>();
  const onceInJudging = new Set<string>();
  const passages = state.passages.map((passage, done): Passage => {
    effects.progress('judge', done, state.passages.length);
    const measured = effects.part('measure', () => measure(passage, state));
    const { agreement, layered } = passage;
    if (!agreement || !measured) return passage;
    const { rows, dropped, place, asked } = measured;
    ofData.push(...placeFindings(measured.findings, agreement, layered?.merged, onceInData));
    if (!asked) return { ...passage, rows, dropped, place };
    const { plan, answers } = asked;
    ofData.push(...placeFindings(plan.findings, agreement, layered?.merged, onceInData));
    const { report, findings } = judgeAgreement(plan, answers);
    const own = findings.filter(each => !plan.findings.includes(each));
    ofJudging.push(...placeFindings(own, agreement, layered?.merged, onceInJudging));
    return { ...passage, rows, dropped, place, ...(options.reports !== false && { report }) };
  });
  return { ...state, passages, findings: [...state.findings, ...ofData, ...ofJudging] };
};
