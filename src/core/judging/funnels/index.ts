import type { Agreement } from '../../agreement/agreement.ts';
import type { FunnelKind } from '../../datasets/tables.ts';
import type { DataFacts } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import type { DatasetKind } from '../../ground/kinds.ts';
import type { Answers, Question } from '../../ground/question.ts';
import type { FunnelAt } from '../../targets/kind.ts';
import type { ObjectiveContext } from '../objective-context.ts';
import { dealsFunnel } from './deals.ts';
import type { FunnelBook, FunnelSource } from './kind.ts';
import { monthly } from './monthly.ts';

const sources = {
  funnel: monthly,
  deals: dealsFunnel,
} as const satisfies { [Kind in FunnelKind]: FunnelSource };

function sourceOf(kind: DatasetKind): FunnelSource | undefined {
  return (sources as { readonly [Kind in DatasetKind]?: FunnelSource })[kind];
}

/** The funnels that targets are computed from, each asked for once. */
export function funnelQuestions(contexts: readonly ObjectiveContext[]): [string, Question][] {
  const named = contexts.flatMap(({ targets, agreement: { terms } }) =>
    targets.flatMap(({ target }) => {
      const dataset = target.funnel(terms);
      return dataset === undefined ? [] : { dataset, terms };
    }),
  );
  const once = new Map(named.map(around => [around.dataset, around]));
  return [...once.values()].flatMap((around): [string, Question][] => {
    const own = around.terms.datasets[around.dataset];
    const source = own && sourceOf(own.kind);
    return source ? [[keyOf(around.dataset), source.question(around)]] : [];
  });
}

function keyOf(dataset: string): string {
  return `funnel/${dataset}`;
}

/** The funnels of an agreement at any time, each read once, and what is wrong with the rows they are made of. */
export function openFunnels(
  { terms }: Pick<Agreement, 'terms'>,
  facts: DataFacts,
  answers: Answers,
): { readonly at: FunnelAt; readonly findings: readonly Finding[] } {
  const books = new Map<string, FunnelBook>();
  for (const [dataset, { kind }] of Object.entries(terms.datasets)) {
    const answer = answers.get(keyOf(dataset));
    const book = answer && sourceOf(kind)?.read({ dataset, terms, facts }, answer);
    if (book) books.set(dataset, book);
  }
  const at: FunnelAt = (dataset, instant) => {
    const book = books.get(dataset);
    if (!book) return undefined;
    const lastFinal = book.months.findLast(each => each.final <= instant)?.month;
    const customersBy = terms.datasets[dataset]?.customersBy ?? 'closing';
    return { parts: book.partsAt(lastFinal), lastFinal, customersBy };
  };
  return { at, findings: [...books.values()].flatMap(({ findings }) => findings) };
}
