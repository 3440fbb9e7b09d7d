import type { ClockRules } from './clock-rules.ts';

/** Whether a name is the event of the rules that starts or stops the time. */
export function isOfLog(
  { rules }: { readonly rules?: ClockRules | undefined },
  name: string | undefined,
): boolean {
  return (name === 'start' && rules?.start !== undefined) || (name === 'stop' && rules?.stop !== undefined);
}
