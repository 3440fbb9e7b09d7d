/** Writes the data of the demo agreements that are there. The same bytes on every machine: `npm run demo`. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeCsv } from './demo/csv-file.ts';
import { demos } from './demo/index.ts';

const root = join(import.meta.dirname, '..');
const slas = join(root, 'slas');

for (const [agreement, filesOf] of Object.entries(demos)) {
  if (!existsSync(join(slas, agreement, 'agreement.mdx'))) {
    process.stdout.write(`slas/${agreement} is not there, so no data is written for it\n`);
    continue;
  }
  for (const [file, { header, rows }] of Object.entries(filesOf(join(slas, 'calendars.yaml')))) {
    const path = join(slas, agreement, file);
    writeCsv(path, header, rows);
    process.stdout.write(`${relative(root, path).replaceAll('\\', '/')}  ${rows.length} rows\n`);
  }
}
