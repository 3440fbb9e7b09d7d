import { coverage } from '../core/datasets/coverage.ts';
import { events } from '../core/datasets/events.ts';
import { fees } from '../core/datasets/fees.ts';
import { coverageFile } from '../core/datasets/file-of.ts';
import { byName } from '../core/ground/by-name.ts';
import { isByService } from '../core/ground/coverage-rows.ts';
import type { DataFacts, DatasetFacts } from '../core/ground/data-facts.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { Answers, Questions } from '../core/ground/question.ts';
import type { Point } from '../core/ground/source/point.ts';
import { answerOne } from './answers/index.ts';
import { capped, type Found, single } from './capped.ts';
import { extentOf } from './columns/instants.ts';
import { readCoverage, uncovered } from './coverage.ts';
import type { DataInput } from './data-input.ts';
import { type DataPlace, dataPlaces, type HeldDataset } from './data-places.ts';
import { readEvents } from './events.ts';
import { readFees } from './fees.ts';
import { readGroups, ungroupedRows } from './groups.ts';
import { type Loaded, loadDataset, loadSide } from './load-table.ts';
import { offerRejection, setAside } from './rejected-rows.ts';
import { tableRules } from './rules/index.ts';
import { servicesIn } from './services.ts';
import { type Table, timeColumn } from './table.ts';

/** An agreement's data, read and checked. */
export type AgreementData = {
  readonly facts: DataFacts;
  readonly findings: readonly Finding[];
  /** Answers all questions. A dataset that could not be read has no spans, days or rows. */
  readonly answer: (questions: Questions) => Answers;
  /** Where a cell stands in a file (its path from the root): row 0 is the header, a column goes by its header. */
  readonly place: (file: string, row: number, column?: string) => Point | undefined;
};

/**
 * Reads and checks the CSVs of an agreement: its datasets, `metrics/coverage.csv`, `events.csv` and `fees.csv`; of a dataset of another folder
 * the file and the coverage.csv there (RULES 28). Bad data never throws: every fault is a finding at its row and column, at most 20 of a kind in
 * a file and then their number.
 */
export function openData(input: DataInput): AgreementData {
  const all = dataPlaces(input);
  const [own] = all;
  const places = all.map(place => ({
    ...place,
    read: place.held.map(each => ({
      ...each,
      loaded: setAside(loadDataset(place, each, input.used[each.name] ?? []), each.terms.rejected),
    })),
    coverage: loadSide(place, 'coverage.csv', coverage, coverageFile),
  }));
  const eventsSide = loadSide(own, 'events.csv', events);
  const sides = [eventsSide, loadSide(own, 'fees.csv', fees)];
  const tables = new Map(
    [
      ...places.flatMap(({ read }) => read.map(({ name, loaded }) => [name, loaded.table] as const)),
      ...sides.map(({ table }) => [table?.name ?? '', table] as const),
    ].flatMap(([name, table]) => (table ? [[name, table] as const] : [])),
  );
  const checked = places.map(place => checkPlace(place, tables, input));
  const complete = new Map(checked.flatMap(each => [...each.complete]));
  const facts = places.flatMap(({ read }) =>
    read.map(({ name, terms, loaded: { file } }): [string, DatasetFacts] => [
      name,
      {
        file,
        ...extent(tables.get(name)),
        ...(terms.from && { owner: terms.from }),
        ...coverageFacts(complete.get(name), tables.get(name)),
      },
    ]),
  );
  const ofSides = sides.flatMap(({ table }) => {
    const around = { covered: undefined, ...own, tables };
    return table ? tableRules.flatMap(rule => rule(table, around)) : [];
  });
  const loaded = [...places.flatMap(each => [...each.read.map(one => one.loaded), each.coverage]), ...sides];
  const grouped = Object.entries(input.grouped ?? {}).map(([objective, asked]) => ({
    objective,
    ...readGroups(tables.get(asked.dataset), asked),
  }));
  const paid = readFees(tables.get('fees.csv'));
  const inOrder = new Map(facts);
  return {
    facts: {
      datasets: byName(Object.keys(input.datasets).map(name => [name, inOrder.get(name)!] as const)),
      events: readEvents(tables.get('events.csv')),
      eventsFile: eventsSide.file,
      ...(paid && { fees: paid }),
      ...(grouped.length > 0 && {
        groups: byName(grouped.map(each => [each.objective, each.groups] as const)),
      }),
    },
    findings: capped([
      ...loaded.flatMap(({ founds }) => founds),
      ...checked.flatMap(each => each.founds),
      ...ofSides,
      ...checked.flatMap(each => each.bare),
      ...ungroupedRows(grouped.flatMap(({ ungrouped }) => ungrouped)),
    ]),
    answer: questions => new Map([...questions].map(([key, question]) => [key, answerOne(tables, question)])),
    place: placer(loaded),
  };
}

type ReadPlace = DataPlace & {
  readonly read: readonly (HeldDataset & { readonly loaded: Loaded })[];
  readonly coverage: Loaded;
};

/** Holds the tables of one folder against the rules, and finds what its coverage.csv says of each, by the agreement’s names. */
function checkPlace(
  { folder, agreement, read, coverage: side, datasets, unread, elsewhere }: ReadPlace,
  all: ReadonlyMap<string, Table>,
  { watched, seenAt, refused }: Pick<DataInput, 'watched' | 'seenAt' | 'refused'>,
) {
  const watchedOf = new Map(read.map(each => [each.known, watched?.[each.name]]));
  const complete = readCoverage(side.table);
  const known = new Map(read.map(each => [each.known, each.loaded.table]));
  const strict = new Set(read.flatMap(({ loaded, terms }) => (terms.rejected ? [] : [loaded.table])));
  const offered = (table: Table, founds: readonly Found[]) =>
    strict.has(table) ? offerRejection(table, founds) : founds;
  // In the order of their folder, whatever the order of those who name them: what is found is the same for all.
  const named = datasets.flatMap(name => {
    const table = known.get(name);
    return table ? [[name, table] as const] : [];
  });
  const isOwn = folder === agreement;
  const around = {
    datasets,
    unread,
    elsewhere,
    seenAt,
    ...(isOwn && { refused }),
    tables: isOwn ? all : new Map(named),
  };
  const checked = [...named, ...(side.table ? [['coverage.csv', side.table] as const] : [])];
  const founds = checked.flatMap(([known, table]) =>
    offered(
      table,
      tableRules.flatMap(rule =>
        rule(table, { ...around, covered: complete.get(known), watched: watchedOf.get(known) }),
      ),
    ),
  );
  // Which dataset a row is about that cannot be read, or names none, nobody can tell.
  const ofCoverage = [...side.founds, ...founds].flatMap(each => each.findings);
  const isUnread = ofCoverage.some(each => each.file === side.file && each.severity === 'error');
  return {
    complete: read.map(({ name, known }) => [name, complete.get(known)] as const),
    founds,
    bare: named.flatMap(([known, table]) =>
      isUnread || complete.has(known) ? [] : [single(uncovered(table))],
    ),
  };
}

/** Where cells stand, by file. It holds on to no columns, since places are asked for when those are long gone. */
function placer(read: readonly Loaded[]): AgreementData['place'] {
  const places = new Map(read.flatMap(({ places: own, file }) => (own ? [[file, own]] : [])));
  return (file, row, column) => places.get(file)?.pointOf(row, column);
}

/** What coverage.csv says of a dataset, and the services that its rows name where it tells them apart. */
function coverageFacts(
  covered: DatasetFacts['covered'],
  table: Table | undefined,
): Pick<DatasetFacts, 'covered' | 'services'> {
  return { covered, ...(isByService(covered ?? []) && { services: table ? servicesIn(table) : [] }) };
}

/** Number of rows, and the first and last instant that the placing column names; a month names all of itself. */
function extent(
  table: Table | undefined,
): Pick<DatasetFacts, 'rows' | 'dropped' | 'rejected' | 'first' | 'last'> {
  const column = table && timeColumn(table, table.kind.placedBy ?? '');
  const dropped = table?.dropped === undefined ? {} : { dropped: table.dropped };
  const { first, last } = column ? extentOf(column) : {};
  const rejected = table?.rejected === undefined ? {} : { rejected: table.rejected };
  return { rows: table?.rows ?? 0, ...dropped, ...rejected, first, last };
}
