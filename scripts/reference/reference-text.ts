import { agreement } from '../../src/core/agreement/terms.ts';
import { coverage } from '../../src/core/datasets/coverage.ts';
import { events } from '../../src/core/datasets/events.ts';
import { fees } from '../../src/core/datasets/fees.ts';
import { numberForms } from '../../src/core/datasets/number-form.ts';
import { datasetTables } from '../../src/core/datasets/tables.ts';
import { timeForms } from '../../src/core/datasets/time-format.ts';
import { calendars } from '../../src/core/terms/calendars.ts';
import { directory } from '../../src/core/terms/party.ts';
import { settings } from '../../src/core/terms/settings.ts';
import { withRuleLinks } from './rule-links.ts';
import { schemaLines } from './schema-lines.ts';
import { tableLines } from './table-lines.ts';

/** Everything that can be written in `slas/`, from the schemas themselves. */
export function referenceText(): string {
  const lines = [
    '# What can be written in `slas/`',
    '',
    'Made from the schemas by `npm run reference`; a test holds it to them. A star marks what must be there.',
    '',
    '## The frontmatter of `agreement.mdx`',
    '',
    ...schemaLines(agreement),
    '',
    '## Datasets',
    '',
    'Each is one committed CSV. `columns:` maps our names to the headers of the file where they differ, `times:` says how times are',
    'written and `numerals:` how numbers are, `blank:` which cells stand for an empty one, `duplicates:` which rows are the same one twice,',
    '`skip:` which lines are none of the data. What the file lacks is stated by `id:` and `constants:` (RULES 33).',
    '',
    `Times: ${timeForms}; a pattern may be put together of \`d\` \`dd\`, \`M\` \`MM\` \`MMM\` (Jan) \`MMMM\` (January), \`yyyy\` or \`yy\` with \`from\` and a year, \`H\` \`HH\` or \`h\` \`hh\` with \`a\` (AM), \`mm\`, \`ss\`, the marks \`/ . - : , T\` and spaces, and \`[ ]\` around what may be left out.`,
    '',
    `Numbers: ${numberForms}; in every form a minus before or behind, or brackets, is below 0.`,
    '',
    ...Object.entries(datasetTables).flatMap(([kind, table]) => [
      `### \`kind: ${kind}\``,
      '',
      ...tableLines(table),
      '',
    ]),
    '## Beside the datasets',
    '',
    ...Object.entries({ 'metrics/coverage.csv': coverage, 'events.csv': events, 'fees.csv': fees }).flatMap(
      ([file, table]) => [`### \`${file}\``, '', ...tableLines(table), ''],
    ),
    '## `kept.yaml`',
    '',
    ...schemaLines(settings),
    '',
    '## `parties.yaml`',
    '',
    ...schemaLines(directory),
    '',
    '## `calendars.yaml`',
    '',
    ...schemaLines(calendars),
    '',
  ];
  return withRuleLinks(lines.join('\n'));
}
