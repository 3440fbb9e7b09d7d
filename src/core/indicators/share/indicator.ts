import { checkCondition } from '../../datasets/check-condition.ts';
import { type Carried, carriedAlone } from '../../ground/carried.ts';
import { asksForBlank, columnsOf, dueColumnsOf, valuesOf } from '../../ground/condition.ts';
import type { Step, StepName } from '../../ground/derivation.ts';
import { derived, sourceOfRange, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { ShareAnswer } from '../../ground/question.ts';
import { undueOf } from '../../ground/undue.ts';
import type { TargetReport } from '../../targets/report.ts';
import { carriedSteps } from '../carried-steps.ts';
import { blankDue } from '../items/blank-due.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, between, hasAllItems, shareOfUnknown, sumOf } from '../lacking.ts';
import { measuring, ofSpan, type Reading } from '../measuring.ts';
import { type Pending, pendingSteps, putOffAlone } from '../pending-steps.ts';
import { checkRows, checkTimes, ofItems } from '../rows.ts';
import { columnsOfRows, countedBy } from '../where.ts';
import { type ShareTerms, shareTerms } from './terms.ts';

export type ShareReport = { readonly kind: 'share'; readonly item: string; readonly at: string };

export type ShareDetail = Carried &
  Pending & {
    readonly kind: 'share';
    readonly items: number;
    readonly kept: number;
  };

const unit: Unit = { kind: 'share' };

/** Rows that fulfil `kept` ÷ rows that fulfil `of`, as a ratio of sums over the period (RULES 7); none are nothing due. */
export const share: Kind<ShareTerms, ShareReport, ShareDetail> = {
  schema: shareTerms,
  of: terms => {
    const { dataset, at, of, kept } = terms;
    return indicator({
      kind: 'share',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: at,
      itemsIn: detail => detail?.items ?? 0,
      hasFailures: true,
      failedIn: detail => detail && detail.items - detail.kept,
      countsItems: true,
      carries: true,
      shownAgain: true,
      canLeaveOut: how => how === 'remove',
      unit: () => unit,
      columns: around => [
        columnsOfRows(terms, around),
        {
          dataset,
          columns: [at, ...(of ? columnsOf(of) : []), ...columnsOf(kept)],
          named: [...(of ? valuesOf(of) : []), ...valuesOf(kept)],
        },
      ],
      check: (say, around) => {
        if (!checkRows(say, terms, around, ofItems, at)) return;
        checkTimes(say, terms, around, { at });
        const counted = countedBy(terms, around, at);
        if (of) checkCondition(say, around, dataset, of, ['of'], counted);
        checkCondition(say, around, dataset, kept, ['kept'], {
          ...counted,
          atTheTime: [...counted.atTheTime, of],
          isPromise: true,
        });
      },
      measuring: context => {
        const file = context.file(dataset);
        const isOpen =
          asksForStamps([context.where, context.counted, of], dataset, at, context) || asksForBlank(kept);
        return measuring(['shares'], {
          report: { kind: 'share', item: dataset, at },
          file,
          datasets: [dataset],
          ask: ({ spans, without, carrying }) => ({
            kind: 'shares',
            dataset,
            where: context.where,
            counted: context.counted,
            spans,
            without,
            carrying,
            upTo: undefined,
            at,
            of,
            kept,
            due: context.datasets[dataset]?.due ?? [],
            undue: undueOf(kept),
          }),
          checkRows: answer => {
            const found = answer.spans.flatMap(each => each.undue ?? []);
            if (found.length === 0) return [];
            const row = Math.min(...found.map(each => each.firstRow));
            return [blankDue({ file, row }, dueColumnsOf(kept), sumOf(found, each => each.items) - 1)];
          },
          read: (answer, span) => {
            const found = ofSpan(answer, span);
            return found ? readingOf(found, dataset, file) : { nothingDue: true };
          },
          readParts: (answer, parts, _span, target) => {
            if (isOpen) return undefined;
            const found = parts.flatMap(part => ofSpan(answer, part) ?? []);
            const [items, kept] = [sumOf(found, each => each.items), sumOf(found, each => each.kept)];
            const detail: ShareDetail = { kind: 'share', items, kept, pending: 0 };
            return shareOfUnknown({ kept, missed: items - kept }, dataset, target?.direction, detail);
          },
          readLacking: (answer, span, target) => {
            const found = ofSpan(answer, span);
            if (isOpen || !hasAllItems(span)) return undefined;
            return found ? whileOpen(found, dataset, file, target) : { nothingDue: true };
          },
        });
      },
    });
  },
};

/** The share if all that may still keep it do, and if none of them does. */
function whileOpen(
  found: ShareAnswer['spans'][number],
  dataset: string,
  file: string,
  target: TargetReport | undefined,
): Reading<ShareDetail> | undefined {
  const { items, kept, pending } = found;
  // What is undecided may all count in another period.
  if (items === 0 && pending > 0) return undefined;
  const ofAll = (more: number) =>
    readingOf({ ...found, items: items + pending, kept: kept + more, pending: 0 }, dataset, file, pending);
  return between(ofAll(0), ofAll(pending), target?.direction);
}

function readingOf(
  found: ShareAnswer['spans'][number],
  dataset: string,
  file: string,
  undecided = 0,
): Reading<ShareDetail> {
  const { items, kept, pending } = found;
  // What a share waits for is a day of its own row.
  const due = putOffAlone({ putOff: pending });
  const detail: ShareDetail = { kind: 'share', items, kept, pending, ...due, ...carriedAlone(found) };
  if (items === 0) return { nothingDue: true, detail };
  const result = { value: exactText(exact(kept).div(items)), unit };
  const sources = sourceOfRange(file, found, items + pending);
  const count = (op: Step['op'], name: StepName, value: number) =>
    step(op, name, { value: String(value), unit: { kind: 'count', of: dataset } });
  const steps = [
    count('start', 'kept', kept),
    { ...count('divide', 'kept-of', items), sources },
    step('equals', 'share-kept', result),
    ...pendingSteps(detail, { kind: 'count', of: dataset }),
    ...(undecided > 0 ? [count('part', 'undecided', undecided)] : []),
    ...carriedSteps(detail, { kind: 'count', of: dataset }),
  ];
  return { nothingDue: false, actual: result, derivation: derived(result, steps, { sources }), detail };
}
