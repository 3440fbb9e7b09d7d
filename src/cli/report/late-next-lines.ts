import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport } from '../../core/report.ts';
import { type ItemList, lateNextIn, openByNow } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap } from '../terminal/wrap.ts';

/** What of the promises of an agreement will be late next. */
export function lateNextLines(report: AgreementReport, look: Look): string[] {
  return report.objectives.flatMap(objective =>
    lateNextIn(look.words, report, objective).flatMap(list => listLines(list, look)),
  );
}

/** What of the promises is open, as no period has decided it. */
export function openItemLines(report: AgreementReport, look: Look): string[] {
  return report.objectives.flatMap(objective =>
    openByNow(look.words, objective, report.zone).flatMap(list => listLines(list, look)),
  );
}

/** A list under its heading. */
export function listLines({ heading, items }: ItemList, { paint, columns }: Look): string[] {
  const listed = (text: string) =>
    wrap(visible(text), columns - 4).map((line, i) => `${i ? '    ' : '  '}${line}`);
  const head = wrap(visible(heading), columns).map(line => paint('strong', line));
  return ['', ...head, ...items.flatMap(listed)];
}
