import type { Agreement } from '../agreement/agreement.ts';
import { dateOf, type EpochMs } from '../ground/calendar/instant.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Finding } from '../ground/finding.ts';
import { countBegun } from './objective-periods.ts';

/** The most periods of one agreement, over all its objectives: some seconds of work, and ten years of 27 daily promises. */
export const mostPeriods = 100_000;

/** An error where more periods would be judged up to `asOf` than an agreement can mean: it takes the time of all of them to say so little. */
export function checkPeriods(
  { file, terms }: Agreement,
  { groups: inRows }: Pick<DataFacts, 'groups'>,
  asOf: EpochMs,
): readonly Finding[] {
  const { objectives, timezone, effective } = terms;
  const counts = objectives.map(each => {
    const groups = each.per?.groups ?? inRows?.[each.id] ?? [];
    return (1 + groups.length) * countBegun(terms, each, each.zone ?? timezone, asOf);
  });
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total <= mostPeriods) return [];
  const longest = Math.max(...counts);
  const objective = objectives[counts.indexOf(longest)]!;
  return [
    {
      code: 'too-many-periods',
      severity: 'error',
      file,
      place: { kind: 'terms', path: ['effective', 'from'] },
      message: `Unexpected ${grouped(total)} periods to judge from ${effective.from} to ${dateOf(asOf - 1, timezone)} (${grouped(objectives.length)} ${objectives.length === 1 ? 'objective' : 'objectives'}, up to ${grouped(longest)} periods each${objective.per ? ' with those of its groups' : ''}, most of \`${objective.id}\`), expected at most ${grouped(mostPeriods)}`,
      fix: objective.per
        ? 'Judge it by a column of fewer values, correct the first day, or take longer periods'
        : 'Correct the first day, take longer periods, or divide the agreement',
    },
  ];
}

/** `100,000`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
