import { ofClauses } from './of-clauses.ts';
import { ofData } from './of-data.ts';
import { ofFiles } from './of-files.ts';
import { ofPromises } from './of-promises.ts';
import { ofProse, ofStyle } from './of-prose.ts';
import { ofTerms } from './of-terms.ts';

/**
 * Every rule of findings by its code, with what it says and how it is cleared, by what it is about. The sentences are for the reference: where
 * findings are made only their codes are known, as a type, so that a check loads none of this.
 */
export const findingRules = {
  files: ofFiles,
  prose: ofProse,
  style: ofStyle,
  terms: ofTerms,
  promises: ofPromises,
  clauses: ofClauses,
  data: ofData,
} as const;

/** What rules are about. */
export type FindingSubject = keyof typeof findingRules;

type CodesOf<Subject> = Subject extends FindingSubject ? keyof (typeof findingRules)[Subject] : never;

/** The code of a rule, by which its findings are known: `unknown-field`. */
export type FindingCode = CodesOf<FindingSubject>;

/** The code of a rule about how Markdown is written, as remark-lint names it. */
export type StyleCode = CodesOf<'style'>;
