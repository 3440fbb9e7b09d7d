/** An exact sum of whole numbers, past 2^53 too. */
export class ExactTotal {
  private small = 0;
  private large = 0n;

  /** A whole number of at most 2^53. */
  add(value: number): void {
    const next = this.small + value;
    if (Number.isSafeInteger(next)) this.small = next;
    else this.large += BigInt(value);
  }

  addLarge(value: bigint): void {
    this.large += value;
  }

  get value(): bigint {
    return this.large + BigInt(this.small);
  }
}
