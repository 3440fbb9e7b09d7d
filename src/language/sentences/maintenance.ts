import type { AgreementReport, MaintenanceReport, MaintenanceWindow } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { formatInstant } from '../format/instant.ts';
import { formatQuantity } from '../format/quantity.ts';
import { partyNames } from './parties.ts';

/** `The service is worked on each Sunday. So far: 8 windows, 16 h left out, announced 5 days ahead or more; agreed in the terms by …` */
export function maintenanceSentence(
  words: Catalogue,
  report: AgreementReport,
  clause: MaintenanceReport,
): string {
  const say = words.maintenance;
  const { windows, noticeDays, allowance } = clause;
  const count = (state: MaintenanceWindow['state']) => windows.filter(each => each.state === state).length;
  const left = windows.filter(each => each.excluded.value !== '0').length;
  const how = noticeDays === undefined ? say.byTerms : say.announced(noticeDays);
  const [over, late, silent] = [count('over-allowance'), count('announced-late'), count('not-announced')];
  return say.sentence(clause.text, [
    say.leftOut(left, formatQuantity(words, clause.excluded), how),
    ...(over > 0 && allowance ? [say.over(over, allowanceText(words, allowance))] : []),
    ...(late > 0 ? [say.late(late)] : []),
    ...(silent > 0 ? [say.silent(silent)] : []),
    say.agreedBy(partyNames(words, report, clause.agreedBy)),
  ]);
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
    when: say.range(at(window.start), at(window.end)),
    state: say.state[window.state](formatQuantity(words, window.excluded)),
    notice: window.notice ? at(window.notice.at) : clause.noticeDays === undefined ? say.noNotice : say.none,
  };
}

function allowanceText(words: Catalogue, { time, per }: NonNullable<MaintenanceReport['allowance']>): string {
  return words.maintenance.allowance(formatTargetValue(words, time), per);
}
