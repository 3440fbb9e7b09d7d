import { type Exact, exact, exactText, one } from '../../core/ground/exact.ts';
import type { ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAttainment } from '../format/attainment.ts';

type Of = Pick<ObjectiveReport, 'indicator'>;

/** What attainment is called: of availability it is what was used of the downtime, failures or checks allowed. */
export function attainmentLabel(words: Catalogue, objective: Of): string {
  const { indicator } = objective;
  return indicator.kind === 'availability' ? words.tables.allowanceUsed : words.tables.attainment;
}

/** Attainment in a table: `103.5 %`; of availability the share of the allowed downtime, `40.0 % used`. */
export function attainmentShown(words: Catalogue, objective: Of, attainment: Exact): string {
  const text = formatAttainment(attainment);
  return isUsed(objective) ? words.cli.used(text) : text;
}

/** Attainment in a sentence: `103.5 % of the target`, `40.0 % of the allowed downtime used`. */
export function attainmentNote(words: Catalogue, objective: Of, attainment: Exact): string {
  const text = formatAttainment(attainment);
  const { indicator } = objective;
  if (indicator.kind !== 'availability') return words.cli.attained(text);
  return indicator.method === 'downtime' ? words.cli.usedOfAllowed(text) : words.cli.usedOfFailures(text);
}

/** How far a promise was kept, for bars and trends where more is better: a whole bar while downtime is within what is allowed. */
export function keptShare(objective: Of, attainment: Exact | undefined): Exact | undefined {
  if (attainment === undefined || !isUsed(objective)) return attainment;
  const used = exact(attainment);
  return used.lte(1) ? '1' : exactText(one.div(used));
}

function isUsed({ indicator }: Of): boolean {
  return indicator.kind === 'availability';
}
