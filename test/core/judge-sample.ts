import type { Agreement } from '../../src/core/agreement/agreement.ts';
import { type EpochMs, readAsOf, type Span } from '../../src/core/ground/calendar/instant.ts';
import type {
  AgreementEvent,
  CoverageRow,
  DataFacts,
  DatasetFacts,
} from '../../src/core/ground/data-facts.ts';
import { judgeAgreement, planAgreement } from '../../src/core/judging/judge.ts';
import type { ObjectiveReport, PeriodReport } from '../../src/core/report.ts';
import { answer, type Data, type Lead } from './answer.ts';

/** An instant of a UTC date, with or without a time. */
export function at(text: string): EpochMs {
  return Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
}

/** Whole UTC days, both included. */
export function days(first: string, last: string): Span {
  return { start: at(first), end: at(last) + 86_400_000 };
}

/** Leads handed off at the given times, followed up after the given minutes where there are any. */
export function lead(handedOff: string, minutes?: number, cells?: Record<string, string>): Lead {
  const begin = at(handedOff);
  const times: Record<string, EpochMs> = { handed_off_at: begin };
  if (minutes !== undefined) times.first_follow_up_at = begin + minutes * 60_000;
  return { times, ...(cells && { cells }) };
}

/** Rows of coverage.csv that say that some spans are complete. */
export function complete(...spans: readonly (Span | undefined)[]): readonly CoverageRow[] | undefined {
  const known = spans.filter(each => each !== undefined);
  return known.length === 0 ? undefined : known.map((span, place) => ({ ...span, line: place + 2 }));
}

/** The days for which a dataset is covered, as one span or as several. */
type Days = Span | readonly Span[] | undefined;
/** The days for which all datasets are covered, or those of each by its name. */
type Covered = Days | Readonly<Record<string, Days>>;

/** What is known of one dataset, by its rows of coverage.csv. */
export function datasetFacts(name: string, covered: readonly CoverageRow[] | undefined): DatasetFacts {
  return { file: `slas/sample/metrics/${name}.csv`, rows: 0, first: undefined, last: undefined, covered };
}

/** What is known of some datasets, all covered for the same days unless said otherwise. */
export function factsAbout(
  names: readonly string[],
  covered: Covered,
  events: readonly AgreementEvent[] = [],
): DataFacts {
  const areOfAll = covered === undefined || Array.isArray(covered) || 'start' in covered;
  const daysOf = (name: string) => (areOfAll ? (covered as Days) : (covered as Record<string, Days>)[name]);
  const of = (name: string) => datasetFacts(name, complete(...[daysOf(name)].flat()));
  return {
    datasets: Object.fromEntries(names.map(name => [name, of(name)])),
    events,
    eventsFile: 'slas/sample/events.csv',
  };
}

/** The same of the sample's own datasets. */
export function factsOf(covered: Covered, events?: readonly AgreementEvent[]): DataFacts {
  return factsAbout(['funnel', 'leads', 'attempts'], covered, events);
}

/** An agreed exclusion of whole days, recorded at its first one. */
export function exclusion(effect: string, span: Span, fields: Partial<AgreementEvent> = {}): AgreementEvent {
  return {
    row: 1,
    at: span.start,
    kind: 'exclusion',
    objective: '',
    span,
    effect,
    by: 'sales',
    agreedBy: ['marketing'],
    clause: '',
    value: '',
    note: 'Storm',
    ...fields,
  };
}

/** The report of an agreement from rows in memory. */
export function judge(agreement: Agreement, facts: DataFacts, data: Data, asOf: string) {
  const instant = readAsOf(asOf, agreement.terms.timezone)!;
  const plan = planAgreement(agreement, facts, instant);
  return { plan, ...judgeAgreement(plan, answer(plan.questions, data)) };
}

/** The only objective's report. */
export function onlyObjective(...of: Parameters<typeof judge>): ObjectiveReport {
  return judge(...of).report.objectives[0]!;
}

/** One period of the only objective. */
export function periodOf(id: string, ...of: Parameters<typeof judge>): PeriodReport {
  return onlyObjective(...of).periods.find(period => period.id === id)!;
}
