import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport, EndingReport } from '../../core/report.ts';
import { clauseName, endingSentences, endingVerdict } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap } from '../terminal/wrap.ts';

/** How clauses about ending the agreement stand, under a heading; nothing without any. */
export function endingLines(
  report: AgreementReport,
  heading: string,
  endings: readonly EndingReport[],
  { words, paint, columns }: Look,
): string[] {
  if (endings.length === 0) return [];
  return [
    '',
    paint('strong', heading),
    ...endings.flatMap(each => {
      const { mark, word, tone } = endingVerdict(words, each);
      const said = endingSentences(words, report, each).join(' ');
      return [
        `  ${paint(tone, `${mark} ${word}`)}  ${visible(clauseName(words, report, each.clause))}`,
        ...wrap(visible(said), columns - 4).map(line => `    ${line}`),
      ];
    }),
  ];
}
