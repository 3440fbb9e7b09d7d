import type { Agreement } from '../core/agreement/agreement.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { AgreementReport } from '../core/report.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { AgreementData } from '../metrics/open-data.ts';
import type { AgreementSource, Repository } from '../repository/repository.ts';
import type { Effects } from './effects.ts';
import type { Layered } from './layers.ts';
import type { DrawnChart, Outcome } from './outcome.ts';
import type { RunOptions } from './run.ts';

/** One agreement on its way through the steps; a later part is there once its step has run. */
export type Passage = {
  readonly source: AgreementSource;
  readonly layered?: Layered;
  readonly agreement?: Agreement;
  readonly rows?: number;
  /** How many duplicates its rules dropped. */
  readonly dropped?: number;
  /** Where a cell of its data stands. */
  readonly place?: AgreementData['place'];
  readonly report?: AgreementReport;
  readonly charts?: readonly DrawnChart[];
};

/** What the steps hand on. Findings only grow. */
export type State = {
  readonly options: RunOptions;
  readonly effects: Effects;
  readonly findings: readonly Finding[];
  readonly repository?: Repository;
  readonly settings?: Settings;
  /** The `asOf` as given, before any zone makes an instant of it. */
  readonly asOf?: { readonly given: string; readonly from: Outcome['asOfFrom'] };
  readonly passages: readonly Passage[];
};

export type Step = (state: State) => Promise<State>;
