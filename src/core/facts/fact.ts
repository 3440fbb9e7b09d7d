import type { Agreement } from '../agreement/agreement.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import type { Finding } from '../ground/finding.ts';
import type { AgreementEvent } from '../ground/question.ts';
import { article, listed } from '../ground/say.ts';

/** A row of events.csv beside the terms it is about. */
export type Fact = {
  readonly event: AgreementEvent;
  readonly terms: AgreementTerms;
  /** Reports a finding at a cell of the row. */
  say(code: string, column: string, message: string, fix: string, extra?: Partial<Finding>): void;
  /** Reports a name that nothing has; true where it is good, or empty and not needed. */
  refer(name: string, among: readonly string[], what: Referred): boolean;
};

/** What a cell may name; the key is also its column, but for the parties that agreed. */
export type Referred = 'objective' | 'clause' | 'by' | 'agreed_by';

/** Holds a row against the terms. */
export type FactCheck = (fact: Fact) => void;

const nouns = { objective: 'objective', clause: 'clause', by: 'party', agreed_by: 'party' } as const;

/** A fact whose findings go into `findings`. */
export function factOf(
  event: AgreementEvent,
  { terms }: Pick<Agreement, 'terms'>,
  file: string,
  findings: Finding[],
): Fact {
  const say: Fact['say'] = (code, column, message, fix, extra) =>
    findings.push({
      code,
      severity: 'error',
      file,
      place: { kind: 'dataset', row: event.row, column },
      message,
      fix,
      ...extra,
    });
  return {
    event,
    terms,
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
