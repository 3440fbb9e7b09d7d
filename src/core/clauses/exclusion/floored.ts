import type { Source, Step } from '../../ground/derivation.ts';
import { exact, exactText, roundHalfUp } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { TargetReport } from '../../report.ts';
import { type Exclusion, sourcesOf } from './exclusion.ts';
import type { Floor } from './floor.ts';

/** The target that remains where exclusions leave a floor of it (SEMANTICS 21): the strictest, where there are several. */
export function floored(target: TargetReport, exclusions: readonly Exclusion[]): TargetReport {
  const made = exclusions.flatMap(each => (each.floor ? floorOf(target, each.floor, sourcesOf([each])) : []));
  const strictest = made.reduce<TargetReport | undefined>(
    (most, each) => (most && keeps(most.value.value, target.direction, each.value.value) ? most : each),
    undefined,
  );
  return strictest ?? target;
}

function floorOf(target: TargetReport, floor: Floor, sources: readonly Source[]): TargetReport {
  const agreed = { kind: 'agreed' } as const;
  if (floor.kind === 'value') {
    const value: Quantity = floor.value;
    const steps: Step[] = [{ op: 'start', name: 'floor', value, basis: agreed, sources }];
    return { ...target, value, derivation: { result: value, steps, sources } };
  }
  const { unit } = target.value;
  const unrounded = exact(target.value.value).mul(exact(floor.share));
  const how = unit.kind === 'money' ? 'half-up' : 'up';
  const rounded = how === 'up' ? unrounded.ceil() : roundHalfUp(unrounded, 2);
  const value: Quantity = { value: exactText(rounded), unit };
  const share: Quantity = { value: floor.share, unit: { kind: 'share' } };
  const steps: Step[] = [
    ...target.derivation.steps,
    { op: 'times', name: 'floor-share', value: share, basis: agreed, sources },
    {
      op: 'equals',
      name: 'floor',
      value,
      basis: { kind: 'rounded', how, unrounded: exactText(unrounded) },
      sources: [],
    },
  ];
  return {
    ...target,
    value,
    derivation: {
      result: value,
      unrounded: exactText(unrounded),
      steps,
      sources: [...target.derivation.sources, ...sources],
    },
  };
}
