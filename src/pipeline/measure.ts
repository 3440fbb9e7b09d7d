import { readAsOf } from '../core/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/finding.ts';
import { planAgreement } from '../core/judging/judge.ts';
import { placeFindings } from '../core/layers/place.ts';
import { usedColumns } from '../core/references/used-columns.ts';
import type { Passage, State, Step } from './state.ts';

/** Opens each agreement's data, checks it, and has the questions of its indicators answered. */
export const measure: Step = async state => {
  const { openData } = await import('../metrics/open-data.ts');
  const findings: Finding[] = [];
  const once = new Set<string>();
  const passages: Passage[] = [];
  for (const passage of state.passages) {
    const { agreement, source, layered } = passage;
    if (!agreement) {
      passages.push(passage);
      continue;
    }
    const { terms } = agreement;
    const folders = [source.folder, ...(layered?.chain.layers ?? []).map(each => `slas/${each.id}`)];
    const opening = openData({
      root: state.options.root,
      folder: source.folder,
      zone: terms.timezone,
      datasets: terms.datasets,
      used: usedColumns(terms),
    });
    // What the lint step needs loads while the database reads.
    void import('../lint/lint-prose.ts');
    void import('../lint/markdown-style.ts');
    const data = await opening;
    try {
      findings.push(...placeFindings(data.findings, agreement, layered?.merged, once));
      const rows = Object.values(data.facts.datasets).reduce((total, each) => total + each.rows, 0);
      const dropped = Object.values(data.facts.datasets).reduce(
        (total, each) => total + (each.dropped ?? 0),
        0,
      );
      const broken =
        hasErrors(state.findings.filter(each => concerns(each, folders))) || hasErrors(data.findings);
      const asOf = readAsOf(state.asOf?.given ?? '', terms.timezone);
      if (broken || asOf === undefined) {
        passages.push({ ...passage, rows, dropped });
        continue;
      }
      const plan = planAgreement(agreement, data.facts, asOf);
      findings.push(...placeFindings(plan.findings, agreement, layered?.merged, once));
      const answers = await data.answer(plan.questions);
      passages.push({ ...passage, rows, dropped, plan, answers });
    } finally {
      data.close();
    }
  }
  return { ...state, passages, findings: [...state.findings, ...findings] } satisfies State;
};

/** Whether a finding stands against an agreement: in its folder or that of a layer, or in a file that all share. */
function concerns(finding: Finding, folders: readonly string[]): boolean {
  return (
    folders.some(folder => finding.file.startsWith(`${folder}/`)) || /^slas\/[a-z]+\.yaml$/.test(finding.file)
  );
}
