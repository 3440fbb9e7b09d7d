import { agreement } from '../../src/core/agreement/terms.ts';
import { coverage } from '../../src/core/datasets/coverage.ts';
import { events } from '../../src/core/datasets/events.ts';
import { fees } from '../../src/core/datasets/fees.ts';
import { datasetTables } from '../../src/core/datasets/tables.ts';
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
    'written, `blank:` which cells stand for an empty one, `duplicates:` which rows are the same one twice.',
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
