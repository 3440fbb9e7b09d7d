import { usedColumns } from '../core/checks/used-columns.ts';
import { readAsOf } from '../core/ground/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { Answers } from '../core/ground/question.ts';
import { type Plan, planAgreement } from '../core/judging/judge.ts';
import { type AgreementData, openData } from '../metrics/open-data.ts';
import type { Passage, State } from './state.ts';

/** What an agreement's data says. */
export type Measured = {
  readonly findings: readonly Finding[];
  /** Rows of its datasets, and how many duplicates their rules dropped. */
  readonly rows: number;
  readonly dropped: number;
  readonly place: AgreementData['place'];
  /** What is to be judged and the answers to it; absent where something is wrong with terms or data. */
  readonly asked?: { readonly plan: Plan; readonly answers: Answers };
};

/** Opens an agreement's data, checks it, and has the questions of its indicators answered; undefined for a layer and broken terms. */
export function measure({ agreement, source, layered }: Passage, state: State): Measured | undefined {
  if (!agreement) return undefined;
  const { terms } = agreement;
  const { findings, facts, place, answer } = openData({
    root: state.options.root,
    folder: source.folder,
    zone: terms.timezone,
    datasets: terms.datasets,
    used: usedColumns(terms),
  });
  const datasets = Object.values(facts.datasets);
  const rows = datasets.reduce((total, each) => total + each.rows, 0);
  const dropped = datasets.reduce((total, each) => total + (each.dropped ?? 0), 0);
  const folders = [source.folder, ...(layered?.chain.layers ?? []).map(each => `slas/${each.id}`)];
  const broken = hasErrors(state.findings.filter(each => concerns(each, folders))) || hasErrors(findings);
  const asOf = readAsOf(state.asOf?.given ?? '', terms.timezone);
  if (broken || asOf === undefined) return { findings, rows, dropped, place };
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
