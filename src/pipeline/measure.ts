import type { Agreement } from '../core/agreement/agreement.ts';
import { usedColumns } from '../core/checks/used-columns.ts';
import { readAsOf } from '../core/ground/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { Answers } from '../core/ground/question.ts';
import { type Plan, planAgreement } from '../core/judging/judge.ts';
import { type AgreementData, openData } from '../metrics/open-data.ts';
import type { Checked, CheckedAgreement } from './check.ts';

/** What an agreement's data says. */
export type Measured = {
  readonly findings: readonly Finding[];
  /** Rows of its datasets, and how many duplicates their rules dropped. */
  readonly rows: number;
  readonly dropped: number;
  /** Where a cell of its data stands. */
  readonly place: AgreementData['place'];
  /** What is to be judged and the answers to it; undefined where something is wrong with terms or data. */
  readonly asked: { readonly plan: Plan; readonly answers: Answers } | undefined;
};

/** Opens the data of one agreement of a checked house, checks it, and has the questions of its indicators answered. */
export function measure(
  agreement: Agreement,
  { source, layered }: Pick<CheckedAgreement, 'source' | 'layered'>,
  {
    repository: { root },
    asOf: { given },
    findings: before,
  }: Pick<Checked, 'repository' | 'asOf' | 'findings'>,
): Measured {
  const { terms } = agreement;
  const { findings, facts, place, answer } = openData({
    root,
    folder: source.folder,
    zone: terms.timezone,
    datasets: terms.datasets,
    used: usedColumns(terms),
  });
  const datasets = Object.values(facts.datasets);
  const rows = datasets.reduce((total, each) => total + each.rows, 0);
  const dropped = datasets.reduce((total, each) => total + (each.dropped ?? 0), 0);
  const folders = [source.folder, ...layered.chain.layers.map(each => `slas/${each.id}`)];
  const broken = hasErrors(before.filter(each => concerns(each, folders))) || hasErrors(findings);
  const asOf = readAsOf(given, terms.timezone);
  if (broken || asOf === undefined) return { findings, rows, dropped, place, asked: undefined };
  const plan = planAgreement(agreement, facts, asOf);
  const asked = { plan, answers: answer(plan.questions) };
  return { findings, rows, dropped, place, asked };
}

/** Whether a finding stands against an agreement: in its folder or that of a layer, or in a file that all share. */
function concerns(finding: Finding, folders: readonly string[]): boolean {
  return (
    folders.some(folder => finding.file.startsWith(`${folder}/`)) || /^slas\/[a-z]+\.yaml$/.test(finding.file)
  );
}
