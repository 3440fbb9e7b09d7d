import type { z } from 'zod';
import type { EpochMs } from '../ground/calendar/instant.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Exact } from '../ground/exact.ts';
import type { Finding } from '../ground/finding.ts';
import type { RemedyKind } from '../ground/kinds.ts';
import type { Say } from '../ground/say.ts';
import type { ClauseAround } from './around.ts';
import type { ClauseTermsReport, SoFar } from './so-far.ts';

/** What clauses are judged from. */
export type ClauseContext = {
  readonly around: ClauseAround;
  /** With its events in the order in which they were recorded. */
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
};

/** What a clause, or what is recorded, comes to: its part of the report, or objectives judged once more. */
export type ClauseOutcome = { readonly found: Partial<SoFar>; readonly findings: readonly Finding[] };

/** Judges after measuring, in the light of what was judged before. */
export type Judge<Clause> = (
  clauses: readonly Clause[],
  soFar: SoFar,
  context: ClauseContext,
) => ClauseOutcome;

/** Acts before measuring: what is left out of it until an instant, by clauses or by what was recorded. */
export type LeaveOut<From, Left> = (
  from: readonly From[],
  context: ClauseContext,
  until: EpochMs,
) => readonly Left[];

/** A remedy of any kind. */
export type AnyRemedy = {
  readonly kind: RemedyKind;
  readonly id: string;
  readonly objectives?: readonly string[] | undefined;
};

/** A clause with what reports findings below its place in the terms. */
export type PlacedClause<Clause> = { readonly clause: Clause; readonly say: Say };

/** How a kind of remedy is written, held against the agreement, judged and shown. */
export type RemedyBehaviour<Clause extends AnyRemedy> = {
  /** Holds one clause against the agreement. */
  check?(clause: Clause, say: Say, around: ClauseAround): void;
  /** Holds all clauses of the kind, of which there may be none, against each other. */
  checkTogether?(clauses: readonly PlacedClause<Clause>[], around: ClauseAround): void;
  /** What follows from what was measured; with no clause too, so that what is recorded of none is found. */
  judge?: Judge<Clause>;
  /** Figures on whose other side it gives something else, so that what is printed has to stand on its own side of them. */
  edges?(clause: Clause): readonly Exact[];
  /** Whether it asks since when items were late, and until when. */
  asksLateness?(clause: Clause): boolean;
  /** What the clause shows of its terms. */
  shown?(clause: Clause, soFar: SoFar, around: ClauseAround): ClauseTermsReport;
};

/** A kind of remedy, whatever its terms are: it takes clauses of all kinds and looks only for its own. */
export type Remedy<Clause> = {
  readonly schema: z.ZodType<Clause>;
  /** The clauses of this kind. */
  own(clauses: readonly AnyRemedy[]): readonly Clause[];
  check(clauses: readonly PlacedClause<AnyRemedy>[], around: ClauseAround): void;
  readonly judge: Judge<AnyRemedy>;
  edges(clause: AnyRemedy): readonly Exact[];
  asksLateness(clause: AnyRemedy): boolean;
  shown(clause: AnyRemedy, soFar: SoFar, around: ClauseAround): ClauseTermsReport;
};

/** Ties the terms of a kind to what is made of them. */
export function remedyKind<Kind extends RemedyKind, Clause extends AnyRemedy & { readonly kind: Kind }>(
  kind: Kind,
  schema: z.ZodType<Clause>,
  { check, checkTogether, judge, edges, asksLateness, shown }: RemedyBehaviour<Clause>,
): Remedy<Clause> {
  const isOwn = (clause: AnyRemedy): clause is Clause => clause.kind === kind;
  return {
    schema,
    own: clauses => clauses.filter(isOwn),
    check: (clauses, around) => {
      const own = clauses.flatMap(({ clause, say }) => (isOwn(clause) ? [{ clause, say }] : []));
      checkTogether?.(own, around);
      for (const { clause, say } of own) check?.(clause, say, around);
    },
    judge: (clauses, soFar, context) =>
      judge?.(clauses.filter(isOwn), soFar, context) ?? { found: {}, findings: [] },
    edges: clause => (isOwn(clause) && edges?.(clause)) || [],
    asksLateness: clause => (isOwn(clause) && asksLateness?.(clause)) || false,
    shown: (clause, soFar, around) => (isOwn(clause) && shown?.(clause, soFar, around)) || {},
  };
}
