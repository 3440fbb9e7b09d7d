import type { Agreement } from '../agreement/agreement.ts';
import { addDuration } from '../ground/calendar/add-duration.ts';
import { type EpochMs, startOfDay } from '../ground/calendar/instant.ts';
import { monthId, monthNumber } from '../ground/calendar/month-number.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Answers, FunnelRow, Question } from '../ground/question.ts';
import type { FunnelAt } from '../targets/kind.ts';
import { coveredSpans } from './coverage.ts';
import type { ObjectiveContext } from './objective-context.ts';

/** The funnels that targets are computed from, each asked for once. */
export function funnelQuestions(contexts: readonly ObjectiveContext[]): [string, Question][] {
  const names = contexts.flatMap(({ targets, agreement }) =>
    targets.flatMap(({ target }) => target.funnel(agreement.terms) ?? []),
  );
  return [...new Set(names)].map(dataset => [keyOf(dataset), { kind: 'funnel', dataset }]);
}

function keyOf(dataset: string): string {
  return `funnel/${dataset}`;
}

/** The funnels of an agreement; when their months are final is worked out once for each. */
export function funnelsAt(agreement: Agreement, facts: DataFacts, answers: Answers): FunnelAt {
  const known = new Map<string, ReturnType<typeof finalMonths>>();
  return (dataset, at) => {
    const answer = answers.get(keyOf(dataset));
    const dataTerms = agreement.terms.datasets[dataset];
    const { file } = facts.datasets[dataset] ?? {};
    if (answer?.kind !== 'funnel' || !dataTerms || file === undefined) return undefined;
    const months = known.get(dataset) ?? finalMonths(agreement, facts, dataset, answer.rows);
    known.set(dataset, months);
    return {
      file,
      rows: answer.rows,
      lastFinal: months.findLast(each => each.final <= at)?.month,
      customersBy: dataTerms.customersBy ?? 'closing',
    };
  };
}

/** The months of a funnel that end where its data covers them, oldest first, and since when each of them is final. */
function finalMonths(
  { terms }: Agreement,
  facts: DataFacts,
  dataset: string,
  rows: readonly FunnelRow[],
): readonly { readonly month: string; readonly final: EpochMs }[] {
  const dataTerms = terms.datasets[dataset];
  const zone = dataTerms?.zone ?? terms.timezone;
  const known = facts.datasets[dataset];
  const stated = known?.covered && known.covered.length > 0 ? coveredSpans(known) : undefined;
  return [...new Set(rows.map(row => row.period))].sort().flatMap(month => {
    const end = startOfDay(`${monthId(monthNumber(month) + 1)}-01`, zone);
    if (stated && !stated.some(each => end > each.start && end <= each.end)) return [];
    return { month, final: dataTerms?.settle ? (addDuration(end, dataTerms.settle, zone) ?? end) : end };
  });
}
