/** Writes the data of the demo agreements. The same bytes on every machine: `npm run demo`. */
import { join, relative } from 'node:path';
import { writeCsv } from './demo/csv-file.ts';
import { demos } from './demo/index.ts';

const root = join(import.meta.dirname, '..');
const slas = join(root, 'slas');

for (const [agreement, filesOf] of Object.entries(demos)) {
  for (const [file, { header, rows }] of Object.entries(filesOf(join(slas, 'calendars.yaml')))) {
    const path = join(slas, agreement, file);
    writeCsv(path, header, rows);
    process.stdout.write(`${relative(root, path).replaceAll('\\', '/')}  ${rows.length} rows\n`);
  }
}
