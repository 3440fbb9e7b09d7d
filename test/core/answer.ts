import type { MeasureSpan } from '../../src/core/ground/asked.ts';
import type {
  CheckQuestion,
  DowntimeQuestion,
  SpanChecks,
} from '../../src/core/ground/availability-question.ts';
import { dateOf, type EpochMs } from '../../src/core/ground/calendar/instant.ts';
import { elapsedMs } from '../../src/core/ground/calendar/working-time.ts';
import { type Condition, fulfils } from '../../src/core/ground/condition.ts';
import { exact } from '../../src/core/ground/exact.ts';
import type {
  Answer,
  Answers,
  AttemptQuestion,
  CountQuestion,
  DurationQuestion,
  FunnelRow,
  Question,
  Questions,
  RowAnswer,
  RowSet,
  RowsQuestion,
  ShareQuestion,
  TallyQuestion,
} from '../../src/core/ground/question.ts';
import { intervalsIn } from '../../src/core/indicators/availability/checks.ts';
import { downtimeIn } from '../../src/core/indicators/availability/downtime.ts';
import type { Incident } from '../../src/core/indicators/availability/incident.ts';
import { missingInSpans } from '../../src/core/indicators/availability/missing-in-holes.ts';
import { type Expected, missingIntervals } from '../../src/core/indicators/availability/missing-intervals.ts';
import { incidentsOfStates, type StateChange } from '../../src/core/indicators/availability/states.ts';

/** A lead by its columns: times in epoch ms, all else as text. */
export type Lead = {
  readonly times: Readonly<Record<string, EpochMs>>;
  readonly cells?: Record<string, string>;
};
export type Attempt = {
  readonly lead: number;
  readonly at: EpochMs;
  readonly channel: string;
  readonly automated: boolean;
};
export type Check = { readonly at: EpochMs; readonly good: number; readonly total: number };
export type Data = {
  /** Rows of any dataset, by its name. */
  readonly rows?: Readonly<Record<string, readonly Omit<RowAnswer, 'row'>[]>>;
  readonly leads?: readonly Lead[];
  readonly attempts?: readonly Attempt[];
  readonly funnel?: readonly FunnelRow[];
  readonly incidents?: readonly Omit<Incident, 'row'>[];
  readonly states?: readonly StateChange[];
  readonly checks?: readonly Check[];
};

/** Answers from rows in memory, the plain way: what `src/metrics` must say too. */
export function answer(questions: Questions, data: Data): Answers {
  return new Map([...questions].map(([key, question]) => [key, answerTo(question, data)]));
}

function answerTo(question: Question, data: Data): Answer {
  switch (question.kind) {
    case 'funnel':
      return { kind: question.kind, rows: data.funnel ?? [] };
    case 'daily-counts':
      return { kind: question.kind, days: question.spans.flatMap(span => counts(question, span, data)) };
    case 'durations':
      return { kind: question.kind, spans: question.spans.flatMap(span => durations(question, span, data)) };
    case 'downtime': {
      const { from } = question;
      const asStates =
        from.kind === 'states' ? incidentsOfStates(data.states ?? [], from, question.covered) : undefined;
      const rows = asStates?.incidents ?? downRows(question, data);
      const rule = { ...question, covered: asStates?.covered ?? question.covered };
      const missing =
        question.from.kind === 'checks'
          ? missingOf({ ...question, intervalMs: question.from.intervalMs }, data)
          : [];
      const spans = question.spans.flatMap(
        span => downtimeIn(span, rows, missing, rule, question.without) ?? [],
      );
      return { kind: question.kind, spans };
    }
    case 'checks':
      return { kind: question.kind, spans: question.spans.map(span => checked(question, span, data)) };
    case 'attempts':
      return { kind: question.kind, spans: question.spans.flatMap(span => tries(question, span, data)) };
    case 'rows':
      return { kind: question.kind, sets: setsOf(question, data), asked: question };
    case 'tallies':
      return { kind: question.kind, spans: question.spans.flatMap(span => tallied(question, span, data)) };
    case 'shares':
      return { kind: question.kind, spans: question.spans.flatMap(span => shared(question, span, data)) };
    case 'daily-sums':
      return { kind: question.kind, days: [] };
    case 'ranks':
      return { kind: question.kind, spans: [] };
  }
}

function setsOf({ sets }: RowsQuestion, data: Data) {
  return Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, rowsOfData(set, data)]));
}

function rowsOfData({ dataset, where, at, before }: RowSet, { rows = {} }: Data): RowAnswer[] {
  return (rows[dataset] ?? [])
    .map((each, index) => ({ ...each, row: index + 1 }))
    .filter(({ times }) => at === undefined || (times[at]?.start ?? before) < before)
    .filter(({ texts }) => where === undefined || fulfils(where, name => texts[name] ?? ''));
}

function downRows({ from }: DowntimeQuestion, { incidents = [], checks = [] }: Data): Incident[] {
  if (from.kind !== 'checks') return incidents.map((each, index) => ({ ...each, row: index + 1 }));
  const rate = (check: Check) => exact(check.total - check.good).div(check.total);
  return checks.flatMap((each, index) =>
    each.total > 0 && each.total >= from.requests && rate(each).gt(exact(from.errorRate))
      ? [{ row: index + 1, start: each.at, end: each.at + from.intervalMs, impact: '1' }]
      : [],
  );
}

function checked(question: CheckQuestion, span: MeasureSpan, { checks = [] }: Data): SpanChecks {
  const inside = (at: EpochMs) => question.without.some(each => at >= each.start && at < each.end);
  const known = checks.filter(({ at }) => question.covered.some(each => at >= each.start && at < each.end));
  const all = known
    .filter(each => each.at >= span.start && each.at < Math.min(span.end, span.until))
    .filter(each => question.exclusions === 'downtime' || !inside(each.at))
    .map(each => (inside(each.at) ? { ...each, good: each.total } : each));
  const seen = all.filter(each => each.total > 0);
  const total = (of: (each: Check) => number) => String(seen.reduce((sum, each) => sum + of(each), 0));
  return {
    span: span.id,
    good: total(each => each.good),
    total: total(each => each.total),
    shares: seen.map(({ good, total }) => ({ good: String(good), total: String(total), intervals: 1 })),
    expected: intervalsIn(span, question, question.without),
    empty: all.length - seen.length,
    ...missingInSpans(...begunIn(question, { checks: known }))(span),
    rows: seen.length,
    firstRow: seen.length > 0 ? 1 : 0,
    lastRow: seen.length,
  };
}

function missingOf(question: Expected & Pick<CheckQuestion, 'spans'>, data: Data) {
  return missingIntervals(...begunIn(question, data));
}

function begunIn<Asked extends Pick<CheckQuestion, 'spans'>>(question: Asked, { checks = [] }: Data) {
  const until = Math.max(...question.spans.map(span => Math.min(span.until, span.end)));
  const begun = checks.map(each => each.at).sort((a, b) => a - b);
  return [begun.filter(at => at < until), question, until] as const;
}

type Item = Lead & { readonly row: number; readonly begin: EpochMs };

function items(
  {
    where,
    counted,
    without,
    upTo,
  }: CountQuestion | DurationQuestion | AttemptQuestion | ShareQuestion | TallyQuestion,
  column: string,
  span: MeasureSpan,
  { leads = [] }: Data,
): Item[] {
  return leads
    .map((lead, index) => ({ ...lead, row: index + 1, begin: lead.times[column] ?? Number.NaN }))
    .filter(({ begin }) => begin >= span.start && begin < span.end && begin < span.until)
    .filter(({ begin }) => !without.some(each => begin >= each.start && begin < each.end))
    .filter(({ cells }) => where === undefined || fulfils(where, name => cells?.[name] ?? ''))
    .filter(lead => counted === undefined || becameOf(lead, span, counted))
    .sort((a, b) => a.begin - b.begin || a.row - b.row)
    .slice(0, upTo);
}

function rowsOf(found: readonly Item[]) {
  const rows = found.map(each => each.row);
  return { firstRow: Math.min(...rows), lastRow: Math.max(...rows) };
}

function counts(question: CountQuestion, span: MeasureSpan, data: Data) {
  const { at, by, zone } = question;
  const groups = Map.groupBy(
    items(question, at, span, data),
    item => `${dateOf(item.begin, zone)} ${by === undefined ? '' : (item.cells?.[by] ?? '')}`,
  );
  return [...groups].map(([key, found]) => ({
    span: span.id,
    date: key.slice(0, 10),
    segment: key.slice(11),
    count: found.length,
    ...rowsOf(found),
  }));
}

function tallied(question: TallyQuestion, span: MeasureSpan, data: Data) {
  const found = items(question, question.at, span, data).map(item => ({
    ...item,
    name: question.by.find(([, condition]) => becameOf(item, span, condition))?.[0],
  }));
  const named = found.filter(item => item.name !== undefined);
  return [...Map.groupBy(named, item => item.name ?? '')].map(([name, group]) => ({
    span: span.id,
    name,
    count: group.length,
    ...rowsOf(group),
  }));
}

/** Whether a condition holds of a lead before a span is measured. */
function becameOf(lead: Lead, { until }: MeasureSpan, condition: Condition): boolean {
  return fulfils(condition, name => {
    const time = lead.times[name];
    return time === undefined ? (lead.cells?.[name] ?? '') : time < until ? String(time) : '';
  });
}

function durations(question: DurationQuestion, span: MeasureSpan, data: Data) {
  const { from, to, clock, percentiles } = question;
  const { limitMs = 0 } = span;
  const found = items(question, from, span, data);
  if (found.length === 0) return [];
  const timed = found.map(item => {
    const second = item.times[to];
    const answered = second !== undefined && second < span.until;
    const ms = elapsedMs(clock, item.begin, answered ? second : (span.agedTo ?? span.until)) ?? 0;
    return {
      answered,
      ms,
      isPending: span.open && !answered && limitMs > 0 && ms <= limitMs,
    };
  });
  const judged = timed
    .filter(each => !each.isPending)
    .sort((a, b) => a.ms - b.ms || Number(b.answered) - Number(a.answered));
  const answered = judged.filter(each => each.answered);
  const total = (list: typeof timed) => String(list.reduce((sum, each) => sum + each.ms, 0));
  const rank = (place: number) => judged[place - 1]?.ms ?? 0;
  const waits = (place: number) => judged[place - 1]?.answered === false;
  const limits = [0.25, 0.5, 1, 2, 4].map(part => part * limitMs);
  const place = (each: (typeof timed)[number]) =>
    limits.findIndex(limit => (each.answered ? each.ms <= limit : each.ms < limit));
  const ranks = percentiles.map(each => Number(exact(each).mul(judged.length).ceil().valueOf()));
  const middle = [Math.floor((judged.length + 1) / 2), Math.floor(judged.length / 2) + 1] as const;
  return {
    span: span.id,
    items: judged.length,
    answered: answered.length,
    answeredWithin: answered.filter(each => each.ms <= limitMs).length,
    waiting: judged.length - answered.length,
    pending: timed.length - judged.length,
    totalMs: total(judged),
    answeredMs: total(answered),
    percentileMs: ranks.map(rank),
    percentileWaits: ranks.map(waits),
    middleMs: [rank(middle[0]), rank(middle[1])] as const,
    middleWaits: middle.some(waits),
    spread: [0, 1, 2, 3, 4, -1].map(slot => judged.filter(each => place(each) === slot).length),
    ...rowsOf(found),
  };
}

/** By conditions on texts; nothing is pending. */
function shared(question: ShareQuestion, span: MeasureSpan, data: Data) {
  const { at, of, kept } = question;
  const isOf = (condition: Condition, { cells }: Item) => fulfils(condition, name => cells?.[name] ?? '');
  const found = items(question, at, span, data).filter(each => of === undefined || isOf(of, each));
  if (found.length === 0) return [];
  const good = found.filter(each => isOf(kept, each));
  return { span: span.id, items: found.length, kept: good.length, pending: 0, ...rowsOf(found) };
}

function tries(question: AttemptQuestion, span: MeasureSpan, data: Data) {
  const { at, connected, clock, withinMs, channels, automated } = question;
  const found = items(question, at, span, data);
  if (found.length === 0) return [];
  const made = (data.attempts ?? []).map((attempt, index) => ({ ...attempt, row: index + 1 }));
  const tried = found.map(item => {
    const reached = item.times[connected];
    const own = made.filter(
      each =>
        each.lead === item.row &&
        each.at < span.until &&
        (channels === undefined || channels.includes(each.channel)) &&
        (automated || !each.automated),
    );
    const isOpen = reached === undefined || reached >= span.until;
    const isOld = (elapsedMs(clock, item.begin, span.until) ?? 0) >= withinMs;
    return { own, unreached: isOpen && isOld, isPending: isOpen && !isOld };
  });
  const spread = (list: typeof tried) =>
    [...Map.groupBy(list, each => each.own.length)]
      .map(([attempts, group]) => ({ attempts, items: group.length }))
      .sort((a, b) => a.attempts - b.attempts);
  const unreached = tried.filter(each => each.unreached);
  const rows = unreached.flatMap(each => each.own.map(own => own.row));
  return {
    span: span.id,
    all: spread(tried),
    unconnected: spread(unreached),
    pending: tried.filter(each => each.isPending).length,
    ...rowsOf(found),
    firstAttemptRow: rows.length > 0 ? Math.min(...rows) : 0,
    lastAttemptRow: Math.max(0, ...rows),
  };
}
