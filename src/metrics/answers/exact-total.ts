/** An exact sum of whole numbers, past 2^53 too. */
export class ExactTotal {
  private small = 0;
  private large = 0n;

  /** A whole number of at most 2^53. */
  add(value: number): void {
    this.small += value;
    if (Math.abs(this.small) > 2 ** 52) this.spill();
  }

  addLarge(value: bigint): void {
    this.large += value;
  }

  get value(): bigint {
    return this.large + BigInt(this.small);
  }

  private spill(): void {
    this.large += BigInt(this.small);
    this.small = 0;
  }
}
