import { checkDataset } from '../../datasets/check-dataset.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import type { ClockRules } from './clock-rules.ts';

/** A log is a dataset of events, and rules are of a log. */
export function checkLogged(
  say: Say,
  { log, rules }: { readonly log?: string | undefined; readonly rules?: ClockRules | undefined },
  around: IndicatorAround,
): void {
  if (log !== undefined) checkDataset(say, around, log, ['log'], ['log']);
  else if (rules !== undefined) needsLog(say, 'rules', ['rules']);
}

/** Says that something is read from events, of which there are none. */
export function needsLog(say: Say, what: string, path: TermsPath): void {
  say.wrong(
    'missing-field',
    path,
    `Unexpected ${what} without a log, expected \`log:\` with the events of the items`,
    'Name a dataset of kind `log`',
  );
}
