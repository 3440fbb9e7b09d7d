import type { DurationAnswer } from '../question.ts';
import { atRank } from './at-rank.ts';
import { ExactTotal } from './exact-total.ts';
import { grown } from './grown.ts';
import { rankOf } from './rank-of.ts';
import { RowRange } from './row-range.ts';

type Figures = Omit<DurationAnswer['spans'][number], 'span'>;

/** One time that was measured. */
export type MeasuredTime = {
  /** What it took, or its age where it still waits, in whole ms. */
  readonly ms: number;
  readonly isAnswered: boolean;
  /** Whether it was answered in time. */
  readonly isWithin: boolean;
  /** Its place in the spread, as `spreadSlot` says. */
  readonly slot: number;
};

/**
 * Added to the whole number of an item that waits, so that it comes after the answered ones that took as long, and is told from them. Four times
 * it is less than one.
 */
const waiting = 0.125;

/** The times of the items of a period as they come, and the figures of them (RULES 13). */
export class MeasuredTimes {
  private all = new Float64Array(16);
  private items = 0;
  private answered = 0;
  private within = 0;
  private pending = 0;
  private putOff = 0;
  private readonly spread = [0, 0, 0, 0, 0, 0];
  private readonly total = new ExactTotal();
  private readonly answeredTotal = new ExactTotal();
  private readonly rows = new RowRange();

  /** An item that is answered, or waits and is not in time any more; `row` counts from 0. */
  add(row: number, { ms, isAnswered, isWithin, slot }: MeasuredTime): void {
    this.rows.add(row);
    if (isAnswered) {
      this.answered++;
      this.answeredTotal.add(ms);
      if (isWithin) this.within++;
    }
    this.total.add(ms);
    if (this.items === this.all.length) this.all = grown(this.all);
    this.all[this.items++] = isAnswered ? ms : ms + waiting;
    this.spread[slot]!++;
  }

  /** One that may still be answered in time, for the only reason that its time is put off, where it is so. */
  addPending(row: number, isPutOff: boolean): void {
    this.rows.add(row);
    this.pending++;
    if (isPutOff) this.putOff++;
  }

  figures(percentiles: readonly string[]): Figures {
    const { items } = this;
    const all = this.all.subarray(0, items);
    const ranked = percentiles.map(percentile => atRank(all, rankOf(percentile, items) - 1));
    const middle = [atRank(all, Math.ceil(items / 2) - 1), atRank(all, Math.floor(items / 2))] as const;
    return {
      items,
      answered: this.answered,
      answeredWithin: this.within,
      waiting: items - this.answered,
      pending: this.pending,
      ...(this.putOff > 0 && { putOff: this.putOff }),
      totalMs: String(this.total.value),
      answeredMs: String(this.answeredTotal.value),
      percentileMs: ranked.map(Math.floor),
      percentileWaits: ranked.map(isWaiting),
      middleMs: [Math.floor(middle[0]), Math.floor(middle[1])] as const,
      middleWaits: middle.some(isWaiting),
      spread: this.spread,
      firstRow: this.rows.first,
      lastRow: this.rows.last,
    };
  }
}

function isWaiting(value: number): boolean {
  return !Number.isInteger(value);
}

/** Whether a whole number is up to ¼, ½, 1, 2, 4 or more times a limit, 0 the first; what still waits is just above its number. */
export function spreadSlot(value: number, isAnswered: boolean, limit: number): number {
  // Four times each, so that the quarter stays whole.
  const quarters = (isAnswered ? value : value + waiting) * 4;
  let place = 0;
  for (let bound = limit; place < 5 && quarters > bound; bound *= 2) place++;
  return place;
}
