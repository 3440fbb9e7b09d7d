import type { Quantity } from '../../core/ground/quantity.ts';
import type {
  AgreementReport,
  MaintenanceReport,
  MaintenanceWindow,
  ObjectiveReport,
  PeriodReport,
} from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { formatInstant, formatSpan } from '../format/instant.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import { partyNames } from './parties.ts';

/** `The service is worked on each Sunday. So far: 8 windows, 16 h left out, announced 5 days ahead or more; agreed in the terms by …` */
export function maintenanceSentence(
  words: Catalogue,
  report: AgreementReport,
  clause: MaintenanceReport,
): string {
  return words.maintenance.soFar(
    clause.text,
    partsOf(words, report, clause, clause.windows, clause.excluded),
  );
}

/** The same of one period: of the windows that begin in it, and the time left out of it. Undefined where it has none. */
export function maintenanceOfPeriod(
  words: Catalogue,
  report: AgreementReport,
  clause: MaintenanceReport,
  { period, every }: { readonly period: PeriodReport; readonly every: ObjectiveReport['every'] },
): string | undefined {
  const excluded = period.maintenance?.find(each => each.clause === clause.id)?.excluded;
  const inside = clause.windows.filter(
    each =>
      Date.parse(each.start) < Date.parse(period.end) && Date.parse(each.end) > Date.parse(period.start),
  );
  if (inside.length === 0) return undefined;
  const none = { ...clause.excluded, value: '0' };
  return words.maintenance.inPeriod(
    clause.text,
    formatPeriod(words, period, every),
    partsOf(words, report, clause, inside, excluded ?? none),
  );
}

function partsOf(
  words: Catalogue,
  report: AgreementReport,
  { noticeDays, allowance, agreedBy }: MaintenanceReport,
  windows: readonly MaintenanceWindow[],
  excluded: Quantity,
): string[] {
  const say = words.maintenance;
  const count = (state: MaintenanceWindow['state']) => windows.filter(each => each.state === state).length;
  const left = windows.filter(each => each.excluded.value !== '0').length;
  const how = noticeDays === undefined ? say.byTerms : say.announced(noticeDays);
  const [over, late, silent] = [count('over-allowance'), count('announced-late'), count('not-announced')];
  return [
    say.leftOut(left, formatQuantity(words, excluded), how),
    ...(over > 0 && allowance ? [say.over(over, allowanceText(words, allowance))] : []),
    ...(late > 0 ? [say.late(late)] : []),
    ...(silent > 0 ? [say.silent(silent)] : []),
    say.agreedBy(partyNames(words, report, agreedBy)),
  ];
}

/** One window as a row: when, whether it is left out, and when it was announced. */
export function windowRow(
  words: Catalogue,
  clause: Pick<MaintenanceReport, 'zone' | 'noticeDays'>,
  window: MaintenanceWindow,
): { readonly when: string; readonly state: string; readonly notice: string } {
  const say = words.maintenance;
  const at = (instant: string) => formatInstant(words, instant, clause.zone);
  return {
    when: formatSpan(words, window.start, window.end, clause.zone),
    state: say.state[window.state](formatQuantity(words, window.excluded)),
    notice: window.notice ? at(window.notice.at) : clause.noticeDays === undefined ? say.noNotice : say.none,
  };
}

function allowanceText(words: Catalogue, { time, per }: NonNullable<MaintenanceReport['allowance']>): string {
  return words.maintenance.allowance(formatTargetValue(words, time), per);
}
