import type { Agreement } from '../core/agreement/agreement.ts';
import type { Finding } from '../core/ground/finding.ts';
import { judgeAgreement } from '../core/judging/judge.ts';
import type { AgreementReport } from '../core/report.ts';
import { placeFindings } from '../core/terms/layers/place.ts';
import type { Effects } from './effects.ts';
import type { Layered } from './layers.ts';
import { type Measured, type MeasureOptions, measure } from './measure.ts';

/** An agreement whose data was measured and judged. */
export type Judged = Pick<Measured, 'read' | 'place'> & {
  /** Undefined where something is wrong with terms or data. */
  readonly report: AgreementReport | undefined;
  readonly findings: readonly Finding[];
};

/** Measures an agreement and makes its one report from the answers. */
export function judge(
  agreement: Agreement,
  { merged }: Pick<Layered, 'merged'>,
  options: MeasureOptions,
  effects: Pick<Effects, 'part'>,
): Judged {
  const { asked, findings: all, ...data } = effects.part('measure', () => measure(agreement, options));
  const isSaid = new Set(all.flatMap(each => (each.readable ? cellOf(each) : [])));
  const isFirst = (found: Finding) => found.readable || !cellOf(found).some(cell => isSaid.has(cell));
  const ofData = all.filter(isFirst);
  const findings = placeFindings(ofData, agreement, merged, 'data');
  if (!asked) return { ...data, report: undefined, findings };
  const { plan, answers } = asked;
  findings.push(...placeFindings(plan.findings, agreement, merged, 'data'));
  const { report, findings: judged } = effects.part('judge', () => judgeAgreement(plan, answers));
  // Of a row that names nothing, only a value that cannot be read is no follow-on.
  const namesNothing = new Set(
    plan.findings.flatMap(each => (each.code === 'unknown-reference' ? rowOf(each) : [])),
  );
  const follows = (found: Finding) =>
    found.code !== 'bad-value' && rowOf(found).some(row => namesNothing.has(row));
  const ofJudging = judged.filter(
    found => !plan.findings.includes(found) && isFirst(found) && !follows(found),
  );
  findings.push(...placeFindings(ofJudging, agreement, merged, 'judging'));
  return { ...data, report, findings };
}

/** The cell of a file that a finding is about; none for another one. */
function cellOf({ file, place }: Finding): readonly string[] {
  return place.kind === 'dataset' ? [JSON.stringify([file, place.row, place.column])] : [];
}

/** The row of a file that a finding is about; none for another one. */
function rowOf({ file, place }: Finding): readonly string[] {
  return place.kind === 'dataset' ? [JSON.stringify([file, place.row])] : [];
}
