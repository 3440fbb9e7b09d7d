import type { ChangeRule, LocatedChange } from '../../../core/change/change.ts';

/** What one line tells of a change, in parts that a terminal sets in columns and a page in cells. */
export type Told = {
  /** `✗` what is rewritten, `~` what moves, `+` and `–` what is new and gone. */
  readonly mark: '✗' | '~' | '+' | '–' | '·';
  /** When: `April 2026`; empty for what has no period. */
  readonly when: string;
  /** What: `Qualified leads`. */
  readonly what: string;
  /** How it was and is. */
  readonly how: string;
  readonly before?: string;
  readonly after?: string;
  readonly cause: string;
  readonly forWhom: string;
  /** What else is to be said of it, a line each. */
  readonly notes: readonly string[];
  /** The changes that it tells of. */
  readonly ids: readonly string[];
};

/** A change of some rules. */
export type Of<Rule extends ChangeRule> = OfUnion<LocatedChange, Rule>;
type OfUnion<Each, Rule extends ChangeRule> = Each extends { readonly rule: infer Known }
  ? [Extract<Known, Rule>] extends [never]
    ? never
    : Each & { readonly rule: Extract<Known, Rule> }
  : never;

/** Whether a change falls under one of some rules. */
export function isOf<const Rule extends ChangeRule>(
  change: LocatedChange,
  rules: readonly Rule[],
): change is Of<Rule> {
  return rules.some(each => each === change.rule);
}
