import { eventKinds, events } from '../../core/datasets/events.ts';
import { textSql } from '../database.ts';
import { shown } from '../shown.ts';
import type { RowRule, RowRules } from './row-rule.ts';

/** Rows of events.csv of an unknown kind, or about a span without both ends. */
export const eventRows: RowRules = table => {
  if (table.kind !== events || !['kind', 'from', 'through'].every(name => table.names.has(name))) return [];
  const half = (absent: 'from' | 'through', needed: string): RowRule => ({
    code: 'half-span',
    severity: 'error',
    column: absent,
    bad: `${needed} AND "${absent}" = ''`,
    shows: [],
    say: () => ({
      message: `Missing \`${absent}\`, expected the ${absent === 'from' ? 'first' : 'last'} day or instant that the event is about`,
      fix: 'Fill in both `from` and `through`',
    }),
  });
  return [
    {
      code: 'unknown-event',
      severity: 'error',
      column: 'kind',
      bad: `kind NOT IN (${['', ...eventKinds].map(textSql).join(', ')})`,
      shows: ['kind'],
      say: seen => ({
        message: `Unexpected event ${shown(seen)}, expected one of ${eventKinds.map(shown).join(', ')}`,
        fix: 'Correct the kind',
        meant: { seen, among: eventKinds },
      }),
    },
    half('from', `("through" <> '' OR kind = 'exclusion')`),
    half('through', `("from" <> '' OR kind = 'exclusion')`),
  ];
};
