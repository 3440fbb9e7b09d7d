import {
  type NumberForm,
  numberUnit,
  plainNumberForms,
  readNumberForm,
} from '../../core/datasets/number-form.ts';
import type { ColumnKind, ColumnType } from '../../core/datasets/table-kind.ts';
import { readTimeFormat } from '../../core/datasets/time-format.ts';
import { hasEmail, hasPhone } from '../columns/personal-data.ts';
import { type TimeShape, timePatterns, timeShape } from './time-patterns.ts';
import { type Readings, type Trial, Trials } from './trial.ts';

/** What the cells of a column are, by all of them. */
export type ColumnFacts = {
  /** The header it stands under; of a day and a time of day that are one, both. */
  readonly titles: readonly string[];
  /** Rows with something in it, and without. */
  readonly filled: number;
  readonly blanks: number;
  /** Texts such as `N/A` that stand for an empty cell where the rest is read as a time or a number. */
  readonly standIns: readonly string[];
  /** Ways to read it as a time, or a number: several where it is not told which. Empty where it is none. */
  readonly times: readonly Readings[];
  readonly numbers: readonly Readings[];
  readonly isPeriod: boolean;
  readonly isYesNo: boolean;
  /** Whether each row has a text of its own; undefined where there are too many to say. */
  readonly isUnique: boolean | undefined;
  /** How many different texts it has, up to `mostTexts` and one more. */
  readonly texts: number;
  readonly longest: number;
  readonly isPersonal: boolean;
  /** Whether a cell has spaces around it, which no id has. */
  readonly isPadded: boolean;
  /** Whether a number begins with a nought that is part of it: `007`. */
  readonly hasCodes: boolean;
  /** A cell that is not written as the others are, of a column most cells of which look like times and that no one way reads. */
  readonly unlike: string | undefined;
  /** Cells that ways which are not among those tried may read. */
  readonly further: readonly string[];
};

/** What exports write where there is nothing. */
export const standIns: readonly string[] = [
  ...['N/A', 'n/a', 'NA', '#N/A', 'NULL', 'null', 'Null', 'None', 'none', 'nil', 'NaN', 'nan'],
  ...['-', '--', '–', '—', '?', '(blank)', '(empty)', '(none)', 'unknown', 'Unknown'],
];
const isStandIn = new Set(standIns);

/** How many different texts of a column are told apart, at most. */
export const mostTexts = 200;
/** How many different texts are held to tell whether a column names its rows. */
const mostIds = 200_000;
const batchSize = 2000;
const mostSeen = 20_000;

/** Gathers what the cells of a column are, one after the other. */
export class ColumnStudy {
  readonly titles: readonly string[];
  private filled = 0;
  private blanks = 0;
  private longest = 0;
  private isPersonal = false;
  private hasCodes = false;
  private isPadded = false;
  private readonly standIns = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly texts = new Set<string>();
  private isUnique: boolean | undefined = true;
  private readonly hasSample: boolean;
  private readonly looksLikeTimes: boolean;
  /** The first cell of a column whose sample is empty. */
  private late: string | undefined;
  private readonly times: Trials;
  private readonly numbers: Trials;
  private readonly periods = new Trials([trialOf('period')]);
  private readonly yesNos = new Trials([trialOf('yes-no')]);
  private readonly seen = new Set<string>();
  private batch: string[] = [];

  /** @param sample cells by which ways to read it are proposed */
  constructor(titles: readonly string[], sample: readonly string[]) {
    this.titles = titles;
    const texts = [...new Set(sample)].filter(text => text.trim() !== '' && !isStandIn.has(text));
    this.hasSample = texts.length > 0;
    this.looksLikeTimes = texts.filter(looksLikeTime).length * 2 > texts.length;
    this.times = new Trials(timeTrials(texts));
    this.numbers = new Trials(numberTrials(texts));
  }

  /** The cell of the next row. */
  add(text: string): void {
    if (text === '') {
      this.blanks++;
      return;
    }
    const isNone = text.trim() === '' || isStandIn.has(text);
    if (isNone) this.standIns.add(text);
    if (text.trim() === '') {
      this.blanks++;
      return;
    }
    this.filled++;
    if (this.texts.size <= mostTexts) this.texts.add(text);
    if (this.isUnique) this.noteId(text);
    if (!isNone) this.notice(text);
  }

  /** Whether a row so far has nothing in it. */
  get hasBlanks(): boolean {
    return this.blanks > 0;
  }

  finish(): ColumnFacts {
    this.flush();
    const { stoppedBy } = this.times;
    const isOtherTime = stoppedBy !== undefined && timeShape(stoppedBy) !== undefined;
    const isRead = this.times.isLive || this.numbers.isLive;
    return {
      titles: this.titles,
      filled: this.filled,
      blanks: this.blanks,
      standIns: isRead ? [...this.standIns] : [],
      times: this.hasCells ? this.times.finish() : [],
      numbers: this.hasCells ? this.numbers.finish() : [],
      isPeriod: this.hasCells && this.periods.isLive,
      isYesNo: this.hasCells && this.yesNos.isLive,
      isUnique: this.isUnique,
      texts: this.texts.size,
      longest: this.longest,
      isPersonal: this.isPersonal,
      isPadded: this.isPadded,
      unlike: this.looksLikeTimes && !this.times.isLive ? stoppedBy : undefined,
      hasCodes: this.hasCodes,
      further: isOtherTime ? [stoppedBy] : this.late === undefined ? [] : [this.late],
    };
  }

  private get hasCells(): boolean {
    return this.seen.size > 0;
  }

  /** What the ways to read it have not met lately. */
  private notice(text: string): void {
    if (this.seen.has(text)) return;
    if (this.seen.size >= mostSeen) this.seen.clear();
    this.seen.add(text);
    this.longest = Math.max(this.longest, text.length);
    this.isPersonal ||= hasEmail(text) || hasPhone(text);
    this.hasCodes ||= /^0\d/.test(text);
    this.isPadded ||= text.trim() !== text;
    if (!this.hasSample) this.late ??= text;
    this.batch.push(text);
    if (this.batch.length >= batchSize) this.flush();
  }

  private flush(): void {
    const { batch } = this;
    this.batch = [];
    for (const trials of [this.times, this.numbers, this.periods, this.yesNos])
      if (trials.isLive && batch.length > 0) trials.add(batch);
  }

  private noteId(text: string): void {
    if (this.ids.has(text)) this.isUnique = false;
    else if (this.ids.size >= mostIds) this.isUnique = undefined;
    else this.ids.add(text);
    if (this.isUnique !== true) this.ids.clear();
  }
}

const trialOf = (type: ColumnType, more: Partial<ColumnKind> = {}, form?: string, order?: string): Trial => ({
  form,
  ...(order !== undefined && { order }),
  column: { name: 'cell', type, header: 'required', blank: false, doc: '', negative: true, ...more },
});

const iso = /^\d{4}-\d{2}-\d{2}/;

/** Whether a text is written as a day or a time is; digits alone may be anything. */
export function looksLikeTime(text: string): boolean {
  if (/^\d+$/.test(text)) return false;
  return iso.test(text) || (timeShape(text)?.dates.length ?? 0) > 0;
}

/** Ways to write times that the shapes of some cells allow. */
function timeTrials(texts: readonly string[]): readonly Trial[] {
  const shapes = new Map<string, TimeShape>();
  for (const text of texts) {
    const shape = timeShape(text);
    if (shape) shapes.set(JSON.stringify(shape), shape);
  }
  const forms = [
    ...(texts.some(text => iso.test(text)) ? ['iso'] : []),
    ...timePatterns([...shapes.values()]),
    ...(texts.some(text => /^\d{10}$/.test(text)) ? ['epoch'] : []),
    ...(texts.some(text => /^\d{13}$/.test(text)) ? ['epoch-ms'] : []),
  ];
  return forms.flatMap(form => {
    const format = readTimeFormat(form);
    return format ? [trialOf('date-or-time', { format }, form, orderOf(form))] : [];
  });
}

/** Which of day, month and year stands first, second and last. */
function orderOf(form: string): string {
  if (form === 'iso') return 'yMd';
  const date = form.replace(/ from .*/, '').replaceAll(/[^dMy]/g, '');
  return date.replaceAll(/(.)\1+/g, '$1');
}

const unitBefore = new RegExp(`^[-−(]?(${numberUnit})( ?)`, 'u');
const unitBehind = new RegExp(`( ?)(${numberUnit})[-−)]?$`, 'u');

/** Ways to write numbers, with the sign that stands at some cells; none where no cell has a digit. */
function numberTrials(texts: readonly string[]): readonly Trial[] {
  const first = texts.find(text => /\d/.test(text));
  if (first === undefined) return [];
  const plain = first.replaceAll(/[\u00a0\u202f]/g, ' ');
  const [, before, space = ''] = unitBefore.exec(plain) ?? [];
  const [, gap = '', behind] = unitBehind.exec(plain) ?? [];
  const written = (form: string) => {
    if (before !== undefined) return `${before}${space}${form}`;
    return behind === undefined ? form : `${form}${gap}${behind}`;
  };
  // Those without marks between thousands first, which say the least.
  const forms = plainNumberForms.toSorted((a, b) => a.length - b.length);
  const stated = forms.flatMap(form => {
    const numeral: NumberForm | undefined = readNumberForm(written(form));
    return numeral ? [trialOf('money', { numeral }, written(form))] : [];
  });
  const isBare = before === undefined && behind === undefined;
  return isBare ? [trialOf('money'), ...stated] : stated;
}
