/** Writes REFERENCE.md: `npm run reference`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceText } from './reference/reference-text.ts';

writeFileSync(join(import.meta.dirname, '../REFERENCE.md'), referenceText());
