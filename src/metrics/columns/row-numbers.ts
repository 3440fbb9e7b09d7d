type Numbers = Int32Array | Float64Array | Uint8Array;

/** Numbers by row, one after the other; `expected` is how many rows there may be. */
export class RowNumbers<T extends Numbers> {
  values: T;
  length = 0;
  private readonly make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T, expected: number) {
    this.make = make;
    this.values = new make(Math.max(expected, 8));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new this.make(Math.ceil(this.length * 1.5));
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  /** The numbers of all rows. */
  finish(): T {
    return this.values.subarray(0, this.length) as T;
  }
}
