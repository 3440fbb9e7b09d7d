import { csv } from './small-agreement.ts';

/** `events.csv` with one exclusion that both parties agreed to, recorded late on its last day; no file without an effect. */
export function exclusionFile(fields: {
  readonly effect: string;
  readonly from: string;
  readonly through: string;
  readonly at?: string;
}): Readonly<Record<string, string>> {
  const { effect, from, through, at = `${through.slice(0, 10)}T23:00:00` } = fields;
  if (effect === '') return {};
  const row = [at, 'exclusion', 'promise', from, through, effect, 'sales', 'sales;marketing', 'Agreed'];
  return { 'events.csv': csv('at,kind,objective,from,through,effect,by,agreed_by,note', [row]) };
}
