import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { PerTerms } from '../agreement/per.ts';
import { checkColumn } from '../datasets/check-column.ts';
import { article, type Say } from '../ground/say.ts';
import type { IndicatorAround } from '../indicators/around.ts';
import { type Indicator, indicatorOf } from '../indicators/index.ts';
import type { Grouping } from '../indicators/kind.ts';
import { targetOf } from '../targets/index.ts';

/** An objective that is judged per group can be: its rows tell the groups, or its terms do, and one target is for each of them (RULES 18). */
export function checkPer(
  say: Say,
  { indicator: terms, per, target }: ObjectiveTerms,
  around: IndicatorAround,
): void {
  if (!per) return;
  const indicator = indicatorOf(terms);
  const wrong = (message: string, fix: string) => say.wrong('per-group', ['per'], message, fix);
  if (indicator.groupedBy !== undefined)
    wrong(
      `Unexpected \`per\` beside \`per: ${indicator.groupedBy}\` of the indicator, expected one of them`,
      'Remove one of them',
    );
  if (target.some(each => targetOf(each).threshold === undefined))
    wrong(
      'Unexpected `per` beside a target that is computed for the whole, expected a fixed one',
      'Write the target as a number, or remove `per`',
    );
  per.groups?.forEach((name, place, all) => {
    if (all.indexOf(name) < place) say.secondId(['per', 'groups', place], name, 'groups');
  });
  const { grouping } = indicator;
  if (grouping.kind === 'none')
    wrong(
      `Unexpected \`per\` of ${kindOf(indicator)}, ${grouping.why}, expected an indicator that reads rows`,
      'Remove it, and judge its members per group',
    );
  else if (grouping.kind === 'by-terms') checkAgreed(say, per, grouping, indicator);
  else checkOfRows(say, per, grouping, indicator, around);
}

/** Groups that the indicator’s own terms name. */
function checkAgreed(
  say: Say,
  { column, groups = [] }: PerTerms,
  agreed: Extract<Grouping, { kind: 'by-terms' }>,
  indicator: Indicator,
): void {
  const wrong = (message: string, fix: string) => say.wrong('per-group', ['per'], message, fix);
  if (column !== agreed.column)
    wrong(
      `Unexpected \`per: ${column}\` of ${kindOf(indicator)}, expected \`${agreed.column}\`, by which its terms say what is due`,
      `Use \`per: ${agreed.column}\``,
    );
  else if (agreed.groups.length === 0)
    wrong(
      `Unexpected \`per: ${column}\` of ${kindOf(indicator)} whose terms judge no ${column} by itself, expected what is due at each`,
      'Add `places:`, or remove `per`',
    );
  else
    groups.forEach((name, place) => {
      say.refer(name, agreed.groups, column, ['per', 'groups', place]);
    });
}

/** Groups that are told by a column of the rows. */
function checkOfRows(
  say: Say,
  { column, groups }: PerTerms,
  { mustBeNamed }: Extract<Grouping, { kind: 'by-rows' }>,
  { dataset = '' }: Indicator,
  around: IndicatorAround,
): void {
  checkColumn(say, around, dataset, column, ['per'], 'text');
  if (groups !== undefined || !mustBeNamed(around)) return;
  say.wrong(
    'missing-field',
    ['per'],
    `Missing field \`groups\` beside \`per: ${column}\` of ${around.datasets[dataset]?.kind}, expected every group, as one that never failed has no row`,
    `Write \`per: { column: ${column}, groups: […] }\``,
  );
}

function kindOf({ kind }: Indicator): string {
  return article(kind).replace(kind, `\`${kind}\` indicator`);
}
