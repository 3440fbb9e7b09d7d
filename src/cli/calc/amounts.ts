import { type Exact, exact } from '../../core/ground/exact.ts';
import { type Money, readDecimal, readMoney } from '../../core/terms/scalars.ts';
import type { Given } from '../command.ts';
import { listOption, textOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { flagOf } from './numbers.ts';

const names = ['quota', 'marketingRevenue', 'dealSize'] as const;
type Name = (typeof names)[number];
type Amount = { readonly name: Name; readonly amount: Exact; readonly currency: string | undefined };

/** The amounts that were given and the one currency they are in: the one they name, else `--currency`, else USD. */
export function readAmounts(given: Given): {
  readonly amounts: Readonly<Partial<Record<Name, Exact>>>;
  readonly currency: string;
} {
  const read = names.flatMap(name => readAmount(given, name) ?? []);
  const stated = textOption(given, 'currency');
  if (stated !== undefined && !/^[A-Z]{3}$/.test(stated)) {
    throw new UsageError(`unexpected \`${stated}\` for --currency, expected a code such as \`USD\`.`);
  }
  const currency = stated ?? read.find(each => each.currency)?.currency ?? 'USD';
  const other = read.find(each => each.currency !== undefined && each.currency !== currency);
  if (other) {
    throw new UsageError(
      `unexpected ${other.currency} for ${flagOf(other.name)}, expected ${currency} as for the other amounts.`,
    );
  }
  return { amounts: Object.fromEntries(read.map(each => [each.name, each.amount])), currency };
}

function readAmount(given: Given, name: Name): Amount | undefined {
  const words = listOption(given, name);
  if (words.length === 0) return undefined;
  const text = words.join(' ');
  const plain = readDecimal(text);
  const read: Partial<Money> | undefined = plain === undefined ? readMoney(text) : { amount: plain };
  if (read?.amount === undefined || exact(read.amount).s < 0n) {
    throw new UsageError(
      `unexpected \`${text}\` for ${flagOf(name)}, expected an amount such as \`250000\`, \`250000 USD\` or \`$250,000\`.`,
    );
  }
  return { name, amount: read.amount, currency: read.currency };
}
