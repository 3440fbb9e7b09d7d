import type { TermsPath } from '../finding.ts';
import type { Point } from './point.ts';

/** Where a field is: its name, where it has one, and its value. */
export type YamlPlace = { readonly key?: Point; readonly value: Point };

/** A YAML file, or the frontmatter of an agreement, as it was written. */
export type YamlFile = {
  /** Path from the repository root. */
  readonly file: string;
  /** The whole text of the file, without a byte order mark. */
  readonly text: string;
  /** Records, arrays and strings: every scalar is its source text, an empty one is `''`. */
  readonly value: unknown;
  /** Where the value at a path is, in lines of the file; undefined where there is none. */
  readonly at: (path: TermsPath) => YamlPlace | undefined;
};
