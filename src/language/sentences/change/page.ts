import type { LocatedChange } from '../../../core/change/change.ts';
import type { AgreementReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { acceptedText, closedSection } from './closed-section.ts';
import { agreementLine, proseLine, standingLine } from './others.ts';
import { rowsLine } from './rows.ts';
import { termsLine } from './terms.ts';
import { isOf, type Told } from './told.ts';
import { unchangedLine } from './unchanged.ts';

/** How much is told, and how words that are new or gone are marked. */
export type TellOptions = {
  /** Whether figures whose verdicts stand, and every field, are told one by one. */
  readonly all: boolean;
  readonly marked: (kind: 'new' | 'gone', text: string) => string;
};

export type ToldSection = {
  readonly heading: string;
  readonly lines: readonly Told[];
  /** Said below the lines: what is left out. */
  readonly more?: string;
};

/** What a change does to one agreement. */
export type ToldAgreement = {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly ToldSection[];
  /** What it leaves as it is. */
  readonly unchanged: string;
};

/** What a change does, agreement by agreement in the order of their folders. */
export function toldAgreements(
  words: Catalogue,
  {
    changes,
    reports,
    others,
  }: {
    readonly changes: readonly LocatedChange[];
    readonly reports: ReadonlyMap<string, AgreementReport>;
    readonly others: number;
  },
  options: TellOptions,
): readonly ToldAgreement[] {
  const ids = [...reports.keys()].sort();
  return ids.map((id, place) => {
    const report = reports.get(id)!;
    const own = changes.filter(each => each.agreement === id);
    const isLast = place === ids.length - 1;
    return {
      id,
      title: report.title,
      sections: sectionsOf(words, report, own, options).filter(
        each => each.lines.length > 0 || each.more !== undefined,
      ),
      unchanged: unchangedLine(words, own, isLast ? others : 0),
    };
  });
}

function sectionsOf(
  words: Catalogue,
  report: AgreementReport,
  changes: readonly LocatedChange[],
  options: TellOptions,
): readonly ToldSection[] {
  const { sections } = words.change;
  const lines = (tell: (change: LocatedChange) => Told | undefined): readonly Told[] =>
    changes.flatMap(change => {
      const told = tell(change);
      return told ? [{ ...told, notes: [...told.notes, ...acceptedText(words, change)] }] : [];
    });
  return [
    { heading: sections.closed, ...closedSection(words, report, changes, options) },
    {
      heading: sections.data,
      lines: lines(each => (isOf(each, ['rows-changed']) ? rowsLine(words, each) : undefined)),
    },
    {
      heading: sections.now,
      lines: lines(each => {
        if (isOf(each, ['part-added', 'part-removed', 'part-changed']))
          return termsLine(words, report, each, options);
        const isStanding = isOf(each, ['credit-moves', 'escalation-moves', 'right-moves', 'date-moves']);
        return isStanding ? standingLine(words, report, each) : undefined;
      }),
    },
    {
      heading: sections.agreement,
      lines: lines(each =>
        isOf(each, [
          'version-kept',
          'version-steps',
          'status-changed',
          'agreement-added',
          'agreement-removed',
          'agreement-renamed',
        ])
          ? agreementLine(words, each)
          : undefined,
      ),
    },
    {
      heading: sections.prose,
      lines: lines(each => (isOf(each, ['prose-changed']) ? proseLine(each, options.marked) : undefined)),
    },
  ];
}
