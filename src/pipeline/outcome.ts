import type { Chart } from '../charts/index.ts';
import type { AgreementReport } from '../core/report.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { LocatedFinding } from '../lint/locate.ts';
import type { AsOf } from './as-of.ts';
import type { LayerOutcome } from './layer-outcomes.ts';

/** All that the command and the site read. Plain JSON. */
export type Outcome = {
  /** The instant everything is judged at, as UTC text, and as it was given (`2026-06-21`). */
  readonly asOf: string;
  readonly asOfGiven: string;
  /** Who said it: `--as-of`, `SOURCE_DATE_EPOCH`, `slas/kept.yaml` or today. */
  readonly asOfFrom: AsOf['from'];
  readonly settings: Settings;
  /** By folder name. Empty where findings hold an error: nothing is shown from half-read data. */
  readonly agreements: readonly AgreementOutcome[];
  /** Layers that agreements build on, by folder name; empty where findings hold an error. */
  readonly layers: readonly LayerOutcome[];
  /** In order of file, line and column. */
  readonly findings: readonly LocatedFinding[];
  /** False where a finding is an error: nothing may be published. */
  readonly ok: boolean;
  /** What was read. */
  readonly counts: {
    readonly agreements: number;
    readonly objectives: number;
    readonly rows: number;
    /** How many duplicates were dropped by a rule; absent where none was. */
    readonly dropped?: number;
  };
  /** Where the text of this house comes from; absent outside git. */
  readonly commit?: { readonly hash: string; readonly dirty: boolean };
};

export type AgreementOutcome = {
  readonly report: AgreementReport;
  /** `slas/marketing-sales` */
  readonly folder: string;
  /** Names of the pictures beside it. */
  readonly images: readonly string[];
  /** Drawn only where asked for. */
  readonly charts: readonly DrawnChart[];
};

/** A chart with its pictures: SVG texts for the page, and the JSON of a Vega spec for the reader who wants to explore. */
export type DrawnChart = Omit<Chart, 'wide' | 'narrow'> & {
  readonly svg: { readonly wide: string; readonly narrow: string };
  readonly vega: string;
};
