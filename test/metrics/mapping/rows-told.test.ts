import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapFile } from '../../../src/pipeline/map-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder('rows-told');

test('how many rows are read is told as they are, from the first anew for each time that the file is read', () => {
  const path = join(folder, 'tickets.csv');
  const rows = Array.from({ length: 10_000 }, (_, row) => `T-${row},2026-01-02T10:00:00Z`);
  writeFileSync(path, `id,opened_at\n${rows.join('\n')}\n`);
  const told: (number | 'begin')[] = [];
  mapFile(path, {}, { begin: () => told.push('begin'), tell: done => told.push(done) });
  expect(told).toEqual(['begin', 4096, 8192]);
});
