import type {
  AgreementReport,
  EndingCase,
  EndingPeriod,
  EndingReport,
  EndingState,
} from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../format/date.ts';
import { formatInstant } from '../format/instant.ts';
import { formatPeriod } from '../format/period.ts';
import { partyNames } from './parties.ts';
import type { Tone, VerdictWords } from './period-verdict.ts';
import { reportDate } from './periods.ts';

const tones = {
  met: 'missed',
  'not-met': 'none',
  lapsed: 'excused',
  noticed: 'running',
} as const satisfies Record<EndingState, Tone>;

/** Mark, word and colour for how an ending stands: `● condition met`. */
export function endingVerdict(words: Catalogue, { state }: Pick<EndingReport, 'state'>): VerdictWords {
  return { ...words.endings.states[state], tone: tones[state] };
}

/** What is to be said beside the word for an ending: since when it is met, how it came to that or how close it is, and who may do what. */
export function endingSentences(words: Catalogue, report: AgreementReport, ending: EndingReport): string[] {
  const say = words.endings;
  const isOpen = ending.state === 'met';
  const who = say.either(ending.mayEnd.map(id => partyNames(words, report, [id])));
  const until = lastText(words, report, ending.exerciseBy, ending.exerciseUntil);
  return [
    ...headline(words, report, ending),
    ...caseSentences(words, report, ending),
    ...consentSentences(words, report, ending),
    ...(isOpen ? [say.mayEnd(who, until, ending.noticeDays)] : []),
  ];
}

function headline(
  words: Catalogue,
  report: AgreementReport,
  { state, sinceDate, exerciseBy, exerciseUntil, notice }: EndingReport,
): string[] {
  const say = words.endings;
  const since = sinceDate && formatDate(words, sinceDate);
  if (state === 'noticed' && notice) {
    const by = partyNames(words, report, [notice.by]);
    return [
      say.noticed(by, formatDate(words, notice.date), since),
      ...(notice.earliestEnd ? [say.earliestEnd(formatDate(words, notice.earliestEnd))] : []),
    ];
  }
  if (state === 'met' && since) return [say.metSince(since)];
  const until = lastText(words, report, exerciseBy, exerciseUntil);
  if (state === 'lapsed' && since && until) return [say.lapsed(since, until)];
  return [];
}

/** The last day for something, or the last instant where that is not the end of the day. */
function lastText(
  words: Catalogue,
  { zone }: AgreementReport,
  date: string | undefined,
  until: string | undefined,
): string | undefined {
  if (until !== undefined) return formatInstant(words, until, zone);
  return date && formatDate(words, date);
}

function caseSentences(words: Catalogue, report: AgreementReport, ending: EndingReport): string[] {
  const say = words.endings;
  const { kind, cases } = ending;
  const counts = say.counts[kind];
  if (counts === undefined) return [];
  const about = (each: EndingCase, periods: readonly EndingPeriod[]) =>
    say.counted(
      titlesOf(words, report, each),
      counts,
      words.list(periods.map(period => periodText(words, report, each, period))),
    );
  const said = cases.flatMap(each => {
    const { count, of, counting, made, state, awaiting } = each;
    return [
      ...(made ? [say.made(about(each, made), count, of)] : []),
      ...(state !== 'met' && counting.length > 0 && !isSame(counting, made)
        ? [say.soFar(counting.length, count, of, about(each, counting))]
        : []),
      ...(awaiting
        ? [
            say.awaiting(
              about(each, [awaiting.period]),
              lastText(words, report, awaiting.noticeBy, awaiting.noticeUntil) ?? '',
            ),
          ]
        : []),
    ];
  });
  const [first] = cases;
  return said.length === 0 && first ? [say.nothingCounts(first.count, first.of)] : said;
}

function isSame(periods: readonly EndingPeriod[], others: readonly EndingPeriod[] = []): boolean {
  return periods.map(each => each.id).join() === others.map(each => each.id).join();
}

/** The objectives of a case: one, one or another, or all of several. */
export function titlesOf(
  { endings, list }: Catalogue,
  report: AgreementReport,
  { objectives, together }: EndingCase,
): string {
  const titles = objectives.map(id => report.objectives.find(each => each.id === id)?.title ?? id);
  if (together === 'any') return endings.either(titles);
  return titles.length > 1 ? endings.all(list(titles)) : list(titles);
}

/** `May` in the report's own year, else `May 2025`. */
export function periodText(
  words: Catalogue,
  report: AgreementReport,
  { every }: Pick<EndingCase, 'every'>,
  period: EndingPeriod,
): string {
  return formatPeriod(words, period, every, { within: reportDate(report) });
}

function consentSentences(
  words: Catalogue,
  report: AgreementReport,
  { consents = [], missing = [] }: EndingReport,
): string[] {
  const say = words.endings;
  const given = consents.map(({ party, date }) =>
    say.consent(partyNames(words, report, [party]), formatDate(words, date)),
  );
  return [
    ...(given.length > 0 ? [say.consented(words.list(given))] : []),
    ...(missing.length > 0 ? [say.notConsented(partyNames(words, report, missing))] : []),
  ];
}
