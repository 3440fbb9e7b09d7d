import type { ColumnKind } from '../core/datasets/table-kind.ts';
import type { Finding } from '../core/ground/finding.ts';
import { shown } from './shown.ts';

/** A column that is in the file: what it is, and where. */
export type FileColumn = ColumnKind & {
  readonly header: ColumnKind['header'];
  readonly title: string;
  readonly index: number;
};

export type Matched = { readonly columns: readonly FileColumn[]; readonly findings: readonly Finding[] };

/** How the headers of a file are read. */
export type HeaderTerms = {
  /** Our column name to the header in the file, where they differ. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Headers that nothing needs, or `all` that are not wanted. */
  readonly ignore?: 'all' | readonly string[] | undefined;
};

/** Finds each wanted column in the header, in the file's order, and says which are missing, written twice, or unknown. */
export function matchColumns(
  file: string,
  header: readonly string[],
  wanted: readonly ColumnKind[],
  terms: HeaderTerms,
): Matched {
  const alike = new Map(header.map(title => [plain(title), title] as const).toReversed());
  const titleOf = (name: string) =>
    terms.columns?.[name] ?? (header.includes(name) ? name : (alike.get(plain(name)) ?? name));
  const findings: Finding[] = [];
  const say = (code: string, title: string | undefined, rest: Pick<Finding, 'message' | 'fix' | 'meant'>) => {
    const place = { kind: 'dataset', row: 0, ...(title !== undefined && { column: title }) } as const;
    findings.push({ code, severity: 'error', file, place, ...rest });
  };
  const titles = new Set(
    wanted.filter(each => each.constant === undefined).map(column => titleOf(column.name)),
  );
  const ignored = new Set(terms.ignore === 'all' ? header : terms.ignore);
  const absent = [...titles].filter(title => !header.includes(title));
  header.forEach((title, index) => {
    if (ignored.has(title) && !titles.has(title)) return;
    if (!titles.has(title)) {
      const message = `Unexpected column ${shown(title)}, expected ${list(absent.length > 0 ? absent : [...titles])}`;
      const fix = 'Rename it, or name it under `ignore:` or `attributes:` of the dataset';
      say('unknown-column', title, { message, fix, meant: { seen: title, among: absent } });
    } else if (header.indexOf(title) !== index) {
      say('duplicate-column', title, {
        message: `Unexpected second column ${shown(title)}, expected one`,
        fix: 'Remove one of them',
      });
    }
  });
  const columns: FileColumn[] = [];
  for (const column of wanted) {
    if (column.constant !== undefined) {
      columns.push({ ...column, title: column.name, index: -1 });
      continue;
    }
    const title = titleOf(column.name);
    const index = header.indexOf(title);
    if (index >= 0) columns.push({ ...column, title, index });
    else if (column.header === 'required' || terms.columns?.[column.name] !== undefined) {
      const fix =
        title === column.name
          ? `Add it, or name its header under \`columns:\` of the dataset`
          : 'Correct the header or `columns:` of the dataset';
      say('missing-column', undefined, {
        message: `Missing column ${shown(title)}, expected ${sentence(column)}`,
        fix,
      });
    }
  }
  return { columns: columns.toSorted((a, b) => a.index - b.index), findings };
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
