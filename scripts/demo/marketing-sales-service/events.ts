import type { DemoFile } from '../demo-file.ts';

/** What was recorded under the agreement: its reviews. */
export const events: DemoFile = {
  header: ['at', 'kind', 'objective', 'from', 'through', 'effect', 'by', 'agreed_by', 'note'],
  rows: [
    [
      '2025-12-04T10:00:00',
      'review',
      '',
      '',
      '',
      '',
      'marketing',
      'sales;service',
      'Rejections need a reason from now on',
    ],
    [
      '2026-04-02T10:00:00',
      'review',
      '',
      '',
      '',
      '',
      'service',
      'marketing;sales',
      'First quarter; handovers are whole again',
    ],
  ],
};
