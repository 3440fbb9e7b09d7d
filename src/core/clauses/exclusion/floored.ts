import type { Source } from '../../ground/derivation.ts';
import { derived, rounded, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { roundAmount } from '../../ground/round-amount.ts';
import type { TargetReport } from '../../targets/report.ts';
import { type Exclusion, sourcesOf } from './exclusion.ts';
import type { Floor } from './floor.ts';

/** The target that remains where exclusions leave a floor of it (RULES 21): the strictest, where there are several. */
export function floored(target: TargetReport, exclusions: readonly Exclusion[]): TargetReport {
  const made = exclusions.flatMap(each => (each.floor ? floorOf(target, each.floor, sourcesOf([each])) : []));
  const strictest = made.reduce<TargetReport | undefined>(
    (most, each) => (most && keeps(most.value.value, target.direction, each.value.value) ? most : each),
    undefined,
  );
  return strictest ?? target;
}

function floorOf(target: TargetReport, floor: Floor, sources: readonly Source[]): TargetReport {
  const agreed = { basis: { kind: 'agreed' }, sources } as const;
  if (floor.kind === 'value') {
    const { value } = floor;
    return { ...target, value, derivation: derived(value, [step('start', 'floor', value, agreed)]) };
  }
  const { unit } = target.value;
  const left = exact(target.value.value).mul(exact(floor.share));
  const how = unit.kind === 'money' ? 'half-up' : 'up';
  const value: Quantity = { value: exactText(how === 'up' ? left.ceil() : roundAmount(left, unit)), unit };
  const share: Quantity = { value: floor.share, unit: { kind: 'share' } };
  const unrounded = exactText(left);
  const steps = [
    ...target.derivation.steps,
    step('times', 'floor-share', share, agreed),
    step('equals', 'floor', value, { basis: rounded(how, unrounded) }),
  ];
  const all = [...target.derivation.sources, ...sources];
  return { ...target, value, derivation: derived(value, steps, { unrounded, sources: all }) };
}
