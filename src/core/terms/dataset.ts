import { z } from 'zod';
import { column, duration, text, zone } from './scalars.ts';
import { scalar, strict, word } from './shape.ts';

export const datasetKinds = ['funnel', 'leads', 'attempts', 'incidents', 'checks'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** One committed CSV and how to read it. */
export const dataset = strict({
  kind: word(datasetKinds).describe('What the file holds, which decides its columns.'),
  file: scalar('a CSV below the agreement such as `metrics/leads.csv`', value =>
    /^metrics\/[a-z0-9]+(-[a-z0-9]+)*\.csv$/.test(value) ? value : undefined,
  ).describe('Path of the CSV, relative to the agreement.'),
  columns: z
    .record(z.string(), text)
    .optional()
    .describe('Our column name to the header in the file, where they differ.'),
  zone: zone.optional().describe('Time zone of times without an offset; the agreement’s zone if left out.'),
  attributes: z.array(column).optional().describe('Further columns that conditions and segments may use.'),
  ignore: z.array(text).optional().describe('Headers in the file that nothing here needs.'),
  stages: z
    .array(column)
    .optional()
    .describe('Funnel: numeric columns of stages between leads and customers, such as `opportunities`.'),
  customersBy: word(['closing', 'lead'])
    .optional()
    .describe(
      'Funnel: whether customers stand in the month they closed (default) or in the month of their lead.',
    ),
  settle: duration
    .optional()
    .describe('How long after its end a row may still change; until then targets ignore it.'),
});
export type DatasetTerms = z.output<typeof dataset>;
