import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, InstalmentReport, RecoveryReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { aboutText, periodName } from './consequence-parts.ts';
import type { Tone, VerdictWords } from './period-verdict.ts';

const tones = {
  open: 'running',
  'made-up': 'kept',
  overdue: 'missed',
} as const satisfies Record<RecoveryReport['state'], Tone>;

/** Mark, word and colour: `◐ being made up`, `✓ made up`. */
export function recoveryBadge(words: Catalogue, { state }: RecoveryReport): VerdictWords {
  return { ...words.consequences.recovery.badges[state], tone: tones[state] };
}

/** `Qualified leads, May 2026: 61 leads missing, worth $12,200; to make up 31 leads ($6,100) more in June 2026 and …; 61 leads ($12,200) still owed.` */
export function recoverySentence(
  words: Catalogue,
  report: AgreementReport,
  recovery: RecoveryReport,
): string {
  const say = words.consequences;
  const { missing, lost, madeUp, owed, owedRevenue, state } = recovery;
  const { recovery: of } = say;
  const line = say.line(
    aboutText(words, report, recovery),
    of.missing(formatCount(words, missing), worth(words, missing, lost)),
  );
  if (state === 'made-up') return say.sentence([line, of.all]);
  const parts = recovery.instalments
    .filter(each => each.phase !== 'closed' && exact(each.owed.value).compare(0) > 0)
    .map(each =>
      of.part(
        instalmentName(words, report, recovery, each),
        formatCount(words, each.owed),
        worth(words, each.owed, each.revenue),
      ),
    );
  const rest = [formatCount(words, owed), worth(words, owed, owedRevenue)] as const;
  return say.sentence([
    line,
    ...(parts.length > 0 ? [of.spread(words.list(parts))] : []),
    ...(exact(madeUp.value).compare(0) > 0 ? [of.made(formatCount(words, madeUp))] : []),
    state === 'overdue' ? of.overdue(...rest) : of.owed(...rest),
  ]);
}

/** A row of the plan: the period, what is owed in it, what that is worth, and what it made up. */
export function instalmentRow(
  words: Catalogue,
  report: AgreementReport,
  recovery: RecoveryReport,
  instalment: InstalmentReport,
): readonly string[] {
  const { owed, revenue, madeUp } = instalment;
  return [
    instalmentName(words, report, recovery, instalment),
    formatCount(words, owed),
    ...(owed.unit.kind === 'money' ? [] : [formatQuantity(words, revenue)]),
    madeUp ? formatCount(words, madeUp) : words.consequences.recovery.table.ahead,
  ];
}

/** What those rows say: `How what May 2026 lacks is made up`. */
export function recoveryCaption(words: Catalogue, report: AgreementReport, recovery: RecoveryReport): string {
  const { caption } = words.consequences.recovery.table;
  return caption(periodName(words, report, recovery.objective, recovery));
}

/** The heads of those rows. */
export function instalmentHeads(words: Catalogue, { owed }: RecoveryReport): readonly string[] {
  const { table } = words.consequences.recovery;
  return [table.period, table.owed, ...(owed.unit.kind === 'money' ? [] : [table.worth]), table.madeUp];
}

function instalmentName(
  words: Catalogue,
  report: AgreementReport,
  { objective }: RecoveryReport,
  instalment: InstalmentReport,
): string {
  const name = periodName(words, report, objective, instalment);
  return instalment.phase === 'after-end' ? words.consequences.recovery.afterEnd(name) : name;
}

/** What leads are worth; nothing beside money, which says it itself. */
function worth(words: Catalogue, amount: Quantity, money: Quantity): string | undefined {
  return amount.unit.kind === 'money' ? undefined : formatQuantity(words, money);
}
