import type { Step } from '../core/ground/derivation.ts';
import { computeGoal, valuePerLead } from '../core/targets/lead-goal/goal.ts';
import { catalogue, stepNote } from '../language/index.ts';
import { chooseAsOf } from '../pipeline/as-of.ts';
import { realEffects } from '../pipeline/effects.ts';
import { asOfText } from './as-of-text.ts';
import { readCapacity } from './calc/capacity.ts';
import { capacityLines } from './calc/capacity-lines.ts';
import { dailyLine, readDaily } from './calc/daily.ts';
import { readGoalInputs } from './calc/goal-inputs.ts';
import { goalLines } from './calc/goal-lines.ts';
import type { Given, KeptCommand } from './command.ts';
import { exit } from './exit.ts';
import type { Io } from './io.ts';
import type { Look } from './look.ts';
import { asOfOption, sourceDateEpoch, switchOption, withCommonOptions } from './options.ts';
import { pageWidth } from './page-width.ts';
import { printJson } from './print-json.ts';
import { hasColor, paintFor } from './terminal/palette.ts';
import { UsageError } from './usage-error.ts';

/** `kept calc`: the lead goal calculator, on numbers from the command line alone (RULES 8, 11). */
export const calc: KeptCommand = {
  define: command => {
    withCommonOptions(command, 'kept calc --quota 250000 USD --share 60% --deal-size 5000 --close-rate 4%')
      .option('--quota <amount...>', 'what sales has to close: 250000, 250000 USD or $250,000')
      .option('--share <share>', 'the share of the quota that marketing’s leads carry: 60%')
      .option('--marketing-revenue <amount...>', 'instead of both: the revenue owed from marketing’s leads')
      .option('--customers <number>', 'instead of all three: the customers needed')
      .option('--deal-size <amount...>', 'revenue per customer')
      .option('--close-rate <share>', 'customers per lead: 4%')
      .option(
        '--stage <share>',
        'instead: one rate per stage from lead to customer, in order, 25% or opportunities=25%',
        (stage: string, before: readonly string[] = []) => [...before, stage],
      )
      .option('--round <how>', 'round up once (default), or each-stage')
      .option('--per <period>', 'what the quota is for: day, week, month, quarter, year')
      .option('--currency <code>', 'of amounts that name none (default: USD)')
      .option('--value-per <item>', 'what one lead is worth: lead')
      .option('--reps <number>', 'capacity: how many people work the leads')
      .option('--hours <number>', 'capacity: working hours of each')
      .option('--share-of-time <share>', 'capacity: share of that time for leads')
      .option('--attempts <number>', 'capacity: attempts a lead gets')
      .option('--minutes <number>', 'capacity: minutes an attempt takes')
      .option('--automated <share>', 'capacity: share of attempts a machine makes')
      .option('--days <number>', 'days the goal is spread over, such as 21 working days');
  },
  run: async (given, io) => {
    const words = catalogue('en');
    const asOf = asOfOf(given, io);
    const read = readGoalInputs(given);
    const capacity = readCapacity(given);
    if (!read && !capacity) {
      throw new UsageError(
        'nothing to compute, expected for example --quota 250000 --share 60% --deal-size 5000 --close-rate 4%.',
      );
    }
    const goal = read?.inputs && computeGoal(read.inputs);
    const daily = readDaily(given, goal);
    const worth = goal?.valuePerLead ?? (read?.dealSize && valuePerLead(read.stages, read.dealSize));
    const value =
      worth && read ? { value: worth, unit: { kind: 'money', currency: read.currency } as const } : undefined;
    if (switchOption(given, 'json')) {
      printJson(io, {
        ...asOf.json,
        ...(goal && { goal }),
        ...(value && { valuePerLead: value }),
        ...(daily && { daily }),
        ...(capacity && { capacity }),
      });
      return exit.clean;
    }
    const look: Look = { words, paint: paintFor(hasColor(io)), columns: pageWidth(io) };
    const noteOf = (step: Step) => notes(step, look);
    const lines = [
      look.paint('faint', `${asOfText(words, asOf.shown)}, ${words.cli.calc.from}.`),
      ...(goal || value ? goalLines({ goal, value, per: read?.per }, look, noteOf) : []),
      ...(daily ? [dailyLine(daily, look)] : []),
      ...(capacity ? capacityLines(capacity, goal, look, noteOf) : []),
    ];
    io.stdout(`${lines.join('\n')}\n`);
    return exit.clean;
  },
};

/** Nothing here depends on the day; it is said as everywhere, so that a copied answer has its date. */
function asOfOf(given: Given, io: Io) {
  const effects = { ...realEffects, sourceDateEpoch: () => sourceDateEpoch(io), ...io.effects };
  const { given: asOfGiven, from: asOfFrom } = chooseAsOf(asOfOption(given), undefined, effects);
  return { shown: { asOf: asOfGiven, asOfGiven, asOfFrom }, json: { asOfGiven, asOfFrom } };
}

/** What was typed is not said to be agreed. */
function notes(step: Step, { words }: Look): string[] {
  if (step.basis.kind === 'agreed') return step.basis.per ? [words.cli.calc.per(step.basis.per)] : [];
  const note = stepNote(words, step);
  return note ? [note] : [];
}
