import { namedOrFirst } from '../../datasets/datasets-around.ts';
import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import { carriedAlone } from '../../ground/carried.ts';
import type { Step } from '../../ground/derivation.ts';
import { derived, sourceOfRange, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { AttemptAnswer } from '../../ground/question.ts';
import { carriedSteps } from '../carried-steps.ts';
import { indicator, type Kind } from '../kind.ts';
import { asksForStamps, hasAllItems } from '../lacking.ts';
import { measuring, ofSpan } from '../measuring.ts';
import { pendingSteps, putOffAlone } from '../pending-steps.ts';
import { columnsOfRows } from '../where.ts';
import { checkDepth } from './check.ts';
import type { DepthDetail, DepthReport } from './report.ts';
import { type DepthTerms, depthTerms } from './terms.ts';

type SpanAnswer = AttemptAnswer['spans'][number];

const unit: Unit = { kind: 'number', of: 'attempts' };

/** How many attempts a lead gets that could not be reached (RULES 14). */
export const depth: Kind<DepthTerms, DepthReport, DepthDetail> = {
  schema: depthTerms,
  of: terms => {
    const { dataset, within, automated, channels, at = 'handed_off_at' } = terms;
    const withinMs = durationMs(within) ?? 0;
    return indicator({
      kind: 'depth',
      dataset,
      where: terms.where,
      counts: terms.counts,
      placedBy: at,
      isTimed: true,
      clock: within.unit === 'working-hour' ? 'working' : 'wall',
      promised: { ms: withinMs },
      carries: true,
      shownAgain: true,
      canLeaveOut: () => true,
      unit: () => unit,
      columns: around => {
        const attempts = namedOrFirst(around, 'attempts', terms.attempts);
        const columns = [channels && 'channel', !automated && 'automated'];
        const named = channels ? [{ column: 'channel', values: channels }] : [];
        return [
          columnsOfRows(terms, around),
          { dataset, columns: [terms.at, terms.connected] },
          ...(attempts === undefined ? [] : [{ dataset: attempts, columns, named }]),
        ];
      },
      check: (say, around) => checkDepth(say, terms, around),
      measuring: context => {
        const attempts = namedOrFirst(context, 'attempts', terms.attempts) ?? '';
        const file = context.file(dataset);
        const isOpen = asksForStamps([context.where, context.counted], dataset, at, context);
        return measuring(['attempts'], {
          report: {
            kind: 'depth',
            item: dataset,
            ...(channels && { channels }),
            automated,
            within: asAgreed(within),
          },
          file,
          datasets: [dataset, attempts],
          ask: ({ spans, without, pauses, carrying }) => ({
            kind: 'attempts',
            dataset,
            where: context.where,
            counted: context.counted,
            spans,
            without,
            carrying,
            upTo: terms.upTo,
            attempts,
            at,
            connected: terms.connected ?? 'connected_at',
            channels,
            automated,
            withinMs,
            clock: context.clockOf(pauses),
            ...(pauses.length > 0 && { unpaused: context.clockOf([]) }),
          }),
          // A lead that is not reached yet may get an attempt, or be reached.
          readLacking: (answer, span) => {
            const found = ofSpan(answer, span);
            if (
              isOpen ||
              !hasAllItems(span) ||
              (found?.pending ?? 0) + total(found?.unconnected ?? [], each => each.items) > 0
            )
              return undefined;
            return { nothingDue: true, ...(found && { detail: detailOf(found) }) };
          },
          read: (answer, span) => {
            const found = ofSpan(answer, span);
            if (!found) return { nothingDue: true };
            const detail = detailOf(found);
            if (detail.unconnected === 0) return { nothingDue: true, detail };
            const { attempts: made, unconnected: leads } = detail;
            const result = { value: exactText(exact(made).div(leads)), unit };
            const files = { items: file, attempts: context.file(attempts) };
            const derivation = derived(result, stepsOf(found, detail, dataset, files, result));
            return { nothingDue: false, actual: result, derivation, detail };
          },
        });
      },
    });
  },
};

/** A duration as the agreement says it: `5 days`, `1 working hour`. */
function asAgreed({ amount, unit: name }: Duration): string {
  return `${amount} ${name.replace('-', ' ')}${amount === '1' ? '' : 's'}`;
}

function stepsOf(
  found: SpanAnswer,
  { attempts, unconnected }: DepthDetail,
  item: string,
  files: { readonly items: string; readonly attempts: string },
  result: Quantity,
): Step[] {
  const of = (value: number, counted: string): Quantity => ({
    value: String(value),
    unit: { kind: 'count', of: counted },
  });
  const tried = { firstRow: found.firstAttemptRow, lastRow: found.lastAttemptRow };
  return [
    step('start', 'attempts', of(attempts, 'attempts'), {
      sources: sourceOfRange(files.attempts, tried, attempts),
    }),
    step('divide', 'unconnected', of(unconnected, item), {
      sources: sourceOfRange(files.items, found, unconnected),
    }),
    step('equals', 'depth', result),
    ...pendingSteps(found, { kind: 'count', of: item }),
    ...carriedSteps(found, { kind: 'count', of: item }),
  ];
}

function detailOf(found: SpanAnswer): DepthDetail {
  return {
    kind: 'depth',
    unconnected: total(found.unconnected, each => each.items),
    pending: found.pending,
    ...putOffAlone(found),
    attempts: total(found.unconnected, each => each.attempts * each.items),
    distribution: sharesOf(found),
    ...carriedAlone(found),
  };
}

/** All leads of the period by number of attempts, from 0 up, without gaps. */
function sharesOf(found: SpanAnswer): DepthDetail['distribution'] {
  const all = total(found.all, each => each.items);
  const most = Math.max(0, ...found.all.map(each => each.attempts));
  return Array.from({ length: all === 0 ? 0 : most + 1 }, (_, attempts) => {
    const leads = total(
      found.all.filter(each => each.attempts === attempts),
      each => each.items,
    );
    return { attempts, leads, share: exactText(exact(leads).div(all)) };
  });
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
