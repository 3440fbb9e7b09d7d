import type { Duration } from './calendar/duration.ts';
import { exact } from './exact.ts';
import type { Finding, TermsPath } from './finding.ts';

/** Reports what is wrong with a part of the terms, each finding at a path below that part; wordings that several kinds share go by name. */
export type Say = {
  /** An error, unless `extra` says another severity. */
  wrong(code: Finding['code'], path: TermsPath, message: string, fix: string, extra?: Partial<Finding>): void;
  /** A name that nothing has; true where the name is good. */
  refer(name: string, among: readonly string[], what: string, path: TermsPath): boolean;
  /** The same for a part further down. */
  below(path: TermsPath): Say;
  /** The same at paths from the top, for what a part names elsewhere. */
  fromTop(): Say;
  /** Working time that no calendar says the hours of; `here` where the part could name one itself. */
  needsCalendar(
    path: TermsPath,
    what: 'working clock' | 'working time' | 'working days',
    here: boolean,
  ): void;
  /** Half a month or half a working day, which have no fixed length; nothing for whole ones and for other units. */
  needsWhole(path: TermsPath, length: Duration): void;
  /** A length that depends on the calendar where a fixed one is needed. */
  needsFixedLength(path: TermsPath, expected: string, fix: string): void;
  /** Money in another currency than the agreement's; nothing where it is the same. */
  needsCurrency(path: TermsPath, seen: string, currency: string): void;
  /** A column that a dataset does not have, or one that `holds` something else than what is `needed`, as is said where no column would do. */
  unknownColumn(
    path: TermsPath,
    column: string,
    dataset: string,
    among: readonly string[],
    what?: { readonly holds: string | undefined; readonly needed: string },
  ): void;
  /** An id that stands twice in a list. */
  secondId(path: TermsPath, id: string, list: string): void;
  /** A day before the agreement's first one. */
  beforeFirstDay(path: TermsPath, day: string, first: string): void;
  /** A rule that has no day in the three years from its first. */
  emptyRule(path: TermsPath, rule: string, first: string): void;
};

/** How findings of the terms are reported: at the whole path from the top of the frontmatter. */
export type Report = (
  code: Finding['code'],
  path: TermsPath,
  message: string,
  fix: string,
  extra?: Partial<Finding>,
) => void;

/** Reports below a path. */
export function sayBelow(report: Report, root: TermsPath): Say {
  const wrong: Say['wrong'] = (code, path, message, fix, extra) =>
    report(code, [...root, ...path], message, fix, extra);
  return {
    wrong,
    refer: (name, among, what, path) => {
      if (among.includes(name)) return true;
      const expected = among.length > 0 ? `expected one of ${listed(among)}` : `but there is no ${what}`;
      const message = `Unexpected ${what} \`${name}\`, ${expected}`;
      const fix = `Name ${article(what)} that exists, or add this one`;
      wrong('unknown-reference', path, message, fix, { meant: { seen: name, among } });
      return false;
    },
    below: path => sayBelow(report, [...root, ...path]),
    fromTop: () => sayBelow(report, []),
    needsCalendar: (path, what, here) =>
      wrong(
        'missing-calendar',
        path,
        `Unexpected ${what} without a calendar, expected \`calendar:\` ${here ? 'here or ' : ''}in the agreement`,
        'Name a calendar',
      ),
    needsWhole: (path, { amount, unit }) => {
      const units = wholeUnits[unit];
      if (units === undefined || exact(amount).d === 1n) return;
      wrong('bad-value', path, `Unexpected \`${amount}\` ${units}, expected whole ${units}`, 'Round it');
    },
    needsFixedLength: (path, expected, fix) =>
      wrong('bad-value', path, `Unexpected length without fixed hours, expected ${expected}`, fix),
    needsCurrency: (path, seen, currency) => {
      if (seen === currency) return;
      wrong(
        'currency',
        path,
        `Unexpected ${seen}, expected the agreement’s ${currency}`,
        'Convert the amount',
      );
    },
    unknownColumn: (path, column, dataset, among, what) => {
      const seen = `Unexpected column \`${column}\` of dataset \`${dataset}\``;
      if (among.length === 0) {
        const holds = what?.holds === undefined ? '' : `, which holds ${what.holds}`;
        const message = `${seen}${holds}, expected ${what?.needed ?? 'a column'}, and it has none`;
        wrong('unknown-column', path, message, 'Leave it out, or add one to the dataset');
        return;
      }
      const fix = 'Name a column of the dataset';
      const meant = { seen: column, among };
      wrong('unknown-column', path, `${seen}, expected one of ${listed(among)}`, fix, { meant });
    },
    secondId: (path, id, list) =>
      wrong(
        'duplicate-id',
        path,
        `Unexpected second \`${id}\` in ${list}, expected each id once`,
        'Rename one of them',
      ),
    beforeFirstDay: (path, day, first) =>
      wrong(
        'effective-order',
        path,
        `Unexpected \`${day}\` before \`${first}\`, the agreement’s first day, expected a later one`,
        'Correct the date, or leave it out',
      ),
    emptyRule: (path, rule, first) =>
      wrong(
        'empty-schedule',
        path,
        `Unexpected \`${rule}\`, which has no day in the three years from \`${first}\`, expected some`,
        'Correct the rule',
      ),
  };
}

/** Units that have no parts. */
const wholeUnits: { readonly [Unit in Duration['unit']]?: string } = {
  month: 'months',
  'working-day': 'working days',
  'calendar-day': 'calendar days',
};

/** `a`, `b`, `c` in backquotes. */
export function listed(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}

/** A word with its article: `a strike`, `an escalation`. */
export function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** What is wrong with a `pause` of an objective that runs on no clock; `instead` is what may be done. */
export function pauseWithoutClock(id: string, instead: string): string {
  return `Unexpected \`pause\` of \`${id}\`, which runs on no clock, expected ${instead}`;
}
