import type { ReviewReport } from '../../clauses/review/report.ts';
import type { ClauseReports, ClauseTermsReport } from '../../clauses/so-far.ts';
import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { DatasetOwner } from '../../ground/data-facts.ts';
import type { ExclusionReport } from '../../report/exclusion.ts';
import type { MaintenanceReport } from '../../report/maintenance.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { FromLayer, LayerReport } from '../../terms/layers/report.ts';
import type { CapacityReport } from './capacity.ts';
import type { DefinitionReport } from './definition.ts';

/**
 * The one object that the command, the site, the charts and the exports read. Plain JSON: instants are UTC texts
 * (`2026-06-22T04:00:00Z`), dates are local to `zone`, exact numbers are texts.
 */
export type AgreementReport = ClauseReports & {
  /** The agreement's folder name. */
  readonly id: string;
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: 'customer' | 'internal' | 'multilevel';
  readonly status: string;
  readonly version: string;
  /** SHA-256 of what binds, in hex. */
  readonly termsHash?: string;
  readonly arrangement: 'side-by-side' | 'stacked';
  readonly zone: string;
  readonly currency: string;
  readonly effective: { readonly from: PlainDateText; readonly to?: PlainDateText };
  readonly asOf: string;
  /** The last instant seen is before this one: the local date and the instant data reaches to, per dataset. */
  readonly data: readonly DatasetReport[];
  readonly parties: readonly PartyReport[];
  readonly definitions: readonly DefinitionReport[];
  readonly objectives: readonly ObjectiveReport[];
  readonly capacities: readonly CapacityReport[];
  readonly exclusions: readonly ExclusionReport[];
  /** Clauses that leave time out by the terms themselves; absent without one. */
  readonly maintenance?: readonly MaintenanceReport[];
  /** What the agreement is made of, top to bottom, itself last; absent where it builds on no layer. */
  readonly layers?: readonly LayerReport[];
  readonly remedies: readonly ClauseReport[];
  readonly termination: readonly ClauseReport[];
  readonly review?: ReviewReport;
  readonly renewal?: { readonly auto: boolean; readonly noticeDays?: number };
};

export type DatasetReport = {
  readonly name: string;
  readonly kind: string;
  readonly file: string;
  /** The folder whose dataset it is, and its name there; absent for the agreement’s own. */
  readonly owner?: DatasetOwner;
  readonly rows: number;
  /** How many duplicates its rule dropped; they are not in `rows`. */
  readonly dropped?: number;
  /** Its rows that cannot be and are set aside, 1 the first of the file; they are not in `rows`. Absent where there are none. */
  readonly rejected?: readonly number[];
  /** Half-open; absent for a file without rows. */
  readonly from?: string;
  readonly through?: string;
  /** Time between the two that is not covered; absent where all is. */
  readonly holes?: readonly { readonly from: string; readonly through: string }[];
  /** The same of each service, where coverage.csv tells them apart; '' for rows that name none. The rest is then of all of them together. */
  readonly byService?: readonly {
    readonly service: string;
    readonly from?: string;
    readonly through?: string;
  }[];
  /** False where coverage.csv has no row and the time stamps had to say it. */
  readonly stated: boolean;
};

export type PartyReport = {
  readonly id: string;
  readonly name: string;
  readonly goals: readonly string[];
  readonly needs: readonly string[];
  readonly contacts: readonly { readonly role: string; readonly reach: string; readonly for?: string }[];
};

/** A clause in the agreement's own words: what happens on a miss, or when it may end. */
export type ClauseReport = FromLayer &
  ClauseTermsReport & {
    readonly id: string;
    /** What readers call it. */
    readonly title?: string;
    readonly objectives: readonly string[];
    readonly text: string;
  };
