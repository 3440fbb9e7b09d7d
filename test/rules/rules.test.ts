import { describe, expect, test } from 'vitest';
import { asOf } from './examples/as-of.ts';
import { attainment } from './examples/attainment.ts';
import { availability } from './examples/availability.ts';
import { capacity } from './examples/capacity.ts';
import { cells } from './examples/cells.ts';
import { closedPeriods } from './examples/closed-periods.ts';
import { commits } from './examples/commits.ts';
import { composites } from './examples/composites.ts';
import { coverage } from './examples/coverage.ts';
import { credits } from './examples/credits.ts';
import { cutOff } from './examples/cut-off.ts';
import { deliveries } from './examples/deliveries.ts';
import { depth } from './examples/depth.ts';
import { eachItem } from './examples/each-item.ts';
import { ending } from './examples/ending.ts';
import { exclusions } from './examples/exclusions.ts';
import { exportsAsTheyCome } from './examples/exports-as-they-come.ts';
import { facts } from './examples/facts.ts';
import { findings } from './examples/findings.ts';
import { layers } from './examples/layers.ts';
import { leadGoal } from './examples/lead-goal.ts';
import { measures } from './examples/measures.ts';
import { pace } from './examples/pace.ts';
import { periods } from './examples/periods.ts';
import { ratios } from './examples/ratios.ts';
import { recomputedInputs } from './examples/recomputed-inputs.ts';
import { recoveryStrikesEscalation } from './examples/recovery-strikes-escalation.ts';
import { segments } from './examples/segments.ts';
import { speed } from './examples/speed.ts';
import { suspension } from './examples/suspension.ts';
import { targets } from './examples/targets.ts';
import { termsHash } from './examples/terms-hash.ts';
import { timeAlone } from './examples/time-alone.ts';
import { timesWithoutAnOffset } from './examples/times-without-an-offset.ts';
import { verdicts } from './examples/verdicts.ts';
import { words } from './examples/words.ts';
import { workingTime } from './examples/working-time.ts';
import { type Runs, rulesDocument } from './rules-document.ts';

/** How the examples of each rule are computed, by the captions of RULES.md. */
const runs: Readonly<Record<number, Runs>> = {
  1: periods,
  2: asOf,
  3: coverage,
  4: cutOff,
  5: timesWithoutAnOffset,
  6: workingTime,
  7: ratios,
  8: leadGoal,
  9: recomputedInputs,
  10: segments,
  11: capacity,
  12: pace,
  13: speed,
  14: depth,
  15: availability,
  16: deliveries,
  17: measures,
  18: eachItem,
  19: targets,
  20: verdicts,
  21: exclusions,
  22: suspension,
  23: attainment,
  24: composites,
  25: credits,
  26: recoveryStrikesEscalation,
  27: ending,
  28: layers,
  29: termsHash,
  30: facts,
  31: closedPeriods,
  32: timeAlone,
  33: { ...exportsAsTheyCome, ...cells },
  34: words,
  35: findings,
  36: commits,
};

const rules = rulesDocument();

test('rules are numbered without a gap, and each has an example', () => {
  expect(rules.map(rule => rule.number)).toEqual(rules.map((_, place) => place + 1));
  expect(rules.filter(rule => rule.examples.length === 0)).toEqual([]);
});

describe.each(rules)('RULES $number: $title', ({ number, examples }) => {
  const own = runs[number] ?? {};

  test('each example is computed', () => {
    expect(Object.keys(own)).toEqual(examples.map(each => each.caption));
  });

  describe.each(examples)('$caption', ({ caption, rows }) => {
    test.each(rows.map(row => ({ name: Object.values(row.given).join(' | '), ...row })))(
      '$name',
      async ({ given, result }) => {
        expect(await own[caption]?.(given)).toEqual(result);
      },
    );
  });
});
