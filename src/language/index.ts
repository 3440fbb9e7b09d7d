/**
 * The one place with words: every text the command, the site and the charts show, made from a report.
 * Pure functions; the first argument is always the catalogue of the language (`const words = catalogue('en')`).
 *
 * Words
 *   catalogue(language) → Catalogue          `words.nav.overview`, `words.headings.history`, `words.actions.dataTable`,
 *                                            `words.tables.target`, `words.cli.verdict`, `words.notFound.title`; see `en/`
 *   languages, type Language, type Catalogue
 *
 * Formats
 *   formatQuantity(words, quantity, { style?: 'plain' | 'rough' })   `1,600` `$8,372.82` (rough `$8,373`) `1 h 20 min` `60.0 %` `6.4`
 *                                                       before `%` stands U+202F (`narrowSpace`), all other spaces are plain
 *   formatNumber(exact, places?) · formatAttainment(exact)   `1,600` · `103.5 %`, never `100.0 %` unless it is
 *   formatCount(words, quantity)                        `1 lead` `316 leads`; other units as formatQuantity
 *   formatAgainst(words, actual, target) → { actual, target, gap }   texts that compare as the exact values do
 *   formatAgainstComputed(words, actual, computed)      the same, the other number rounded too: a pace, a projection
 *   formatGap(words, a, b)                              the difference as printed: `20 min`, `3.0 points`
 *   unbroken(text)                                      durations and dates held together, for headings and opening sentences
 *   targetText(words, { direction, value }) · formatTargetValue(words, quantity)   `at most 1 h`, `at least 95 %` · `1 h`
 *   formatDate · formatDateShort · formatDateRange      `21 Jun 2026` · `21 Jun` · `1 Jan – 31 Dec 2026`; local dates in
 *   formatInstant(words, utc, zone)                     `21 Jun 2026, 14:05`
 *   formatUntil(words, utc, zone)                       an exclusive end: midnight after the 21st is `21 Jun 2026, 23:59`
 *   dateOf(utc, zone) · lastDateBefore(utc, zone)       `2026-06-21`
 *   formatPeriod(words, period, every, { within? })     `June 2026`, `June` where `within` is a date of 2026, `week 24, 2026 (8–14 Jun)`, `Q2 2026`
 *   formatPeriodShort(words, period, every)             axis labels: `Jun`, `W24`, `Q2`, `2026`; a January or first week has its year: `Jan 2026`
 *   formatPeriodRange(words, periods, every)            `Jul 2025 – Jun 2026`
 *   formatPeriodId(words, id)                           `2026-05` → `May 2026`, for dataset periods
 *
 * Sentences
 *   openingSentence(words, report) · overviewSentence(words, reports)
 *   standingPeriod(objective) → PeriodReport | undefined     the period a row, a sentence and a badge speak of
 *   objectiveState(words, report, objective) → { period?, value, note, verdict }   `316 of 450`, `June, 70 % of the days gone: …`
 *   periodVerdict(words, period) → { mark, word, tone }      `✓ kept`; tone: kept | missed | running | excused | none
 *   promiseHeading(words, report, from, to)                  `Marketing promises Sales`
 *   partyNames(words, report, ids)                           `Marketing and Sales`
 *   objectiveSentence(words, report, objective)              `Sales took 1 h 20 min on average in May, …`
 *   periodValue(words, objective, period)                    `316 of 450`, `1 h 20 min`; for tables and strips
 *   missingSentence(words, report, objective, period)        `No data for May 2026 yet. Marketing supplies metrics/leads.csv.`
 *   missingDataSentences(words, report, period)              `Nothing is known of leads for 5–7 Jun 2026, after metrics/coverage.csv:2; …`
 *   targetRow(words, objective, target)                      `at most 1 h in working time`
 *   targetMissingText(words, report, objective, period)      `no target is agreed for this period; Sales and Marketing can agree one`
 *   metaChips(words, report) → string[]                      status and version, dates, next review, data through
 *   dataThroughText(words, report) · droppedText(words, dataset)   `Data through 21 Jun 2026, 23:59`
 *   streakText(words, objective) → string | undefined · tallyText(words, objective)   `kept 3 times in a row` · `9 of 11 kept`
 *   streakSentence(words, objective) → string | undefined   `Kept 3 times in a row.`
 *   outlookSentence(words, objective) · capacitySentence(words, report, capacity) · exclusionSentence(words, report, exclusion)
 *   restatedSentence(words, report, period) → string | undefined   an exclusion entered after the close
 *   deliveryTable(words, report, objective, period) · deliveryTexts(…) · deliveryPlaces(words, objective, period)   what was due and what became of it; `north: 3 of 4 kept`
 *   maintenanceSentence(words, report, clause) · maintenanceOfPeriod(words, report, clause, { period, every }) · windowRow(words, clause, window)   `… So far: 8 windows, 16 h left out, …`
 *   creditSentence(words, report, credit)                    `February 2026: $250 (Uptime …); due.`
 *   creditPeriod(words, report, credit) · creditBadge(words, credit)   `April 2026` · `◐ due`
 *   creditFacts(words, report, credit) → { name, text }[]    what was measured, the tier, caps, what is due, its state
 *   tierRows(words, report, clause) · creditTermFacts(words, clause)   the tiers of a credit clause; its base, caps and window
 *   consequenceSentence(words, report, consequence) · consequenceBadge(words, consequence)   what a miss asks of whom by when
 *   strikesSummary(words, strikes) · disputeSentence(words, report, dispute) · instalmentRow(…)   `2 strikes count now, with 3 as the limit.`
 *   creditsOwed(words, report) → string[]                    `Supplier owes Customer a credit of $176.55 for March 2026, …`
 *   promiseText(words, promise) · itemsTally(words, detail) · openUpTo(words, objective, period, zone) · openByNow(words, objective, zone) · itemFigures(words, indicator, detail)   `responded_at within 30 min`, tables by severity and group
 *   missText(words, miss) · moreMissed(words, detail)        `T7 (critical), row 7: …, 10 min late`
 *   attainmentShown(words, objective, period) · attainmentNote(…) · attainmentValue(words, period) · keptShare(objective, attainment)   `103.5 %`, `40.0 % used`
 *   endingVerdict(words, ending) → { mark, word, tone } · endingSentences(words, report, ending) → string[]   `Condition met since 8 May 2026.`
 *   suspensionText(words, report, period) → string | undefined   `suspended: Qualified leads missed in May`
 *   groupTable(words, objective, period) · groupsShown(objective) → { shown, more }   each group with its figure and verdict; each as an objective of its own
 *   phaseText(words, period, report)                         `Running until 30 Jun 2026, 23:59`
 *   layerNote(words, report, clause) → string | undefined   `from Company standard 2.0.0`, `overrides Company standard`
 *   layerName(words, layer) · layerParts(words, report, layer) → { inForce, changed?, without? }
 *   termsBehind(report, clause) → { file, version }          of the layer the clause came from
 *
 * Changes (`kept diff`)
 *   headline(words, changes, reports, incomplete)            `2 closed verdicts flip · 17 closed targets rewritten`
 *   toldAgreements(words, diff, options) → ToldAgreement[]   what a change does to each agreement, section by section and line by line
 *
 * Charts, each → { title, subtitle, description }; small labels inside a drawing are `words.charts.drawing`
 *   cumulativeWords(words, report, objective, period) · attemptsWords(words, report, objective, period)
 *   rateWords(words, report, objective, axisFrom?) · attainmentWords(words, report, objective)
 *
 * Kinds
 *   wordsOf(indicator) → IndicatorWords      what is known in words of its kind; `indicators/` has a file or a folder of each
 *   detailOf(indicator, period) → DetailOf<kind> | undefined   what a period holds beside its number
 *   isComputed(target) · heldTo(target)      whether it is shown how a target is made, and against what
 *
 * Derivations
 *   targetHeading(words, target) · actualHeading(words, objective, period)   `How 450 is made` · `Behind the mean`
 *   stepSign(step) · stepLabel(words, step) · stepNote(words, step) · stepValue(words, step)
 *   sourceText(words, source) · sourcesText(words, sources)   `funnel.csv rows 19–24`
 */
export { type Catalogue, catalogue, type Language, languages } from './catalogue.ts';
export {
  type Against,
  formatAgainst,
  formatAgainstComputed,
  formatGap,
  formatTargetValue,
} from './format/against.ts';
export { formatAttainment } from './format/attainment.ts';
export { dateParts, formatDate, formatDateRange, formatDateShort } from './format/date.ts';
export { dateOf, formatInstant, formatUntil, lastDateBefore } from './format/instant.ts';
export { formatNumber, narrowSpace } from './format/number.ts';
export { type Every, formatPeriod, formatPeriodRange, formatPeriodShort } from './format/period.ts';
export { formatPeriodId, formatPeriodIds } from './format/period-id.ts';
export { formatCount, formatQuantity, noun, type QuantityStyle } from './format/quantity.ts';
export { targetText } from './format/target.ts';
export { unbroken } from './format/unbroken.ts';
export { type MemberRow, memberRows } from './indicators/composite/members.ts';
export { deliveryPlaces, deliveryTable, deliveryTexts } from './indicators/delivery/occurrences.ts';
export { type DetailOf, detailOf } from './indicators/detail.ts';
export { type Figures, itemFigures, itemsTally } from './indicators/each/figures.ts';
export { missText, moreMissed } from './indicators/each/misses.ts';
export { promiseText } from './indicators/each/promise.ts';
export { wordsOf } from './indicators/index.ts';
export type { ObjectiveOf, Reading } from './indicators/kind.ts';
export {
  attainmentLabel,
  attainmentNote,
  attainmentShown,
  attainmentValue,
  keptShare,
  usesAllowance,
} from './sentences/attained.ts';
export { attainmentWords } from './sentences/attainment-chart.ts';
export { attemptsWords } from './sentences/attempts-chart.ts';
export { besideReadings } from './sentences/beside.ts';
export { capacitySentence } from './sentences/capacity.ts';
export { openTexts } from './sentences/carried.ts';
export { headline } from './sentences/change/headline.ts';
export { type ToldAgreement, toldAgreements } from './sentences/change/page.ts';
export type { Told } from './sentences/change/told.ts';
export type { ChartWords } from './sentences/chart-words.ts';
export { clauseName } from './sentences/clause-name.ts';
export { consequenceBadge, consequenceSentence } from './sentences/consequence.ts';
export { creditSentence } from './sentences/credit.ts';
export { creditBadge, creditFacts, type Fact } from './sentences/credit-facts.ts';
export { creditPeriod, dueAmount } from './sentences/credit-parts.ts';
export { type CreditClause, creditTermFacts, tierRows } from './sentences/credit-terms.ts';
export { creditsOwed } from './sentences/credits-owed.ts';
export { cumulativeWords } from './sentences/cumulative-chart.ts';
export { disputeSentence } from './sentences/dispute.ts';
export { endingSentences, endingVerdict, periodText, titlesOf } from './sentences/ending.ts';
export { excludedLabels, exclusionSentence, leftOutText, restatedSentence } from './sentences/exclusion.ts';
export { figureRange } from './sentences/figure-range.ts';
export {
  groupNotes,
  groupsShown,
  groupTable,
  moreGroups,
  ofDeciding,
  ofGroup,
  partsOf,
} from './sentences/groups.ts';
export { outlookSentence, phaseText, streakSentence, streakText, tallyText } from './sentences/history.ts';
export { type ItemList, lateNextIn } from './sentences/late-next.ts';
export { layerName, layerNote, layerParts, termsBehind } from './sentences/layers.ts';
export { leftOutSentence } from './sentences/left-out-leads.ts';
export { maintenanceOfPeriod, maintenanceSentence, windowRow } from './sentences/maintenance.ts';
export { dataThroughText, droppedText, metaChips, setAsideTexts } from './sentences/meta.ts';
export { missingSentence } from './sentences/missing.ts';
export { missingDataSentences } from './sentences/missing-data.ts';
export { objectiveSentence } from './sentences/objective-sentence.ts';
export { type ObjectiveState, objectiveState, periodValue, targetRow } from './sentences/objective-state.ts';
export { openByNow, openUpTo } from './sentences/open-items.ts';
export { openingSentence } from './sentences/opening.ts';
export { openStanding, overviewSentence } from './sentences/overview.ts';
export { partyNames, promiseHeading } from './sentences/parties.ts';
export { periodVerdict, type Tone, type VerdictWords } from './sentences/period-verdict.ts';
export { standingPeriod } from './sentences/periods.ts';
export { rateWords } from './sentences/rate-chart.ts';
export { instalmentHeads, instalmentRow, recoveryCaption } from './sentences/recovery.ts';
export { sourcesText, sourceText } from './sentences/source.ts';
export { type Standing, standingOf } from './sentences/standing.ts';
export { actualHeading, stepLabel, stepNote, stepSign, stepValue, targetHeading } from './sentences/steps.ts';
export { strikesSummary } from './sentences/strike.ts';
export { suspensionText } from './sentences/suspension.ts';
export { heldTo, isComputed } from './sentences/target-made.ts';
export { targetMissingText } from './sentences/target-missing.ts';
export { withoutValue } from './sentences/without-value.ts';
