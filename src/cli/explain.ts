import { consequencesOfPeriod } from '../core/clauses/consequences-by-open.ts';
import { creditsOfPeriod } from '../core/clauses/credit/credits-of-period.ts';
import type { ObjectiveReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, ofGroup, standingPeriod, termsBehind } from '../language/index.ts';
import { asOfJson, asOfText } from './as-of-text.ts';
import { tellFindings } from './check.ts';
import type { KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import { endingLines } from './explain/ending-lines.ts';
import { periodLines } from './explain/period-lines.ts';
import { namedOrFail } from './named.ts';
import { switchOption, withCacheOption, withCommonOptions } from './options.ts';
import { readOutcome } from './outcome.ts';
import { pageWidth } from './page-width.ts';
import { printJson } from './print-json.ts';
import { hasColor, paintFor } from './terminal/palette.ts';
import { UsageError } from './usage-error.ts';

/**
 * `kept explain <agreement>/<objective>[/<period>[/<group>]]`: how the target, the number and the verdict of a period, or of one of its groups, are
 * made; with the id of an ending, how far its condition is.
 */
export const explain: KeptCommand = {
  define: command => {
    withCacheOption(
      withCommonOptions(command, 'kept explain marketing-sales/qualified-leads/2026-05'),
    ).argument(
      '<path>',
      '<agreement>/<objective>[/<period>[/<group>]], without a period the one the report shows; or <agreement>/<ending>',
    );
  },
  run: async (given, io) => {
    const path = given.arguments[0] ?? '';
    const parts = path.split('/');
    const [agreementId = '', objectiveId, periodId, ...rest] = parts;
    // A group is named as its rows have it, with whatever is in it.
    const group = rest.length > 0 ? rest.join('/') : undefined;
    if (objectiveId === undefined || [agreementId, objectiveId, periodId, group].includes('')) {
      throw new UsageError(
        `unexpected \`${path}\`, expected <agreement>/<objective>[/<period>[/<group>]] or <agreement>/<ending>.`,
      );
    }
    const { outcome, words } = await readOutcome(given, io);
    tellFindings(outcome, io);
    if (!outcome.ok) return exit.findings;
    const reports = outcome.agreements.map(each => each.report);
    const report = namedOrFail(reports, agreementId, 'agreement');
    const look = { words, paint: paintFor(hasColor(io)), columns: pageWidth(io) };
    const ending = parts.length === 2 ? report.endings?.find(each => each.clause === objectiveId) : undefined;
    if (ending) {
      const terms = { file: report.file, version: report.version };
      if (switchOption(given, 'json'))
        printJson(io, { ...asOfJson(outcome), agreement: report.id, terms, ending });
      else io.stdout(`${endingLines(report, ending, asOfText(words, outcome), look).join('\n')}\n`);
      return exit.clean;
    }
    const whole = namedOrFail(report.objectives, objectiveId, 'objective');
    const inPeriod =
      periodId === undefined ? standingPeriod(whole) : namedOrFail(whole.periods, periodId, 'period');
    const { objective, period } =
      group === undefined ? { objective: whole, period: inPeriod } : groupIn(words, whole, inPeriod, group);
    if (!period) throw new UsageError(`no period of \`${agreementId}/${objectiveId}\` has begun yet.`);
    if (switchOption(given, 'json')) {
      const { periods: _, ...promise } = objective;
      const terms = termsBehind(report, objective);
      const credits = creditsOfPeriod(report, objective.id, period.id);
      const consequences = consequencesOfPeriod(report, objective.id, period.id);
      printJson(io, {
        ...asOfJson(outcome),
        agreement: report.id,
        terms,
        objective: promise,
        period,
        ...(report.layers && { layers: report.layers }),
        ...(report.credits && { credits }),
        ...(consequences.length > 0 && { consequences }),
      });
      return exit.clean;
    }
    const lines = periodLines({ report, objective, period }, asOfText(words, outcome), look);
    io.stdout(`${lines.join('\n')}\n`);
    return exit.clean;
  },
};

/** One group of a period as an objective of its own. */
function groupIn(words: Catalogue, whole: ObjectiveReport, period: PeriodReport | undefined, group: string) {
  const groups = (period?.groups ?? []).map(each => ({ id: each.group }));
  namedOrFail(groups, group, 'group');
  const objective = ofGroup(words, whole, group);
  return { objective, period: objective.periods.find(each => each.id === period?.id) };
}
