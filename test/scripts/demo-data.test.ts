import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvText } from '../../scripts/demo/csv-file.ts';
import { demos } from '../../scripts/demo/index.ts';

const slas = join(import.meta.dirname, '../../slas');

test.each(Object.entries(demos))(
  'the committed data of %s is what the seeded script makes',
  (folder, filesOf) => {
    for (const [file, { header, rows }] of Object.entries(filesOf(join(slas, 'calendars.yaml')))) {
      const committed = readFileSync(join(slas, folder, file), 'utf8');
      expect(committed === csvText(header, rows), `slas/${folder}/${file} differs`).toBe(true);
    }
  },
);
