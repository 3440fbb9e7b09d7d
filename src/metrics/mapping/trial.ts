import type { ColumnKind, TableKind } from '../../core/datasets/table-kind.ts';
import { zoneClock } from '../../core/ground/calendar/zone-clock.ts';
import { type CellFault, type Column, written } from '../columns/column.ts';
import { columnMaker } from '../columns/column-maker.ts';
import { exactAt } from '../columns/numbers.ts';

/** One way to read a column, tried on its cells. */
export type Trial = {
  /** As the terms say it: `d/M/yyyy`, `1.234,50`; undefined where they say nothing. */
  readonly form: string | undefined;
  readonly column: ColumnKind;
  /** What tells it from ways that would read other cells otherwise, though these read alike: the order of day and month. */
  readonly order?: string;
};

/** A way that reads all cells, and what it met in them. */
export type Reading = {
  readonly form: string | undefined;
  /** Whether a cell is a day, or a month, without a time. */
  readonly hasDays: boolean;
  readonly hasOffsets: boolean;
  readonly hasDecimals: boolean;
  readonly isNegative: boolean;
  readonly most: number;
};

/** Readings that give each cell the same value, the first of which is the plainest; and a cell that the first readings of all read otherwise, where there is one. */
export type Readings = {
  readonly same: readonly Reading[];
  readonly cell: string;
  readonly isOtherwise: boolean;
};

type Tried = {
  readonly trial: Trial;
  isLive: boolean;
  hasDays: boolean;
  hasOffsets: boolean;
  hasDecimals: boolean;
  isNegative: boolean;
  most: number;
};

const stopping: readonly CellFault[] = ['bad', 'ambiguous', 'twofold', 'large', 'blank'];
const clock = zoneClock('Etc/UTC');

/** Tries several ways to read a column on its cells, by the very readers of datasets, and tells those that read all and give the same values from those that do not. */
export class Trials {
  private readonly tried: readonly Tried[];
  /** A cell that two ways read with different values, by their places. */
  private readonly differing = new Map<string, string>();
  private first = '';
  /** A cell that the last of them could not read. */
  stoppedBy: string | undefined;

  constructor(trials: readonly Trial[]) {
    this.tried = trials.map(trial => ({
      trial,
      isLive: true,
      hasDays: false,
      hasOffsets: false,
      hasDecimals: false,
      isNegative: false,
      most: 0,
    }));
  }

  get isLive(): boolean {
    return this.tried.some(({ isLive }) => isLive);
  }

  /** The next cells, none of them empty. */
  add(texts: readonly string[]): void {
    if (this.first === '') this.first = texts[0] ?? '';
    const cells = texts.map(text => Buffer.from(text, 'utf8'));
    const read = this.tried.map(each => (each.isLive ? this.readWith(each, texts, cells) : []));
    this.tried.forEach((one, at) => {
      for (let other = at + 1; one.isLive && other < this.tried.length; other++) {
        const key = `${at} ${other}`;
        if (!this.tried[other]!.isLive || this.differing.has(key)) continue;
        const [values, others] = [read[at]!, read[other]!];
        const place = values.findIndex((value, index) => value !== others[index]);
        if (place >= 0) this.differing.set(key, texts[place]!);
      }
    });
  }

  /** The ways that read all cells, those that read them alike together. */
  finish(): readonly Readings[] {
    const groups: number[][] = [];
    const order = (at: number) => this.tried[at]!.trial.order;
    this.tried.forEach(({ isLive }, at) => {
      if (!isLive) return;
      const group = groups.find(
        ([first = 0]) => order(first) === order(at) && !this.differing.has(`${first} ${at}`),
      );
      if (group) group.push(at);
      else groups.push([at]);
    });
    return groups.map(places => {
      const otherwise = this.differing.get(`${groups[0]![0]} ${places[0]}`);
      const same = places.map((at): Reading => {
        const { trial, isLive: _, ...met } = this.tried[at]!;
        return { form: trial.form, ...met };
      });
      return { same, cell: otherwise ?? this.first, isOtherwise: otherwise !== undefined };
    });
  }

  /** What each cell is by one way; it is out where it cannot read one. */
  private readWith(
    tried: Tried,
    texts: readonly string[],
    cells: readonly Buffer[],
  ): readonly (string | number)[] {
    const maker = columnMaker(tried.trial.column, { kind, clock, blank: [], rows: texts.length });
    for (const bytes of cells) maker.add(bytes, 0, bytes.length);
    const { column, faults } = maker.finish();
    const stopped = stopping.flatMap(fault => faults.get(fault)?.[0] ?? []);
    if (stopped.length > 0) {
      tried.isLive = false;
      if (!this.isLive) this.stoppedBy = texts[Math.min(...stopped)];
      return [];
    }
    const values = texts.map((_, row) => cellValue(column, row));
    note(tried, column, values);
    return values;
  }
}

/** Rows of a kind without anything of its own. */
const kind: TableKind = { doc: '', columns: [], unique: [], inOrder: [] };

function cellValue(column: Column, row: number): string | number {
  if (column.kind === 'text') return column.codes[row]!;
  if (column.kind === 'time')
    return `${column.starts[row]} ${column.ends[row]} ${column.nanos.get(row) ?? 0}`;
  return column.values ? column.values[row]! / 10 ** column.scale : (exactAt(column, row) ?? '');
}

function note(tried: Tried, column: Column, values: readonly (string | number)[]): void {
  if (column.kind === 'time') {
    tried.hasDays ||= column.written.includes(written.whole);
    tried.hasOffsets ||= column.written.includes(written.withOffset);
  } else if (column.kind === 'number') {
    tried.hasDecimals ||= column.scale > 0;
    for (const value of values.map(Number)) {
      tried.isNegative ||= value < 0;
      if (value > tried.most) tried.most = value;
    }
  }
}
