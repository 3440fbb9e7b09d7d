import type { AgreementReport } from '../core/report.ts';
import type { Standing } from '../language/index.ts';
import type { LocatedFinding } from '../lint/locate.ts';
import type { PublishedPicture } from '../repository/pictures.ts';
import type { OwnLayer } from './layer-outcome.ts';
import type { RowsRead } from './rows-read.ts';
import type { Headline } from './sources.ts';

/** What becomes of one agreement that went all the way, as the whole house needs it. Plain JSON. */
export type Finished = {
  readonly headline: Headline;
  /** In the order they were found. */
  readonly findings: readonly LocatedFinding[];
  /** What is said of a layer where nothing builds on it. */
  readonly ifUnused?: LocatedFinding;
  /** What is said of the data of a layer where no other folder names any of the datasets that it is of. */
  readonly ifNotShared?: readonly {
    readonly datasets: readonly string[];
    readonly finding: LocatedFinding;
  }[];
  /** Whether its text or YAML cannot be read. */
  readonly unread: boolean;
  /** Whether something is wrong with its terms, so that what builds on them is not measured. */
  readonly broken: boolean;
  /** IANA zone of what can be made of its terms. */
  readonly zone?: string;
  readonly objectives: number;
  /** The rows that were read for it. */
  readonly read: RowsRead;
  /** False where only findings and counts were asked for. */
  readonly reported: boolean;
  /** The hash of what there is to show of it; absent where something is wrong. */
  readonly shows?: string;
  /** Its line in a list of agreements; absent where it has no report. */
  readonly listed?: Listed;
};

/** What a list says of an agreement, without its report. */
export type Listed = Standing & { readonly kind: AgreementReport['kind']; readonly zone: string };

/** A picture as it is published. */
export type ShownPicture = Omit<PublishedPicture, 'bytes'>;

/** All there is to show of an agreement or a layer, without charts. Plain JSON. */
export type Shown = {
  /** `slas/marketing-sales` */
  readonly folder: string;
  /** The whole text of agreement.mdx, its frontmatter blanked. */
  readonly text: string;
  /** Names of the pictures beside it. */
  readonly images: readonly string[];
  /** Those that its prose shows. */
  readonly pictures: readonly ShownPicture[];
} & ({ readonly report: AgreementReport } | { readonly layer: OwnLayer });
