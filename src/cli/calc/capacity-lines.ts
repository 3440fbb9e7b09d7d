import type { Derivation, Step } from '../../core/ground/derivation.ts';
import { exact, exactText } from '../../core/ground/exact.ts';
import type { Goal } from '../../core/targets/lead-goal/goal.ts';
import { formatCount, formatQuantity } from '../../language/index.ts';
import { derivationLines } from '../derivation-lines.ts';
import type { Look } from '../look.ts';

/** What a team can work, as a column sum, and what that means for the goal where there is one. */
export function capacityLines(
  derivation: Derivation,
  goal: Goal | undefined,
  look: Look,
  notesOf: (step: Step) => readonly string[],
): string[] {
  const { words, paint } = look;
  return [
    '',
    paint('strong', words.cli.calc.capacity),
    ...derivationLines(derivation, look, notesOf),
    '',
    sentence(derivation, goal, look),
  ];
}

function sentence({ result }: Derivation, goal: Goal | undefined, { words }: Look): string {
  const say = words.cli.calc;
  const can = formatCount(words, result);
  if (!goal) return say.alone(can);
  const spare = exact(result.value).sub(exact(goal.leads));
  const gap = formatQuantity(words, { value: exactText(spare.abs()), unit: result.unit });
  const asked = formatQuantity(words, { value: goal.leads, unit: result.unit });
  if (spare.n === 0n) return say.equal(can);
  return spare.s > 0n ? say.spare(can, asked, gap) : say.short(can, asked, gap);
}
