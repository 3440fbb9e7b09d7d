/** Something that was late, in its period or later. */
export type LateItem = {
  readonly id: string;
  /** Who had it, where each owner’s time is judged. */
  readonly owner?: string;
  /** When it was late, oldest first, each time apart from the others. */
  readonly times: readonly LateTime[];
};

export type LateTime = {
  /** The instant up to which it was in time; with nanoseconds, as the one below, where there are any. */
  readonly since: string;
  /** When it was done or handed on; absent where it is not, as far as is seen. */
  readonly until?: string;
  /** Set where it was due with the end of a day. */
  readonly ofDays?: true;
};
