import type { AgreementEvent } from '../../ground/data-facts.ts';
import { exact, exactText, type Fraction, sum, zero } from '../../ground/exact.ts';
import { inRecordedOrder } from '../../ground/recorded-order.ts';
import type { SayOfRow } from '../../ground/say-of-row.ts';
import { issuedAmount } from './issued-amount.ts';
import type { CreditReport } from './report.ts';

/** A credit with the rows that were recorded of it. */
type Recorded = {
  readonly credit: CreditReport;
  readonly events: readonly AgreementEvent[];
  /** Whether what is due of it may still grow by a fact, so that the rest may be issued later. */
  readonly mayGrow: boolean;
};
type Known = Recorded & { readonly credit: { readonly due: NonNullable<CreditReport['due']> } };

/**
 * How much of each credit was issued, in the order in which the rows were recorded (RULES 25, 30): what a row states goes to the credits that it is about, up to what is
 * due of each, and one that states nothing is all of that. What is issued beyond is a finding, and so is less where nothing more can come. Where an
 * amount that is due is not known, nothing is said.
 */
export function issuedOf(
  credits: readonly Recorded[],
  currency: string,
  say: SayOfRow,
): ReadonlyMap<CreditReport, Fraction> {
  const issued = new Map<CreditReport, Fraction>();
  const leftOf = ({ credit }: Known) => {
    const left = exact(credit.due.value).sub(issued.get(credit) ?? zero);
    return left.compare(0) > 0 ? left : zero;
  };
  const give = ({ credit }: Known, amount: Fraction) =>
    issued.set(credit, (issued.get(credit) ?? zero).add(amount));
  const rows = [...new Set(credits.flatMap(each => each.events.filter(one => one.kind === 'credit-issued')))];
  for (const event of inRecordedOrder(rows)) {
    const about: readonly Recorded[] = credits.filter(each => each.events.includes(event));
    if (!about.every(isKnown)) continue;
    const first = about[0]!;
    const stated = event.value === '' ? undefined : issuedAmount(event.value, currency);
    const isFirst = about.every(each => !issued.has(each.credit));
    const left = sum(about.map(leftOf));
    const found: Row = { event, first, left, isFirst };
    if (!stated) {
      if (event.value === '') checkUnstated(found, about, say);
      for (const each of about) give(each, leftOf(each));
      continue;
    }
    if (stated.kind !== first.credit.due.unit.kind) {
      sayDiffers(found, currency, say);
      continue;
    }
    let rest = exact(stated.value);
    for (const each of about) {
      const part = rest.lt(leftOf(each)) ? rest : leftOf(each);
      give(each, part);
      rest = rest.sub(part);
    }
    if (rest.compare(0) > 0) give(first, rest);
    const isLast = about.every(each => each.events.findLast(one => one.kind === 'credit-issued') === event);
    const isShort = isLast && exact(stated.value).lt(left) && about.every(each => !each.mayGrow);
    if (rest.compare(0) > 0 || isShort) sayDiffers(found, currency, say);
  }
  return issued;
}

function isKnown(recorded: Recorded): recorded is Known {
  return recorded.credit.due !== undefined;
}

type Row = {
  readonly event: AgreementEvent;
  readonly first: Known;
  /** What was still due of its credits before it. */
  readonly left: Fraction;
  readonly isFirst: boolean;
};

function sayDiffers({ event, first, left, isFirst }: Row, currency: string, say: SayOfRow): void {
  const { period, due } = first.credit;
  const unit = due.unit.kind === 'money' ? currency : 'days';
  say(
    event.row,
    'credit-differs',
    'value',
    `Unexpected \`${event.value}\` issued for ${period}, expected ${
      !isFirst && left.equals(0)
        ? 'no more, as nothing is left due'
        : `the ${exactText(left)} ${unit} that are ${isFirst ? '' : 'still '}due`
    }`,
    'Correct the amount, or settle it as a dispute',
  );
}

function checkUnstated({ event, first, left, isFirst }: Row, about: readonly Known[], say: SayOfRow): void {
  const { period } = first.credit;
  if (!isFirst && left.equals(0)) {
    say(
      event.row,
      'credit-differs',
      'value',
      `Unexpected second credit issued for ${period}, expected one, as nothing more is due`,
      'Remove the row',
    );
  } else if (about.some(each => each.credit.held)) {
    say(
      event.row,
      'credit-differs',
      'value',
      `Missing amount of a credit issued for ${period}, expected what was issued, as a part of it is held`,
      'Write the amount with its currency',
    );
  }
}
