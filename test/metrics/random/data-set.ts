import fc from 'fast-check';
import type { Question } from '../../../src/core/question.ts';
import type { DatasetKind } from '../../../src/core/terms/dataset.ts';
import { type DataFile, dataFile, type FileOptions, fileBytes } from './data-file.ts';
import { questionOf } from './questions.ts';
import { scene } from './scene.ts';

/** All data of one agreement and what is asked of it. */
export type DataSet = {
  /** The agreement's zone. */
  readonly zone: string;
  readonly files: readonly DataFile[];
  readonly coverage: string;
  readonly questions: ReadonlyMap<string, Question>;
  /** How a failing test prints it. */
  readonly [fc.toStringMethod]: () => string;
};

/** Which kinds of dataset a kind of question is asked of. */
const askedOf: Readonly<Record<Question['kind'], readonly DatasetKind[]>> = {
  'daily-counts': [
    'leads',
    'records',
    'tickets',
    'log',
    'deliveries',
    'attempts',
    'checks',
    'funnel',
    'incidents',
  ],
  'daily-sums': ['records', 'funnel', 'deliveries', 'checks', 'leads'],
  durations: ['leads', 'records', 'tickets', 'deliveries', 'incidents'],
  shares: ['leads', 'records', 'tickets', 'deliveries', 'incidents', 'log'],
  tallies: ['leads', 'records', 'tickets', 'log'],
  attempts: ['leads'],
  funnel: ['funnel'],
  rows: ['leads', 'records', 'tickets', 'log', 'deliveries', 'attempts'],
  downtime: ['incidents', 'checks'],
  checks: ['checks'],
};
export const questionKinds = Object.keys(askedOf) as readonly Question['kind'][];

/** Data sets with one to three questions of a kind. */
export function dataSet(kind: Question['kind'], options: FileOptions): fc.Arbitrary<DataSet> {
  return fc
    .tuple(scene, fc.constantFrom(...askedOf[kind]), fc.boolean())
    .chain(([place, datasetKind, isAway]) => {
      const made =
        kind === 'attempts' ? dataFile('attempts', 'calls', place, options) : fc.constant(undefined);
      return fc.tuple(dataFile(datasetKind, 'data', place, options), made).chain(([file, attempts]) => {
        const files = attempts ? [file, attempts] : [file];
        return fc
          .record({
            coverage: coverageOf(files, place.nights[0]),
            asked: fc.array(questionOf(kind, { file, attempts }, place), { minLength: 1, maxLength: 3 }),
          })
          .map(({ coverage, asked }): DataSet => {
            const set = {
              zone: isAway ? 'UTC' : place.zone,
              files,
              coverage,
              questions: new Map(asked.map((question, index) => [`question ${index}`, question])),
            };
            return { ...set, [fc.toStringMethod]: () => shown(set) };
          });
      });
    });
}

/** A coverage.csv with or without a row for each dataset, of days or times, or of nothing at all. */
function coverageOf(files: readonly DataFile[], night: string): fc.Arbitrary<string> {
  const end = fc.constantFrom(
    night,
    `${night}T00:00:00`,
    `${night} 12:30`,
    `${night}T02:30:00Z`,
    '2030-01-01',
    '1980-06-01',
  );
  const row = fc.option(fc.tuple(end, end), { freq: 4 });
  return fc.array(row, { minLength: files.length, maxLength: files.length }).map(rows => {
    const lines = rows.flatMap((each, index) => (each ? [[files[index]?.name, ...each].join(',')] : []));
    return ['dataset,from,through', ...lines].map(line => `${line}\n`).join('');
  });
}

function shown({ zone, files, coverage, questions }: Omit<DataSet, typeof fc.toStringMethod>): string {
  const lines = files.map(file => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileBytes(file));
    return `${file.name}: ${JSON.stringify(file.terms)}\n${JSON.stringify(text)}`;
  });
  const asked = [...questions].map(([key, question]) => `${key}: ${JSON.stringify(question)}`);
  return ['', `zone ${zone}`, ...lines, JSON.stringify(coverage), ...asked].join('\n');
}
