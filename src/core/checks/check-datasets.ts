import { checkFunnel } from '../datasets/check-funnel.ts';
import { datasetColumns, datasetTable, tableOf } from '../datasets/index.ts';
import type { DatasetTerms } from '../datasets/terms.ts';
import { exact } from '../ground/exact.ts';
import { listed, type Say } from '../ground/say.ts';
import { checkNumerals } from './check-numerals.ts';
import { checkOrigins } from './check-origins.ts';
import type { Finder } from './finder.ts';

/** A dataset's rules name columns it has, and records can be placed in time. */
export function checkDatasets(finder: Finder): void {
  for (const [name, terms] of Object.entries(finder.agreement.terms.datasets)) {
    const path = ['datasets', name];
    const table = datasetTable(terms);
    if (table.ownTimes && table.placedBy === undefined) {
      finder.wrong(
        'missing-field',
        path,
        `Missing time column of records \`${name}\`, expected at least one`,
        'Name it under `times:`, such as `times: { opened_at: iso }`, or map it under `columns:`',
      );
    }
    const columns = datasetColumns(terms).map(column => column.name);
    const known = (column: string, at: readonly (string | number)[]) => {
      if (columns.includes(column)) return;
      finder.unknownColumn([...path, ...at], column, name, columns);
    };
    const around = { datasets: finder.agreement.terms.datasets, datasetNames: finder.names.datasets };
    checkFunnel(finder.below(path), around, name, terms);
    checkNegative(finder.below(path), name, terms);
    checkRejected(finder.below(path), terms);
    checkKeepsAll(finder.below(path), terms);
    checkOthers(finder.below(path), terms);
    checkNumerals(finder.below(path), name, terms, finder.agreement.terms.currency);
    checkOrigins(finder.below(path), name, terms);
    for (const column of Object.keys(terms.columns ?? {})) known(column, ['columns', column]);
    for (const column of Object.keys(terms.values ?? {})) known(column, ['values', column]);
    terms.duplicates?.by.forEach((column, index) => {
      known(column, ['duplicates', 'by', index]);
    });
  }
}

/** Rows may be set aside that stand for themselves alone, and few of them (RULES 33). */
function checkRejected(say: Say, { kind, rejected }: DatasetTerms): void {
  if (rejected === undefined) return;
  const { lasts, unbroken } = tableOf(kind);
  if (lasts !== undefined || unbroken !== undefined) {
    const message = `Unexpected \`rejected\` of a dataset of kind \`${kind}\`, whose rows hold for more than themselves, expected no such field`;
    say.wrong('bad-value', ['rejected'], message, 'Remove it, and correct the rows');
  } else if (exact(rejected.upTo).gt('0.05')) {
    const message =
      'Unexpected share of rows over 5%, expected at most that: what is left would not be the data';
    say.wrong('bad-value', ['rejected', 'upTo'], message, 'Lower it, and find out what the export does');
  }
}

/** Rows of one id are one thing: only those without may say the same and be two. */
function checkKeepsAll(say: Say, { kind, duplicates }: DatasetTerms): void {
  if (duplicates?.keep !== 'all' || tableOf(kind).unique.length === 0) return;
  const message = `Unexpected \`all\` of a dataset of kind \`${kind}\`, whose rows are told apart by ${listed(tableOf(kind).unique)}, expected \`first\` or \`last\``;
  say.wrong('bad-value', ['duplicates', 'keep'], message, 'Say which of them counts');
}

/** Only rows that are about those of another dataset may be about others. */
function checkOthers(say: Say, { kind, others }: DatasetTerms): void {
  if (others === undefined || tableOf(kind).refersTo) return;
  const message = `Unexpected \`others\` of a dataset of kind \`${kind}\`, whose rows are about themselves, expected no such field`;
  say.wrong('bad-value', ['others'], message, 'Remove it');
}

/** What may be below 0 is one of the dataset's own numbers and amounts; those of its kind are from 0 (RULES 17). */
function checkNegative(say: Say, name: string, terms: DatasetTerms): void {
  const columns = datasetColumns(terms);
  const own = columns.filter(each => each.negative !== undefined).map(each => each.name);
  terms.negative?.forEach((column, place) => {
    const path = ['negative', place];
    if (own.includes(column)) return;
    if (!columns.some(each => each.name === column)) {
      say.unknownColumn(path, column, name, own);
      return;
    }
    const expected =
      own.length > 0 ? `one of ${listed(own)}` : 'a column that stands under `numbers:` or `money:`';
    say.wrong(
      'bad-value',
      path,
      `Unexpected \`${column}\` among columns that may be below 0, expected ${expected}`,
      'Name a column of `numbers:` or `money:`, or remove it',
    );
  });
}
