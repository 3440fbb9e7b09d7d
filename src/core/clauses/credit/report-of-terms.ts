import type { Direction, Quantity } from '../../ground/quantity.ts';
import type { ClaimStart } from './claim-window.ts';
import type { Counted } from './counted.ts';
import type { InvoiceLength } from './invoice-length.ts';
import type { CreditReport } from './report.ts';

/** What a credit clause says, for whoever shows it beside the credits it gave. */
export type CreditTermsReport = {
  /** From the best to the worst; of several that match the last holds. */
  readonly tiers: readonly {
    readonly direction: Direction;
    readonly value: Quantity;
    /** A share of the base, money or days of service. */
    readonly credit: Quantity;
    /** Credits that this tier gave, oldest first. */
    readonly matched: readonly Pick<CreditReport, 'period' | 'start' | 'end' | 'startDate' | 'lastDate'>[];
  }[];
  /** In place of tiers: what each of them earns. */
  readonly each?: {
    readonly each: Counted['units']['each'];
    readonly counting: 'complete' | 'started';
    readonly credit: Quantity;
    /** The unit of time of what is late. */
    readonly unit?: Counted['units']['unit'];
    /** The most that one item earns. */
    readonly atMost?: Quantity;
  };
  /** What shares are of: a fee of fees.csv (`all` for every service) or a fixed one. */
  readonly base?:
    | { readonly kind: 'fees'; readonly service: string; readonly resource?: string }
    | { readonly kind: 'fixed'; readonly fee: Quantity };
  /** What several objectives missed in one period earn. */
  readonly misses: 'highest' | 'sum';
  /** In order of time; `across` where clauses share it. */
  readonly caps: readonly {
    readonly per: 'period' | 'invoice' | '12 months' | 'term';
    readonly atMost: Quantity;
    /** The service whose fees a share is of, `all`, or the sum that is agreed. */
    readonly of?: string | Quantity;
    readonly across?: readonly string[];
  }[];
  /** Only a credit of more than this is given. */
  readonly moreThan?: Quantity;
  /** What an invoice is over, where a cap is over one and it is no month. */
  readonly invoice?: InvoiceLength;
  /** How long a credit may be claimed, and from when on; without it no claim is needed. */
  readonly claimWithin?: { readonly amount: string; readonly unit: string; readonly from: ClaimStart };
};
