import type { Finding } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';
import type { ClockRules } from './clock-rules.ts';

/** What can be done where the log starts no time: without a rule it runs from `at`; undefined where the terms time from the event itself. */
export type Unstarted = { readonly at: string | undefined };

/** What ends, pauses or resumes a time that no event of the rules ever starts, so that nothing of it is judged. */
export function neverStarted(
  place: { readonly file: string; readonly row: number; readonly column: string },
  { done, item = '' }: { readonly done: string; readonly item: string | undefined },
  { start = [] }: ClockRules,
  { at }: Unstarted,
): Finding {
  const { file, ...cell } = place;
  const otherwise =
    at === undefined ? 'name a column in `from`' : `remove \`start\` where its time runs from \`${at}\``;
  return {
    code: 'never-started',
    severity: 'warning',
    file,
    place: { kind: 'dataset', ...cell },
    message: `Unexpected \`${done}\` of item \`${item}\`, whose time never starts, expected ${start.length > 1 ? 'one of ' : ''}${listed(start)} in the log; it is not counted`,
    fix: `Add it to the log, or ${otherwise}`,
  };
}
