import { readAsOf } from '../core/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/finding.ts';
import { planAgreement } from '../core/judging/judge.ts';
import { placeFindings } from '../core/layers/place.ts';
import { usedColumns } from '../core/references/used-columns.ts';
import type { Passage, Step } from './state.ts';

/** Reads each agreement's data, checks it, and has the questions of its indicators answered. */
export const measure: Step = async state => {
  const { openData } = await import('../metrics/open-data.ts');
  const findings: Finding[] = [];
  const once = new Set<string>();
  const passages = state.passages.map((passage, done): Passage => {
    state.effects.progress('measure', done, state.passages.length);
    const { agreement, source, layered } = passage;
    if (!agreement) return passage;
    const { terms } = agreement;
    const data = openData({
      root: state.options.root,
      folder: source.folder,
      zone: terms.timezone,
      datasets: terms.datasets,
      used: usedColumns(terms),
    });
    findings.push(...placeFindings(data.findings, agreement, layered?.merged, once));
    const datasets = Object.values(data.facts.datasets);
    const measured = {
      ...passage,
      rows: datasets.reduce((total, each) => total + each.rows, 0),
      dropped: datasets.reduce((total, each) => total + (each.dropped ?? 0), 0),
      place: data.place,
    };
    const folders = [source.folder, ...(layered?.chain.layers ?? []).map(each => `slas/${each.id}`)];
    const broken =
      hasErrors(state.findings.filter(each => concerns(each, folders))) || hasErrors(data.findings);
    const asOf = readAsOf(state.asOf?.given ?? '', terms.timezone);
    if (broken || asOf === undefined) return measured;
    const plan = planAgreement(agreement, data.facts, asOf);
    findings.push(...placeFindings(plan.findings, agreement, layered?.merged, once));
    return { ...measured, plan, answers: data.answer(plan.questions) };
  });
  return { ...state, passages, findings: [...state.findings, ...findings] };
};

/** Whether a finding stands against an agreement: in its folder or that of a layer, or in a file that all share. */
function concerns(finding: Finding, folders: readonly string[]): boolean {
  return (
    folders.some(folder => finding.file.startsWith(`${folder}/`)) || /^slas\/[a-z]+\.yaml$/.test(finding.file)
  );
}
