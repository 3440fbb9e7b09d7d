import { z } from 'zod';
import { byName } from '../ground/by-name.ts';
import type { Condition } from '../ground/condition.ts';
import { condition } from '../terms/condition.ts';
import { column, date, duration, name, share, text, whole, zone } from '../terms/scalars.ts';
import { named, scalar, strict, textOrFields, word } from '../terms/shape.ts';
import { isMetricsFile } from './metrics-file.ts';
import { allNumbers, type NumberTerms, numberForms, readNumberForm } from './number-form.ts';
import { readSharedName } from './shared-name.ts';
import { datasetKinds } from './tables.ts';
import { readTimeFormat, type TimeTerms, timeForms } from './time-format.ts';

const timeFormat = scalar(`a way to write times such as ${timeForms}`, readTimeFormat);

const times = textOrFields(
  timeFormat.transform((all): TimeTerms => ({ all, by: byName({}) })),
  named(timeFormat, column).transform((by): TimeTerms => ({ by })),
);

const numberForm = scalar(`a way to write numbers, ${numberForms}`, readNumberForm);

const numerals = textOrFields(
  numberForm.transform(allNumbers),
  named(numberForm, column).transform((by): NumberTerms => ({ by })),
);

/** The header of a column, or those whose cells are read as one, with a space between. */
const headers = textOrFields(text, z.array(text).min(1));

/** The separators of columns that a file may have. */
export const delimiters = { ',': ',', ';': ';', tab: '\t' } as const;

const namedLeads = name.transform((dataset): LeadsTerms => ({ dataset }));
const chosenLeads = strict({
  dataset: name.describe('The leads dataset.'),
  at: column.optional().describe('The time that places a lead in its month; `created_at` if left out.'),
  where: condition.optional().describe('Which of its rows are leads that count.'),
}).transform((read): LeadsTerms => read);
/** Which rows are the leads of a funnel made of deals. */
export type LeadsTerms = {
  readonly dataset: string;
  readonly at?: string | undefined;
  readonly where?: Condition | undefined;
};

const dealsFunnel = strict({
  marketing: condition.describe('Which deals came from marketing’s leads: `{ source: [search, webinar] }`.'),
  leads: textOrFields(namedLeads, chosenLeads)
    .optional()
    .describe(
      'The leads that the deals came from, `leads` or `{ dataset: leads, at: handed_off_at, where: { tier: [A, B] } }`; if left out each of marketing’s deals is a lead from the time it was opened.',
    ),
  segment: column
    .optional()
    .describe('The column of the deals, and of the leads, that names the segment of a row.'),
});
/** How the rows of deals make a funnel. */
export type DealsFunnel = z.output<typeof dealsFunnel>;

/** The dataset of another folder, by the names of both: `cloud-service/incidents`. */
export const sharedDataset = scalar(
  'a dataset of another folder such as `cloud-service/incidents`',
  readSharedName,
);

/** One committed CSV and how to read it. */
export const dataset = strict({
  from: sharedDataset
    .optional()
    .describe(
      'The dataset of another folder that it is, `cloud-service/incidents`, read as is agreed there; nothing else stands beside it.',
    ),
  kind: word(datasetKinds).describe('What the file holds, which decides its columns.'),
  file: scalar('a CSV below the agreement such as `metrics/leads.csv`', value =>
    value.startsWith('metrics/') && isMetricsFile(value.slice('metrics/'.length)) ? value : undefined,
  ).describe('Path of the CSV, relative to the agreement.'),
  id: textOrFields(
    word(['row']).transform((row): 'row' | readonly string[] => row),
    z.array(column).min(1),
  )
    .optional()
    .describe(
      'What names a row of a file without ids: `row`, its number, or the columns that do together, `[service, start]`.',
    ),
  columns: named(headers)
    .optional()
    .describe(
      'Our column name to the header in the file, where they differ; a time may stand under two, `[Date, Time]`.',
    ),
  constants: named(text, column)
    .optional()
    .describe('What stands in every row of a column that the file lacks: `{ automated: no }`.'),
  zone: zone.optional().describe('Time zone of times without an offset; the agreement’s zone if left out.'),
  attributes: z.array(column).optional().describe('Further columns that conditions and segments may use.'),
  numbers: z
    .array(column)
    .optional()
    .describe('Further columns of numbers that may be added up; from 0, if `negative:` does not name them.'),
  money: z.array(column).optional().describe('Further columns of amounts in the agreement’s currency.'),
  negative: z
    .array(column)
    .optional()
    .describe(
      'Which of its `numbers:` and `money:` may be below 0: a score from -100 to 100, a change, a credit note.',
    ),
  times: times
    .optional()
    .describe(
      'How times are written, for all columns (`d/M/yyyy HH:mm`) or by column; ISO 8601 if left out.',
    ),
  numerals: numerals
    .optional()
    .describe('How numbers are written, for all columns (`1.234,50`) or by column; `1234.50` if left out.'),
  due: z
    .array(column)
    .optional()
    .describe('Columns of times that say when something is due, which is known ahead.'),
  snapshot: date
    .optional()
    .describe('The day the file was exported; gives each row the time `snapshot`, for rows without one.'),
  blank: z
    .array(z.string({ error: 'Unexpected value, expected a text' }))
    .optional()
    .describe('Cells that stand for an empty one, such as `N/A`.'),
  values: named(z.array(text).min(1), column)
    .optional()
    .describe(
      'Values of a column that are meant as they stand, though they resemble others or no row has them yet, such as `channel: [form, forum]`; what resembles one of them is a finding, too.',
    ),
  delimiter: word([',', ';', 'tab'])
    .optional()
    .describe('What separates columns; a comma if left out, a tab in a `.tsv`.'),
  skip: strict({
    lines: whole(1, 1000).optional().describe('How many lines stand before the header.'),
    startingWith: z
      .array(text)
      .optional()
      .describe('How lines begin that are none of the data, wherever they stand: `["#", "sep=", "Total"]`.'),
    last: whole(1, 1000).optional().describe('How many rows at the end are none of the data, such as a sum.'),
  })
    .optional()
    .describe('Lines of the file that are neither its header nor its rows: titles, remarks, sums.'),
  duplicates: strict({
    by: z.array(column).min(1).describe('The columns in which rows agree that are the same one twice.'),
    keep: word(['first', 'last', 'all']).describe(
      'Which of them counts, the others are dropped; `all` where rows without an id are things of their own though they say the same.',
    ),
  })
    .optional()
    .describe('Which duplicates are dropped; a duplicate is an error if left out.'),
  others: word(['ignore'])
    .optional()
    .describe(
      'Attempts, logs and deals: rows about leads or items that no dataset has, as in an export of more than those: `ignore` passes them over without a word; each is an error if left out.',
    ),
  rejected: strict({
    upTo: share.describe('The largest share of its rows that may be set aside, at most 5%.'),
  })
    .optional()
    .describe(
      'Rows that cannot be, such as one that ends before it begins, are set aside and listed, up to a share; each is an error if left out.',
    ),
  ignore: textOrFields(
    word(['all']).transform((all): 'all' | readonly string[] => all),
    z.array(text),
  )
    .optional()
    .describe('Headers in the file that nothing here needs, or `all` that are not named.'),
  stages: z
    .array(column)
    .optional()
    .describe('Funnel: numeric columns of stages between leads and customers, such as `opportunities`.'),
  funnel: dealsFunnel
    .optional()
    .describe('Deals: how its rows are summed up by month, so that lead goals can be computed from them.'),
  customersBy: word(['closing', 'lead'])
    .optional()
    .describe(
      'Funnel and deals: whether customers stand in the month they closed (default) or in the month of their lead.',
    ),
  settle: duration
    .optional()
    .describe('How long after its end a row may still change; until then targets ignore it.'),
});
export type DatasetTerms = z.output<typeof dataset>;
