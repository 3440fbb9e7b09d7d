import { byName } from '../../core/ground/by-name.ts';

/** Columns and events of items that have a word of their own. */
const known = byName({
  start: 'begun',
  stop: 'done',
  handed_off_at: 'handed off',
  first_follow_up_at: 'followed up',
  connected_at: 'reached',
  responded_at: 'answered',
  due_at: 'the time due',
  due_on: 'the day due',
});

/** A column as a sentence has it: `answered`, `kick off`, `reject reason`. */
export function columnInWords(column: string): string {
  return known[column] ?? column.replace(/_(at|on)$/, '').replaceAll('_', ' ');
}
