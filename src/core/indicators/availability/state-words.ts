import type { StateRule, UnnamedState } from '../../ground/availability-question.ts';
import type { NamedValues } from '../../ground/condition.ts';
import { type Exact, exact } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import { listed, type Say } from '../../ground/say.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import type { StateTerms } from './terms.ts';

/** The words for states as the data is asked for them. */
export function stateRule({ up, down, partly = {}, unknown = [] }: StateTerms): Omit<StateRule, 'services'> {
  const all = (words: readonly string[], impact: Exact) => words.map(word => [word, impact] as const);
  return { impacts: [...all(up, '0'), ...all(down, '1'), ...Object.entries(partly)], unknown };
}

/** The words for states, as values of the column that has them. */
export function namedStates({ up, down, partly = {}, unknown = [] }: StateTerms): readonly NamedValues[] {
  return [{ column: 'state', values: [...up, ...down, ...Object.keys(partly), ...unknown] }];
}

/** Each word is in one list alone, and what is partly down is neither up nor all of it down. */
export function checkStateTerms(say: Say, { up, down, partly = {}, unknown = [] }: StateTerms): void {
  const lists = { up, down, partly: Object.keys(partly), unknown };
  const listOf = new Map<string, string>();
  for (const [list, words] of Object.entries(lists)) {
    words.forEach((word, place) => {
      const first = listOf.get(word);
      listOf.set(word, first ?? list);
      if (first === undefined) return;
      say.wrong(
        'state-twice',
        ['states', list, list === 'partly' ? word : place],
        `Unexpected state \`${word}\` in \`${list}\`, which is in \`${first}\` too, expected it once`,
        'Remove it from one of them',
      );
    });
  }
  for (const [word, impact] of Object.entries(partly)) {
    const list = exact(impact).lte(0) ? 'up' : exact(impact).gte(1) ? 'down' : undefined;
    if (list === undefined) continue;
    say.wrong(
      'state-not-partly',
      ['states', 'partly', word],
      `Unexpected share of state \`${word}\` in \`partly\`, expected more than 0% and less than 100%`,
      `Move it to \`${list}\``,
    );
  }
}

/** Words for states that no list has: what they mean is not known, so that nothing is of the time they last. Each is told once. */
export function checkStates(unnamed: readonly UnnamedState[], terms: StateTerms, file: string): Finding[] {
  const among = [...stateRule(terms).impacts.map(([state]) => state), ...(terms.unknown ?? [])];
  const findings: Finding[] = [];
  const say = sayOfRow(file, findings);
  for (const { state, row, rows } of unnamed) {
    const more = rows === 1 ? '' : rows === 2 ? ', and in another row' : `, and in ${rows - 1} more rows`;
    say(
      row,
      'unnamed-state',
      'state',
      `Unexpected state \`${state}\` in column \`state\`${more}, expected ${listed(among)}`,
      'Correct it, or name it in `states`; until then nothing is known of the time that it lasts',
      { meant: { seen: state, among }, ...(rows > 1 && { places: rows }) },
    );
  }
  return findings;
}
