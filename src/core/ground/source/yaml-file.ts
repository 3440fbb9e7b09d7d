import type { TermsPath } from '../finding.ts';
import type { Point } from './point.ts';

/** Where a field is: its name, where it has one, and its value. */
export type YamlPlace = { readonly key?: Point; readonly value: Point };

/** Where the value at a path is, in lines of the file; undefined where there is none. */
export type PlaceOf = (path: TermsPath) => YamlPlace | undefined;

/** A YAML file, or the frontmatter of an agreement, as it was written. */
export type YamlFile = {
  /** Path from the repository root. */
  readonly file: string;
  /** The whole text of the file, without a byte order mark. */
  readonly text: string;
  /** Records, arrays and strings: every scalar is its source text, an empty one is `''`. */
  readonly value: unknown;
  /** Where everything is. The first call may read the file again: ask only where there is a finding to place. */
  readonly places: () => Promise<PlaceOf>;
};
