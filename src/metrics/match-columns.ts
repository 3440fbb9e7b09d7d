import type { ColumnKind, TableKind } from '../core/datasets/table-kind.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type CellSource, firstCell } from './cell-source.ts';
import type { CsvFile } from './csv/csv-file.ts';
import type { Delimiter } from './csv/csv-form.ts';
import { shown } from './shown.ts';
import { isSide } from './side-files.ts';

/** A column that is in the file, or made of what is: what it is, and where. */
export type FileColumn = ColumnKind & {
  /** The first of its headers; our name where it has none. */
  readonly title: string;
  readonly source: CellSource;
};

export type Matched = { readonly columns: readonly FileColumn[]; readonly findings: readonly Finding[] };

/** How the headers of a file are read. */
export type HeaderTerms = {
  /** Our column name to the header in the file, where they differ, or to several whose cells are one. */
  readonly columns?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Headers that nothing needs, or `all` that are not wanted. */
  readonly ignore?: 'all' | readonly string[] | undefined;
};

/** What a file is to have, and what the terms say of its headers. */
type Wanted = {
  readonly file: string;
  readonly kind: TableKind;
  readonly columns: readonly ColumnKind[];
  readonly headers: HeaderTerms;
};

/**
 * Finds each wanted column in the header, in the file's order, and says which are missing, written twice, or unknown. A header that the terms
 * set aside, or give to another column, is none of ours, whatever its name (RULES 33).
 */
export function matchColumns(
  { header, form: { delimiter } }: Pick<CsvFile, 'header' | 'form'>,
  { file, kind, columns: wanted, headers: terms }: Wanted,
): Matched {
  const hasTerms = !isSide(kind);
  const titlesOf = headersOf(header, terms);
  const findings: Finding[] = [];
  const say = (
    code: Finding['code'],
    title: string | undefined,
    rest: Pick<Finding, 'message' | 'fix' | 'meant'>,
  ) => {
    const place = { kind: 'dataset', row: 0, ...(title !== undefined && { column: title }) } as const;
    findings.push({ code, severity: 'error', file, place, ...rest });
  };
  const titles = new Set(
    wanted.flatMap(column => (column.origin ? [] : (titlesOf(column.name) ?? [column.name]))),
  );
  const ignored = new Set(terms.ignore === 'all' ? header : terms.ignore);
  const isAside = (title: string) => ignored.has(title) && (terms.ignore !== 'all' || !titles.has(title));
  const run = header.find(title => !isAside(title) && separatorIn(title, delimiter, titles));
  if (run !== undefined) return { columns: [], findings: [runTogether(file, run, delimiter, titles)] };
  const absent = [...titles].filter(title => !header.includes(title));
  const isMapped = new Set(Object.values(terms.columns ?? {}).flat());
  header.forEach((title, index) => {
    if (isAside(title) && !isMapped.has(title)) return;
    if (!titles.has(title)) {
      const message = `Unexpected column ${shown(title)}, expected ${list(absent.length > 0 ? absent : [...titles])}`;
      const fix = hasTerms
        ? 'Rename it, or name it under `ignore:` or `attributes:` of the dataset'
        : 'Rename or remove it';
      say('unknown-column', title, { message, fix, meant: { seen: title, among: absent } });
    } else if (header.indexOf(title) !== index) {
      say('duplicate-column', title, {
        message: `Unexpected second column ${shown(title)}, expected one`,
        fix: 'Remove one of them',
      });
    }
  });
  const columns = new Map<string, FileColumn>();
  for (const column of [...wanted].sort((a, b) => isOfOthers(a) - isOfOthers(b))) {
    if (column.origin) {
      const source = sourceOfOrigin(column.origin, columns);
      if (source) columns.set(column.name, { ...column, title: column.name, source });
      continue;
    }
    const own = titlesOf(column.name);
    const missing = own ? own.filter(title => !header.includes(title)) : [column.name];
    if (own && missing.length === 0) {
      const indices = own.map(title => header.indexOf(title));
      const source: CellSource =
        indices.length === 1
          ? { kind: 'cell', index: indices[0]! }
          : { kind: 'joined', indices, between: ' ', blanks: false };
      columns.set(column.name, { ...column, title: own[0]!, source });
    } else if (column.header === 'required' || terms.columns?.[column.name] !== undefined) {
      for (const title of missing) {
        const fix = !hasTerms
          ? 'Add it'
          : title === column.name
            ? 'Add it, or name its header under `columns:` of the dataset'
            : 'Correct the header or `columns:` of the dataset';
        const message = `Missing column ${shown(title)}, expected ${sentence(column)}`;
        say('missing-column', undefined, { message, fix, meant: { seen: title, among: [] } });
      }
    }
  }
  const inOrder = [...columns.values()].toSorted((a, b) => firstCell(a.source) - firstCell(b.source));
  return { columns: inOrder, findings };
}

/** What stands between the names of columns that are one header, as it is not what separates the columns; undefined for a header that is one name. */
function separatorIn(title: string, delimiter: Delimiter, known: ReadonlySet<string>): string | undefined {
  if (known.has(title)) return undefined;
  const names = new Set([...known].map(plain));
  const isRun = (separator: string) => {
    const parts = title.split(separator);
    return parts.length > 1 && parts.some(part => names.has(plain(part)));
  };
  return [',', ';', '\t', '|'].find(each => each !== delimiter && isRun(each));
}

/** Nothing else is said of a file of which a separator is another: its rows have one cell more than its header. */
function runTogether(file: string, title: string, delimiter: Delimiter, known: ReadonlySet<string>): Finding {
  const separator = separatorIn(title, delimiter, known)!;
  const [seen, wanted] = [separator, delimiter].map(each => (each === '\t' ? 'a tab' : `\`${each}\``));
  return {
    code: 'not-commas',
    severity: 'error',
    file,
    place: { kind: 'dataset', row: 0, column: title },
    message: `Unexpected ${seen} in the header ${shown(title)}, expected ${wanted} between columns`,
    fix: `Write ${wanted} there`,
  };
}

/** The headers under which a column of ours stands, by its name; undefined where the one that is like it is not ours. */
function headersOf(header: readonly string[], terms: HeaderTerms) {
  const alike = new Map(header.map(title => [plain(title), title] as const).toReversed());
  const claimed = new Map(
    Object.entries(terms.columns ?? {}).flatMap(([name, titles]) =>
      [titles].flat().map(title => [title, name] as const),
    ),
  );
  const aside = new Set(terms.ignore === 'all' ? [] : terms.ignore);
  return (name: string): readonly string[] | undefined => {
    const mapped = terms.columns?.[name];
    if (mapped !== undefined) return [mapped].flat();
    const title = header.includes(name) ? name : (alike.get(plain(name)) ?? name);
    return aside.has(title) || claimed.has(title) ? undefined : [title];
  };
}

/** 1 for a column that is made of others, which are to be found first. */
function isOfOthers(column: ColumnKind): number {
  return column.origin?.kind === 'columns' ? 1 : 0;
}

/** Where cells come from that stand under no header; undefined where a column that they are made of is not there, which is said of that. */
function sourceOfOrigin(
  origin: NonNullable<ColumnKind['origin']>,
  found: ReadonlyMap<string, FileColumn>,
): CellSource | undefined {
  if (origin.kind !== 'columns') return origin;
  const sources = origin.of.map(name => found.get(name)?.source);
  if (!sources.every(source => source !== undefined)) return undefined;
  const indices = sources.flatMap(source =>
    source.kind === 'cell' ? [source.index] : source.kind === 'joined' ? source.indices : [],
  );
  return { kind: 'joined', indices, between: '/', blanks: true };
}

/** A name without case, spaces, hyphens and underscores: `Created At` is like `created_at`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

function list(titles: readonly string[]): string {
  return titles.length === 1 ? titles.map(shown).join('') : `one of ${titles.map(shown).join(', ')}`;
}

function sentence(column: ColumnKind): string {
  return `it in the header: ${column.doc.replace(/\.$/, '')}`;
}
