import { datasetColumns, tableOf } from '../datasets/index.ts';
import type { ColumnKind } from '../datasets/table-kind.ts';
import type { DatasetTerms } from '../datasets/terms.ts';
import { listed, type Say } from '../ground/say.ts';

/** What a file lacks is made of what there is: ids of a row or of columns that the file has, and constants that a column can hold (RULES 33). */
export function checkOrigins(say: Say, name: string, terms: DatasetTerms): void {
  const columns = datasetColumns(terms);
  checkId(say, name, terms, columns);
  for (const [column, text] of Object.entries(terms.constants ?? {})) {
    const found = columns.find(each => each.name === column);
    const path = ['constants', column];
    if (!found) {
      const names = columns.map(each => each.name);
      say.unknownColumn(path, column, name, names);
    } else if (terms.columns?.[column] !== undefined) {
      const message = `Unexpected constant of \`${column}\`, which \`columns:\` maps to a header, expected one of the two`;
      say.wrong('bad-value', path, message, 'Remove the constant, or the header');
    } else {
      const expected = constants[found.type];
      if (expected.reads(text)) continue;
      const message = `Unexpected \`${text}\` in every row of \`${column}\`, expected ${expected.what}`;
      say.wrong('bad-value', path, message, expected.fix ?? 'Correct it');
    }
  }
}

function checkId(say: Say, name: string, terms: DatasetTerms, columns: readonly ColumnKind[]): void {
  const { id, kind } = terms;
  if (id === undefined) return;
  if (!tableOf(kind).columns.some(each => each.name === 'id')) {
    const message = `Unexpected \`id\` of a dataset of kind \`${kind}\`, whose rows have none, expected no such field`;
    say.wrong('bad-value', ['id'], message, 'Remove it');
    return;
  }
  if (terms.columns?.id !== undefined) {
    const message = 'Unexpected `id` beside a header for it under `columns:`, expected one of the two';
    say.wrong('bad-value', ['id'], message, 'Remove one of them');
  }
  if (id === 'row') return;
  const inFile = columns.filter(each => !each.origin).map(each => each.name);
  id.forEach((column, place) => {
    if (inFile.includes(column)) return;
    if (!columns.some(each => each.name === column)) {
      say.unknownColumn(['id', place], column, name, inFile);
      return;
    }
    const message = `Unexpected \`${column}\` as a part of the id, which the file does not have, expected one of ${listed(inFile)}`;
    say.wrong('bad-value', ['id', place], message, 'Name columns of the file');
  });
}

type Constant = {
  readonly reads: (text: string) => boolean;
  readonly what: string;
  readonly fix?: string;
};
const noTime: Constant = {
  reads: () => false,
  what: 'a column of texts, numbers or yes and no: no time is that of every row',
  fix: 'Remove it; `snapshot:` says on which day the file was exported',
};

/** What a constant has to look like, for each type of a column; it is written as terms are, whatever the file’s own forms. */
const constants: Readonly<Record<ColumnKind['type'], Constant>> = {
  id: { reads: text => text.trim() === text, what: 'an id without spaces around it' },
  text: { reads: () => true, what: 'a text' },
  time: noTime,
  'date-or-time': noTime,
  period: noTime,
  count: { reads: text => /^\d{1,15}$/.test(text), what: 'a whole number such as `120`' },
  money: { reads: text => /^\d{1,15}(\.\d+)?$/.test(text), what: 'an amount such as `1250.50`' },
  number: { reads: text => /^\d{1,15}(\.\d{1,6})?$/.test(text), what: 'a number such as `45.5`' },
  share: {
    reads: text => /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(text),
    what: 'a share from 0 to 1 such as `0.5`',
  },
  'yes-no': { reads: text => /^(yes|no|true|false)$/i.test(text), what: '`yes` or `no`' },
};
