import type { DemoFile } from '../demo-file.ts';

/** What was recorded under the agreement. */
export const events: DemoFile = {
  header: [
    'at',
    'kind',
    'objective',
    'from',
    'through',
    'effect',
    'by',
    'agreed_by',
    'clause',
    'value',
    'note',
  ],
  rows: [],
};
