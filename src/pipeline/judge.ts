import type { Finding } from '../core/ground/finding.ts';
import { judgeAgreement } from '../core/judging/judge.ts';
import type { AgreementReport } from '../core/report.ts';
import { placeFindings } from '../core/terms/layers/place.ts';
import type { Checked, CheckedAgreement } from './check.ts';
import type { Effects } from './effects.ts';
import { type Measured, measure } from './measure.ts';

/** A house whose agreements were measured and judged. */
export type Judged = Omit<Checked, 'agreements'> & { readonly agreements: readonly JudgedAgreement[] };

export type JudgedAgreement = CheckedAgreement & {
  /** How much data there is, and where its cells stand; undefined without an agreement to measure. */
  readonly data: Pick<Measured, 'rows' | 'dropped' | 'place'> | undefined;
  /** Undefined where something is wrong with terms or data, or no report is wanted. */
  readonly report: AgreementReport | undefined;
};

/**
 * Measures each agreement and makes its one report from the answers, one agreement after the other, so that the columns and answers of
 * one are gone before the next is read. Where no `reports` are wanted none is kept.
 */
export function judge(
  checked: Checked,
  { reports }: { readonly reports: boolean },
  effects: Effects,
): Judged {
  effects.step('judge');
  const ofData: Finding[] = [];
  const ofJudging: Finding[] = [];
  const onceInData = new Set<string>();
  const onceInJudging = new Set<string>();
  const agreements = checked.agreements.map((each, done): JudgedAgreement => {
    effects.progress('judge', done, checked.agreements.length);
    const { agreement, layered } = each;
    if (!agreement) return { ...each, data: undefined, report: undefined };
    const measured = effects.part('measure', () => measure(agreement, each, checked));
    const { rows, dropped, place, asked } = measured;
    const data = { rows, dropped, place };
    ofData.push(...placeFindings(measured.findings, agreement, layered.merged, onceInData));
    if (!asked) return { ...each, data, report: undefined };
    const { plan, answers } = asked;
    ofData.push(...placeFindings(plan.findings, agreement, layered.merged, onceInData));
    const { report, findings } = judgeAgreement(plan, answers);
    const own = findings.filter(found => !plan.findings.includes(found));
    ofJudging.push(...placeFindings(own, agreement, layered.merged, onceInJudging));
    return { ...each, data, report: reports ? report : undefined };
  });
  return { ...checked, agreements, findings: [...checked.findings, ...ofData, ...ofJudging] };
}
