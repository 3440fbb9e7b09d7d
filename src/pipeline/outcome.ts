import type { AgreementReport } from '../core/report.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { LocatedFinding } from '../lint/locate.ts';
import type { AsOf } from './as-of.ts';
import type { LayerOutcome } from './layer-outcome.ts';

/** What was found and counted in a house, and on which day. Plain JSON. */
export type Summary = {
  /** The instant everything is judged at, as UTC text, and as it was given (`2026-06-21`). */
  readonly asOf: string;
  readonly asOfGiven: string;
  /** Who said it: `--as-of`, `SOURCE_DATE_EPOCH`, `slas/kept.yaml` or today. */
  readonly asOfFrom: AsOf['from'];
  readonly settings: Settings;
  /** In order of file, line and column. */
  readonly findings: readonly LocatedFinding[];
  /** False where a finding is an error: nothing may be shown or published. */
  readonly ok: boolean;
  /** What was read. */
  readonly counts: {
    readonly agreements: number;
    readonly objectives: number;
    readonly rows: number;
    /** How many duplicates were dropped by a rule; absent where none was. */
    readonly dropped?: number;
  };
};

/** All that a command reads. Plain JSON. */
export type Outcome = Summary & {
  /** By folder name. Empty where findings hold an error: nothing is shown from half-read data. */
  readonly agreements: readonly AgreementOutcome[];
  /** Layers that agreements build on, by folder name; empty where findings hold an error. */
  readonly layers: readonly LayerOutcome[];
};

export type AgreementOutcome = {
  readonly report: AgreementReport;
  /** `slas/marketing-sales` */
  readonly folder: string;
  /** Names of the pictures beside it. */
  readonly images: readonly string[];
};
