import type { Finding, Place, Severity, TermsPath } from '../core/ground/finding.ts';
import { suggestion } from '../core/ground/nearest.ts';
import { type Point, pointReader } from '../core/ground/source/point.ts';
import type { PlaceOf } from '../core/ground/source/yaml-file.ts';
import { visible } from '../core/ground/visible.ts';

/** What is needed to place findings; paths are relative to the repository root. */
export type Sources = {
  readonly text: (file: string) => string | undefined;
  /** The places of a YAML file with a finding in its terms; undefined for a file that could not be read. */
  readonly places: (file: string) => PlaceOf | undefined;
  /** Where a cell of a CSV stands: row 0 is the header, a column goes by its header; without one, its record. Absent where no CSV is read. */
  readonly cell?: (file: string, row: number, column?: string) => Point | undefined;
};

/** A finding as it is shown, wherever that is: where it is, and all it says in one text, in which nothing that was read can move a cursor or begin a line. */
export type LocatedFinding = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: Finding['code'];
  /** What was seen and expected, what to do, what was probably meant. */
  readonly text: string;
  readonly finding: Finding;
};

const fileStart: Point = { line: 1, column: 1 };

/** Turns findings into located ones. Each file is scanned at most once, however many findings it has. */
export function locator(sources: Sources): (finding: Finding) => LocatedFinding {
  const pointIn = oncePerFile(sources, pointReader);
  const pointOf = (file: string, place: Place): Point => {
    if (place.kind === 'point') return { line: place.line, column: place.column };
    if (place.kind === 'prose') return pointIn(file)?.(place.offset) ?? fileStart;
    if (place.kind === 'dataset') return sources.cell?.(file, place.row, place.column) ?? fileStart;
    if (place.kind === 'terms') return termsPoint(sources.places(file), place.path, place.on ?? 'value');
    return fileStart;
  };
  return finding => {
    const { line, column } = pointOf(finding.file, finding.place);
    const { file, severity, code } = finding;
    const text = visible(wholeMessage(finding));
    return { file: visible(file), line, column, severity, code, text, finding };
  };
}

/** Reads each file's text at most once. */
function oncePerFile<T>(sources: Sources, read: (text: string) => T): (file: string) => T | undefined {
  const readers = new Map<string, T | undefined>();
  return file => {
    if (!readers.has(file)) {
      const text = sources.text(file);
      readers.set(file, text === undefined ? undefined : read(text));
    }
    return readers.get(file);
  };
}

/** Locates findings, each once, in the order of file, line, column and code. */
export function locateAll(findings: readonly Finding[], sources: Sources): LocatedFinding[] {
  return inOrder(findings.map(locator(sources)));
}

/** Each finding once, in the order of file, line, column and code; of those that are said once for all, the first. */
export function inOrder(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const said = new Set<string>();
  const located = findings.filter(({ finding: { once } }) => {
    if (once === undefined) return true;
    const isFirst = !said.has(once);
    said.add(once);
    return isFirst;
  });
  const seen = new Map(
    located.map(found => [
      JSON.stringify([found.file, found.line, found.column, found.code, found.text]),
      found,
    ]),
  );
  return [...seen.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/** The place of a field; where it does not exist, the name of the nearest field around it. */
export function termsPoint(placeOf: PlaceOf | undefined, path: TermsPath, on: 'key' | 'value'): Point {
  if (placeOf === undefined) return fileStart;
  const exact = placeOf(path);
  if (exact !== undefined) return on === 'key' ? (exact.key ?? exact.value) : exact.value;
  for (let length = path.length - 1; length > 0; length--) {
    const around = placeOf(path.slice(0, length));
    if (around !== undefined) return around.key ?? around.value;
  }
  return placeOf([])?.value ?? fileStart;
}

/** Message, fix and suggestion as sentences; a single one stands without a full stop. */
export function wholeMessage(finding: Finding): string {
  const meant = finding.meant && suggestion(finding.meant);
  const sentences = [finding.message, ...(finding.fix ? [finding.fix] : [])];
  const text =
    sentences.length > 1 || meant ? sentences.map(sentence => `${sentence}.`).join(' ') : finding.message;
  return meant ? `${text} ${meant}` : text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
