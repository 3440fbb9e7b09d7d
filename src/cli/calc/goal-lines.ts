import type { Step } from '../../core/ground/derivation.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import { type Goal, inLeads } from '../../core/targets/lead-goal/goal.ts';
import { formatCount, formatQuantity } from '../../language/index.ts';
import { derivationLines } from '../derivation-lines.ts';
import type { Look } from '../look.ts';

type Told = {
  readonly goal: Goal | undefined;
  /** What one lead is worth. */
  readonly value: Quantity | undefined;
  readonly per: string | undefined;
};

/** A lead goal as a column sum, then what came out in a sentence. */
export function goalLines(
  { goal, value, per }: Told,
  look: Look,
  notesOf: (step: Step) => readonly string[],
): string[] {
  const { words, paint } = look;
  const say = words.cli.calc;
  const worth = value ? [say.valuePerLead(formatQuantity(words, value))] : [];
  if (!goal) return ['', ...worth];
  return [
    '',
    paint('strong', per ? say.titlePer(per) : say.title),
    ...derivationLines(goal, look, notesOf),
    '',
    [say.needs(formatCount(words, inLeads(goal.leads)), goal.leads), ...worth].join(' '),
  ];
}
