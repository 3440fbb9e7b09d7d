import type { ClauseAround } from '../clauses/around.ts';
import type { Clauses } from '../clauses/check-clauses.ts';
import type { AgreementEvent } from '../ground/data-facts.ts';
import type { Finding } from '../ground/finding.ts';
import { article, listed } from '../ground/say.ts';
import { sayOfRow } from '../ground/say-of-row.ts';

/** What facts may be about: what clauses know of the agreement, and the clauses themselves. */
export type FactAround = ClauseAround & {
  readonly clauses: Clauses;
  /** Whether reviews are agreed. */
  readonly hasReview: boolean;
};

/** A row of events.csv beside what it is about. */
export type Fact = {
  readonly event: AgreementEvent;
  readonly around: FactAround;
  /** Reports a finding at a cell of the row. */
  say(code: Finding['code'], column: string, message: string, fix: string, extra?: Partial<Finding>): void;
  /** Reports a name that nothing has; true where it is good, or empty and not needed. */
  refer(name: string, among: readonly string[], what: Referred): boolean;
};

/** What a cell may name; the key is also its column, but for the parties that agreed. */
export type Referred = 'objective' | 'clause' | 'by' | 'agreed_by';

/** A kind of fact. */
export type FactRules = {
  /** Holds a row against what it is about. */
  check(fact: Fact): void;
  /** Whether every row must say the days it is about; one without them is told where it is read. */
  readonly isAlwaysOfDays?: boolean;
};

const nouns = { objective: 'objective', clause: 'clause', by: 'party', agreed_by: 'party' } as const;

/** A fact whose findings go into `findings`. */
export function factOf(event: AgreementEvent, around: FactAround, file: string, findings: Finding[]): Fact {
  const sayRow = sayOfRow(file, findings);
  const say: Fact['say'] = (...what) => sayRow(event.row, ...what);
  return {
    event,
    around,
    say,
    refer: (name, among, column) => {
      if (among.includes(name)) return true;
      const what = nouns[column];
      const expected = among.length > 0 ? `expected one of ${listed(among)}` : `but there is no ${what}`;
      const seen =
        name === '' ? `Missing ${what} of ${article(event.kind)}` : `Unexpected ${what} \`${name}\``;
      const fix = `Name ${what === 'objective' ? 'an' : 'a'} ${what} of the agreement`;
      say(
        'unknown-reference',
        column,
        `${seen}, ${expected}`,
        fix,
        name === '' ? {} : { meant: { seen: name, among } },
      );
      return false;
    },
  };
}
