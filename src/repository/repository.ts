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

/** An agreement, or why it cannot be read. */
export type AgreementRead = {
  /** Undefined where its frontmatter cannot be read, which has a finding. */
  readonly source: AgreementSource | undefined;
  /** Undefined where not even its text can be read. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
};

/** The files that all agreements share. One that is missing or cannot be read is undefined; what is there and cannot be read has a finding. */
export type SharedFiles = {
  readonly settings: YamlFile | undefined;
  readonly parties: YamlFile | undefined;
  readonly calendars: YamlFile | undefined;
  /** The texts of the files of holidays, `slas/*.ics`, by path from the root. */
  readonly holidayTexts: ReadonlyMap<string, string>;
  /** The texts that could be read, by path from the root. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
};

/** What `slas/` holds. Texts are read when they are asked for, each time anew, and only those on the list of files. */
export type Repository = {
  readonly root: string;
  /** Every allowed file that is there, by path from the root, in order. */
  readonly files: readonly string[];
  /** The same, by the folder they are in: `slas/marketing-sales`, or `slas` itself. */
  readonly filesIn: (folder: string) => readonly string[];
  /** The digest of what a file holds by now; undefined where it cannot be read. */
  readonly digest: (file: string) => string | undefined;
  /** Folder names of the agreements, in order. */
  readonly ids: readonly string[];
  /** What is wrong with the files as such: what may not be there, what is missing. */
  readonly findings: readonly Finding[];
  readonly shared: () => Promise<SharedFiles>;
  readonly agreement: (id: string) => Promise<AgreementRead>;
};
