import fc from 'fast-check';
import type { DatasetKind } from '../../../src/core/ground/kinds.ts';
import type { Question } from '../../../src/core/ground/question.ts';
import { type DataFile, dataFile, type FileOptions, fileBytes } from './data-file.ts';
import { questionOf } from './questions.ts';
import { scene } from './scene.ts';
import { type SideFiles, sideFiles } from './side-files.ts';

/** All data of one agreement and what is asked of it. */
export type DataSet = {
  /** The agreement's zone. */
  readonly zone: string;
  readonly files: readonly DataFile[];
  readonly sides: SideFiles;
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
  'daily-sums': ['records', 'deals', 'funnel', 'deliveries', 'checks', 'leads'],
  ranks: ['records', 'funnel', 'deliveries', 'checks', 'leads'],
  durations: ['leads', 'records', 'tickets', 'deliveries', 'incidents'],
  shares: ['leads', 'records', 'tickets', 'deliveries', 'incidents', 'log'],
  tallies: ['leads', 'records', 'tickets', 'log'],
  attempts: ['leads'],
  funnel: ['funnel'],
  rows: ['leads', 'deals', 'records', 'tickets', 'log', 'deliveries', 'attempts'],
  downtime: ['incidents', 'states', 'checks'],
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
            sides: sideFiles(
              files.map(({ name }) => name),
              place,
            ),
            asked: fc.array(questionOf(kind, { file, attempts }, place), { minLength: 1, maxLength: 3 }),
          })
          .map(({ sides, asked }): DataSet => {
            const set = {
              zone: isAway ? 'UTC' : place.zone,
              files,
              sides,
              questions: new Map(asked.map((question, index) => [`question ${index}`, question])),
            };
            return { ...set, [fc.toStringMethod]: () => shown(set) };
          });
      });
    });
}

function shown({ zone, files, sides, questions }: Omit<DataSet, typeof fc.toStringMethod>): string {
  const text = (bytes: Uint8Array) =>
    JSON.stringify(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const lines = files.map(file => `${file.name}: ${JSON.stringify(file.terms)}\n${text(fileBytes(file))}`);
  const beside = Object.entries(sides).map(([path, bytes]) => `${path}: ${text(bytes)}`);
  const asked = [...questions].map(([key, question]) => `${key}: ${JSON.stringify(question)}`);
  return ['', `zone ${zone}`, ...lines, ...beside, ...asked].join('\n');
}
