/** A target in force for a stretch of places on the x axis. */
export type TargetStep = { readonly from: number; readonly to: number; readonly value: number };

/** Joins neighbouring places with the same target; a place without one breaks the line. */
export function targetSteps(values: readonly (number | undefined)[]): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  values.forEach((value, place) => {
    if (value === undefined) return;
    const last = steps.at(-1);
    if (last !== undefined && last.to === place - 0.5 && last.value === value) {
      steps[steps.length - 1] = { ...last, to: place + 0.5 };
    } else {
      steps.push({ from: place - 0.5, to: place + 0.5, value });
    }
  });
  return steps;
}

/** The corners of the dotted line in drawing order; `run` counts the unbroken stretches. */
export function targetCorners(
  steps: readonly TargetStep[],
): readonly { readonly x: number; readonly y: number; readonly run: number; readonly order: number }[] {
  let run = 0;
  let end: number | undefined;
  return steps
    .flatMap(step => {
      if (end !== undefined && step.from !== end) run++;
      end = step.to;
      return [
        { x: step.from, y: step.value, run },
        { x: step.to, y: step.value, run },
      ];
    })
    .map((corner, order) => ({ ...corner, order }));
}
