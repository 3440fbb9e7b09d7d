import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { dataset } from '../core/datasets/terms.ts';
import type { Finding } from '../core/ground/finding.ts';
import { readTerms } from '../core/terms/read.ts';
import { type Entry, entryOf, entryText } from '../metrics/mapping/entry-text.ts';
import { inferMapping } from '../metrics/mapping/infer-mapping.ts';
import type { Mapping, MappingAsked, Refused } from '../metrics/mapping/mapping.ts';
import { type Proof, proveMapping } from '../metrics/mapping/prove-mapping.ts';
import { type RowsProgress, readFacts } from '../metrics/mapping/read-facts.ts';

export type { Choice, MappedColumn, Mapping, MappingAsked, Untold } from '../metrics/mapping/mapping.ts';

/** An export, the entry of `datasets:` that reads it, and what is read by that. */
export type MappedFile = {
  readonly mapping: Mapping;
  /** Its fields, as YAML reads them. */
  readonly entry: Entry;
  /** As it is written below the frontmatter of an agreement. */
  readonly text: string;
  readonly proof: Proof;
};

/**
 * Looks at an export at an absolute path, and makes the entry of `datasets:` that reads it. The entry is held against the rules of terms, and the
 * file against it by the readers of datasets. Gives a finding for a file that cannot be read, and `refused` for what was asked wrongly.
 */
export function mapFile(
  path: string,
  asked: MappingAsked,
  progress?: RowsProgress,
): MappedFile | Refused | Finding {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return { refused: `there is no file \`${path}\`.` };
  const real = realpathSync.native(path);
  const facts = readFacts(real, progress);
  if (facts === 'missing') return { refused: `there is no file \`${path}\`.` };
  if ('code' in facts) return facts;
  const mapping = inferMapping(basename(path), facts, asked);
  if ('refused' in mapping) return mapping;
  const proof = prove(real, mapping);
  // Two columns that were thought to name the rows do not, as rows further down show.
  const isTwice = Array.isArray(mapping.id) && proof.findings.some(({ code }) => code === 'duplicate-id');
  if (isTwice && asked.id === undefined) return mapFile(path, { ...asked, id: 'row' }, progress);
  return { mapping, entry: entryOf(mapping), text: entryText(mapping), proof };
}

/** What the file is read as by the entry; where that does not say how a column is written, its cells are left as they stand. */
function prove(path: string, mapping: Mapping): Proof {
  const { value, findings } = readTerms(dataset, entryOf(mapping, true), basename(path));
  const undecided = mapping.columns.flatMap(({ name, choices }) => (choices ? [name] : []));
  if (value) return proveMapping(path, value, mapping.zone ?? 'Etc/UTC', undecided);
  const told = findings.map(finding => ({ ...finding, line: undefined, count: 1 }));
  return { findings: told, names: [], rows: [] };
}
