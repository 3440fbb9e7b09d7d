import type { PlaceOf, YamlFile } from '../core/ground/source/yaml-file.ts';
import type { LocatedFinding } from './locate.ts';

/**
 * The findings of one agreement as one file shows them: those of its MDX as they are, those of each CSV as one at the
 * dataset's `file:` line, with their number and the first place. `frontmatter` is that of the agreement.
 */
export async function foldDataFindings(
  frontmatter: YamlFile,
  findings: readonly LocatedFinding[],
): Promise<LocatedFinding[]> {
  const agreement = frontmatter.file;
  const folder = agreement.slice(0, agreement.lastIndexOf('/') + 1);
  const beside = new Map<string, LocatedFinding[]>();
  for (const found of findings) {
    if (found.file !== agreement && found.file.startsWith(folder)) {
      beside.set(found.file, [...(beside.get(found.file) ?? []), found]);
    }
  }
  if (beside.size === 0) return findings.filter(found => found.file === agreement);
  const placeOf = await frontmatter.places();
  const folded = [...beside].flatMap(([file, group]): LocatedFinding[] => {
    const first = group[0];
    if (first === undefined) return [];
    const { line, column } = datasetPoint(frontmatter.value, placeOf, file.slice(folder.length));
    const count = group.length === 1 ? '1 finding' : `${group.length} findings`;
    const severity = group.some(found => found.severity === 'error') ? 'error' : 'warning';
    const text = `${count} in \`${file.slice(folder.length)}\`, the first at ${file}:${first.line}:${first.column}: ${first.text}`;
    return [{ ...first, file: agreement, line, column, severity, text }];
  });
  return [...findings.filter(found => found.file === agreement), ...folded];
}

/** The `file:` line of the dataset that reads a file; the start of the frontmatter for a file no dataset names. */
function datasetPoint(
  frontmatter: unknown,
  placeOf: PlaceOf,
  name: string,
): { readonly line: number; readonly column: number } {
  const datasets = isRecord(frontmatter) && isRecord(frontmatter.datasets) ? frontmatter.datasets : {};
  for (const [dataset, entry] of Object.entries(datasets)) {
    const file = isRecord(entry) ? entry.file : undefined;
    if (typeof file !== 'string' || file.replace(/^\.\//, '') !== name) continue;
    const place = placeOf(['datasets', dataset, 'file']);
    if (place !== undefined) return place.value;
  }
  return { line: 1, column: 1 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
