import type { Agreement } from '../core/agreement/agreement.ts';
import { groupsAsked } from '../core/checks/groups-asked.ts';
import { usedColumns } from '../core/checks/used-columns.ts';
import { watchedColumns } from '../core/checks/watched-columns.ts';
import { readAsOf } from '../core/ground/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { Answers } from '../core/ground/question.ts';
import { checkPeriods } from '../core/judging/check-periods.ts';
import { type Plan, planAgreement } from '../core/judging/judge.ts';
import type { DataOwners } from '../metrics/data-input.ts';
import { type AgreementData, openData } from '../metrics/open-data.ts';
import { type AsOf, isDayOfData } from './as-of.ts';
import { type RowsRead, rowsRead } from './rows-read.ts';

/** What an agreement's data says. */
export type Measured = {
  readonly findings: readonly Finding[];
  readonly read: RowsRead;
  /** Where a cell of its data stands. */
  readonly place: AgreementData['place'];
  /** What is to be judged and the answers to it; undefined where something is wrong with terms or data. */
  readonly asked: { readonly plan: Plan; readonly answers: Answers } | undefined;
};

export type MeasureOptions = {
  readonly root: string;
  /** `slas/marketing-sales` */
  readonly folder: string;
  readonly asOf: AsOf;
  /** Names of its datasets as they are written, where not all could be read. */
  readonly refused?: readonly string[] | undefined;
  /** The folders whose datasets it names. */
  readonly owners: DataOwners;
  /** Whether something is wrong with its terms, or with what they build on. */
  readonly broken: boolean;
};

/** Opens the data of one agreement, checks it, and has the questions of its indicators answered. */
export function measure(
  agreement: Agreement,
  { root, folder, asOf, broken, refused, owners }: MeasureOptions,
): Measured {
  const { terms } = agreement;
  const at = readAsOf(asOf.given, terms.timezone);
  const { findings, facts, place, answer } = openData({
    root,
    folder,
    zone: terms.timezone,
    datasets: terms.datasets,
    refused,
    owners,
    used: usedColumns(terms),
    // Terms that are wrong may name the wrong values, or times the wrong way round.
    ...(!broken && { watched: watchedColumns(terms) }),
    grouped: groupsAsked(terms),
    ...(at !== undefined && isDayOfData(asOf) && { seenAt: at }),
  });
  const read = rowsRead(facts);
  const tooMany = broken || at === undefined ? [] : checkPeriods(agreement, facts, at);
  const found = [...findings, ...tooMany];
  if (broken || hasErrors(found.filter(each => !each.readable)) || at === undefined)
    return { findings: found, read, place, asked: undefined };
  const plan = planAgreement(agreement, facts, at);
  return { findings, read, place, asked: { plan, answers: answer(plan.questions) } };
}
