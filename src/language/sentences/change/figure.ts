import type { Figure } from '../../../core/change/figure.ts';
import { canonical } from '../../../core/ground/canonical.ts';
import type { Quantity } from '../../../core/ground/quantity.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatAgainst, formatTargetValue } from '../../format/against.ts';
import { formatQuantity } from '../../format/quantity.ts';

/** A closed figure with its verdict, before and after: `445 of 460 missed`, `58 min kept` with the target apart where it stays. */
export function figureTexts(
  words: Catalogue,
  before: Figure,
  after: Figure,
): { readonly before: string; readonly after: string; readonly target: string | undefined } {
  const isSame = canonical(before.target) === canonical(after.target);
  const isOf = [before, after].every(each => each.target === undefined || isReached(each.target));
  const target = after.target ?? before.target;
  const apart =
    isSame && !isOf && target
      ? `${words.change.held[target.direction]} ${formatTargetValue(words, target.value)}`
      : undefined;
  return {
    before: figureText(words, before, isOf, isSame),
    after: figureText(words, after, isOf, isSame),
    target: apart,
  };
}

/** Whether a figure is told as so much of its target: an amount that has to be reached. */
function isReached({ direction, value }: NonNullable<Figure['target']>): boolean {
  return direction === 'atLeast' && (value.unit.kind === 'count' || value.unit.kind === 'money');
}

function figureText(words: Catalogue, figure: Figure, isOf: boolean, isSame: boolean): string {
  const { verdict, target } = figure;
  const said = verdict === undefined ? words.change.notClosed : words.verdicts[verdict].word;
  const value = valueText(words, figure, isOf);
  const limit =
    target && !isOf && !isSame
      ? ` ${words.change.inBrackets(`${words.change.held[target.direction]} ${formatTargetValue(words, target.value)}`)}`
      : '';
  return [value, said].filter(text => text !== '').join(' ') + limit;
}

function valueText(words: Catalogue, { actual, target }: Figure, isOf: boolean): string {
  if (!actual) return '';
  if (!target) return formatQuantity(words, actual);
  const told = formatAgainst(words, actual, target.value);
  return isOf ? words.change.of(told.actual, told.target) : told.actual;
}

/** Two quantities, `none` for one that is not there. */
export function quantityPair(
  words: Catalogue,
  before: Quantity | undefined,
  after: Quantity | undefined,
): string {
  const text = (each: Quantity | undefined) => (each ? formatQuantity(words, each) : words.change.none);
  return words.change.arrow(text(before), text(after));
}
