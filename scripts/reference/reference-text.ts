import { mapJsonFields } from '../../src/cli/map/map-json.ts';
import { agreement } from '../../src/core/agreement/terms.ts';
import { accepted } from '../../src/core/datasets/accepted.ts';
import { coverage } from '../../src/core/datasets/coverage.ts';
import { events } from '../../src/core/datasets/events.ts';
import { fees } from '../../src/core/datasets/fees.ts';
import { numberForms } from '../../src/core/datasets/number-form.ts';
import { datasetTables } from '../../src/core/datasets/tables.ts';
import { timeForms } from '../../src/core/datasets/time-format.ts';
import { calendars } from '../../src/core/terms/calendars.ts';
import { directory } from '../../src/core/terms/party.ts';
import { settings } from '../../src/core/terms/settings.ts';
import { standIns } from '../../src/metrics/mapping/column-study.ts';
import { footerWords } from '../../src/metrics/mapping/read-facts.ts';
import { findingLines } from './finding-lines.ts';
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
    '## What `kept map` knows',
    '',
    '`kept map FILE` looks at an export and prints the entry of `datasets:` that reads it. It takes a header for a column of a kind by the name of that',
    'column or by one of those above that it is known as, without the words for its rows and, of times, without words such as `date`, whatever the case and what',
    'stands between words, if the cells can be read as that column. Cells are tried in every form above that they may be in, all rows of them.',
    '',
    `These stand for an empty cell of a time or a number: ${standIns.map(each => `\`${each}\``).join(' ')}. A last row that begins with one of ${footerWords.map(each => `“${each}”`).join(', ')} and lacks a cell that all others have is none of the data.`,
    '',
    'With `--json` it prints:',
    '',
    ...Object.entries(mapJsonFields).map(([name, doc]) => `- \`${name}\` – ${doc}`),
    '',
    '## Beside the datasets',
    '',
    ...Object.entries({
      'metrics/coverage.csv': coverage,
      'events.csv': events,
      'fees.csv': fees,
      'accepted.csv': accepted,
    }).flatMap(([file, table]) => [`### \`${file}\``, '', ...tableLines(table), '']),
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
    '## Findings',
    '',
    'What `kept check` says, by the code that stands behind each finding. An error stops check, build and dev; a warning is only said.',
    '',
    ...findingLines(),
  ];
  return withRuleLinks(lines.join('\n'));
}
