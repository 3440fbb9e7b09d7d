import { type EpochMs, isoUtc } from './calendar/instant.ts';

/** What a period took from earlier ones and left to later ones (RULES 18); nothing is said of nothing. */
export type Carried = {
  /** Of those that count, how many began in an earlier period, at whose cut-off they were not decided. */
  readonly carriedIn?: number;
  /** How many were not decided at the cut-off: they count in the period in which they are, and not in this one. */
  readonly carriedOut?: number;
  /** Those of them that nothing has decided yet, the first in the order of the file, with the ms since they began. */
  readonly open?: readonly OpenItem[];
  /** How many that are. */
  readonly openItems?: number;
};
export type OpenItem = {
  readonly id: string;
  readonly row: number;
  readonly owner?: string;
  /** When it was opened again, where it is judged from then on. */
  readonly reopenedAt?: string;
  readonly ageMs: number;
};

/** Something that its own period did not decide. */
export type CarriedOut = {
  readonly id: string;
  /** Row of the file, 1 the first. */
  readonly row: number;
  readonly owner?: string | undefined;
  readonly reopenedAt?: EpochMs | undefined;
  /** How long ago it began, in ms as they pass, where nothing has decided it as far as is seen. */
  readonly openMs: number | undefined;
};

/** At most so many open ones are named. */
const named = 10;

/** What is told of what a period took over and left. */
export function carriedOf(carriedIn: number, carriedOut: readonly CarriedOut[]): Carried {
  const open = carriedOut.filter(each => each.openMs !== undefined);
  return {
    ...(carriedIn > 0 && { carriedIn }),
    ...(carriedOut.length > 0 && { carriedOut: carriedOut.length }),
    ...(open.length > 0 && {
      openItems: open.length,
      open: open.slice(0, named).map(({ id, row, owner, reopenedAt, openMs = 0 }) => ({
        id,
        row,
        ...(owner && { owner }),
        ...(reopenedAt !== undefined && { reopenedAt: isoUtc(reopenedAt) }),
        ageMs: openMs,
      })),
    }),
  };
}

/** What was carried, alone. */
export function carriedAlone({ carriedIn, carriedOut, openItems, open }: Carried): Carried {
  return {
    ...(carriedIn !== undefined && { carriedIn }),
    ...(carriedOut !== undefined && { carriedOut }),
    ...(openItems !== undefined && { openItems }),
    ...(open && { open }),
  };
}
