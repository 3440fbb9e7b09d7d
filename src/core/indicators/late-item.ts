/** Something that was late, in its period or later. */
export type LateItem = {
  readonly id: string;
  /** The instant up to which it was in time. */
  readonly since: string;
  /** When it was done; absent where it is not, as far as is seen. */
  readonly until?: string;
};
