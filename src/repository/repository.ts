import type { Finding } from '../core/ground/finding.ts';
import type { YamlFile } from '../core/ground/source/yaml-file.ts';

/** An agreement as committed: its terms in YAML, its prose in restricted MDX. */
export type AgreementSource = {
  /** The folder's name. */
  readonly id: string;
  /** `slas/marketing-sales` */
  readonly folder: string;
  /** `slas/marketing-sales/agreement.mdx` */
  readonly file: string;
  /** The whole text without a byte order mark; prose offsets count in it. */
  readonly text: string;
  readonly frontmatter: YamlFile;
  /** The prose after the frontmatter. */
  readonly body: string;
  readonly bodyOffset: number;
  /** The line the prose starts on, from 1. */
  readonly bodyLine: number;
  /** Names of the PNG, JPEG and WebP files beside it. */
  readonly images: readonly string[];
};

/** What `slas/` holds. A file that is missing or cannot be read is undefined and has a finding. */
export type Repository = {
  readonly root: string;
  readonly settings: YamlFile | undefined;
  readonly parties: YamlFile | undefined;
  readonly calendars: YamlFile | undefined;
  /** Every allowed file that is there, by path from the root. */
  readonly files: readonly string[];
  /** By folder name. An agreement whose frontmatter cannot be read is left out and has a finding. */
  readonly agreements: readonly AgreementSource[];
  /** Texts of all files read, by path from the root, for placing findings. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
};
