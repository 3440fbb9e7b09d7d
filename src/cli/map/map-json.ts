import type { MappedFile } from '../../pipeline/map-file.ts';

/** What each field of `kept map --json` is. */
export const mapJsonFields = {
  file: 'The file, as it was named.',
  kind: 'What its rows are taken for.',
  rows: 'How many there are.',
  isComplete: 'Whether the file tells all that the entry has to say.',
  entry: 'The fields of the entry; `?` stands for how a column is written where the file does not tell.',
  text: 'The entry as YAML, from `datasets:` on.',
  columns:
    'The columns that are read: `name`, `headers`, `type`, and `form` where it is stated; where the file does not tell it, a `cell` and the `choices` there are, each a `form` with the `value` it makes of the cell.',
  untold: 'What the file does not tell: `code`, `message` and `fix`.',
  notes: 'What was taken for likely.',
  findings:
    'What `kept check` will say of the rows, one for each thing that is wrong: `code`, `severity`, the first `line`, the `count` of rows, `message` and `fix`.',
  firstRows: 'The first rows as they are read, each a list of `column` and `cell`.',
} as const;

/** What `kept map --json` prints. */
export function mapJson(
  file: string,
  { mapping, entry, text, proof }: MappedFile,
): Readonly<Record<keyof typeof mapJsonFields, unknown>> {
  const { kind, rows, columns, untold, notes } = mapping;
  return {
    file,
    kind,
    rows,
    isComplete: untold.length === 0,
    entry,
    text,
    columns: columns.map(({ name, titles, type, form, choices }) => ({
      name,
      headers: titles,
      type,
      ...(form !== undefined && { form }),
      ...(choices && { cell: choices.cell, choices: choices.among }),
    })),
    untold,
    notes,
    findings: proof.findings.map(({ code, severity, line, count, message, fix }) => ({
      code,
      severity,
      line,
      count,
      message,
      fix,
    })),
    firstRows: proof.rows.map(row => proof.names.map((name, at) => ({ column: name, cell: row[at] ?? '' }))),
  };
}
