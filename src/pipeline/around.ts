import type { Repository } from '../repository/repository.ts';
import type { SharedTerms } from './shared.ts';
import type { Sources } from './sources.ts';

/** A house around one agreement, as far as its terms are put together from it. */
export type AroundTerms = {
  readonly repository: Repository;
  readonly sources: Sources;
  readonly shared: SharedTerms;
  /** Folders whose terms can be read. */
  readonly readable: readonly string[];
  readonly reports: boolean;
};
