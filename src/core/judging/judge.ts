import type { Agreement } from '../agreement/agreement.ts';
import { aroundOf } from '../agreement/around.ts';
import { indicatorsAround } from '../agreement/indicator-around.ts';
import { type Exclusion, exclusionsOf } from '../clauses/exclusion/exclusion.ts';
import { judgeClauses } from '../clauses/judge-clauses.ts';
import type { ClauseContext } from '../clauses/kind.ts';
import { type Maintenance, maintenanceOf } from '../clauses/maintenance/maintenance.ts';
import { reviewOf } from '../clauses/review/review.ts';
import { checkedFacts } from '../facts/index.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Finding } from '../ground/finding.ts';
import type { Answers, Question, Questions } from '../ground/question.ts';
import { inRecordedOrder } from '../ground/recorded-order.ts';
import { agreementReport } from './agreement-report.ts';
import { atHeader } from './at-header.ts';
import { checkDates } from './dated-target.ts';
import { funnelQuestions, openFunnels } from './funnels/index.ts';
import { checkHolidaysEnd } from './holidays-end.ts';
import { type JudgedObjective, membersFirst } from './members.ts';
import { type ObjectiveContext, objectiveContext } from './objective-context.ts';
import { objectiveReport } from './objective-report.ts';
import { type ObjectivePlan, planObjective } from './plan.ts';
import type { AgreementReport } from './report/agreement.ts';

/** What is to be judged and what must be measured for it. */
export type Plan = {
  readonly agreement: Agreement;
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
  /** What its clauses may know. */
  readonly context: ClauseContext;
  readonly objectives: readonly ObjectivePlan[];
  readonly exclusions: readonly Exclusion[];
  readonly maintenance: readonly Maintenance[];
  readonly questions: Questions;
  readonly findings: readonly Finding[];
};

/** Plans an agreement whose references are known to be good: its periods, and what to ask of the data. */
export function planAgreement(agreement: Agreement, read: DataFacts, asOf: EpochMs): Plan {
  const facts = { ...read, events: inRecordedOrder(read.events) };
  const indicatorAround = indicatorsAround(agreement);
  const contexts = agreement.terms.objectives.map((_, index) =>
    objectiveContext(agreement, indicatorAround, index, asOf),
  );
  const context: ClauseContext = { around: aroundOf(agreement), facts, asOf };
  // Findings go by the rows of the file, and nothing else does.
  const recorded = checkedFacts(read, context.around, agreement.terms);
  const wrong = new Set(recorded.filter(each => each.findings.length > 0).map(each => each.event));
  const sound = facts.events.filter(each => !wrong.has(each));
  const lastEnd = Math.max(asOf, ...contexts.flatMap(each => each.periods.at(-1)?.end ?? []));
  const exclusions = exclusionsOf(sound, context, lastEnd);
  const maintenance = maintenanceOf(agreement.terms.maintenance ?? [], context, lastEnd);
  const planned = new Map<string, ObjectivePlan>();
  for (const each of membersFirst(contexts, idAndMembers)) {
    const plan = planObjective(each, facts, exclusions, maintenance, asOf, planned);
    planned.set(each.objective.id, plan);
  }
  const objectives = contexts.flatMap(each => planned.get(each.objective.id) ?? []);
  const questions = new Map<string, Question>(objectives.flatMap(plan => [...plan.questions]));
  for (const [key, question] of funnelQuestions(contexts)) questions.set(key, question);
  const dates = contexts.flatMap(checkDates);
  const judgedTo = objectives.flatMap(each => each.periods.map(({ cutOff }) => Math.min(cutOff, asOf)));
  return {
    agreement,
    facts,
    asOf,
    context,
    objectives,
    exclusions,
    maintenance,
    questions,
    findings: [
      ...recorded.flatMap(each => each.findings),
      ...maintenance.flatMap(each => each.findings),
      ...dates,
      ...(judgedTo.length > 0 ? checkHolidaysEnd(agreement, Math.max(...judgedTo)) : []),
    ],
  };
}

/** Judges a planned agreement from the answers: the one report that everything reads, and what could not be computed. */
export function judgeAgreement(
  plan: Plan,
  answers: Answers,
): { report: AgreementReport; findings: readonly Finding[] } {
  const funnels = openFunnels(plan.agreement, plan.facts, answers);
  const judged = new Map<string, JudgedObjective>();
  const wrong = new Map<string, readonly Finding[]>();
  for (const each of membersFirst(plan.objectives, ({ context }) => idAndMembers(context))) {
    const { findings, ...found } = objectiveReport(each, answers, funnels.at, judged);
    judged.set(found.report.id, found);
    wrong.set(found.report.id, findings);
  }
  const ids = plan.objectives.map(each => each.context.objective.id);
  const measured = ids.flatMap(id => judged.get(id)?.report ?? []);
  const ofRows = [...funnels.findings, ...ids.flatMap(id => wrong.get(id) ?? [])];
  const { soFar, findings } = judgeClauses(plan.agreement.terms, measured, plan.context);
  const review = reviewOf(plan.agreement, plan.facts.events, plan.asOf);
  const report = agreementReport(
    plan.agreement,
    plan.facts,
    plan.exclusions,
    plan.maintenance,
    soFar,
    review.review,
    plan.context,
  );
  return {
    report,
    findings: sameOnce([
      ...plan.findings,
      ...ofRows.map(atHeader(plan.agreement)),
      ...findings,
      ...review.findings,
    ]),
  };
}

function idAndMembers({ objective, indicator }: ObjectiveContext) {
  return { id: objective.id, members: indicator.members };
}

/**
 * A target that fails in every period for the same reason is one finding, with the first period it names; so is an event that no objective names.
 * What several objectives find in the same row in the same words is told once.
 */
function sameOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(finding => {
    const isOnce = finding.code === 'target-not-computable' || finding.code === 'unknown-event';
    const key = JSON.stringify([finding.code, finding.file, finding.place, isOnce ? '' : finding.message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
