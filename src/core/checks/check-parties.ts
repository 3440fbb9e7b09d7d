import { anyName } from '../ground/any-name.ts';
import { exact } from '../ground/exact.ts';
import { indicatorOf } from '../indicators/index.ts';
import type { Finder } from './finder.ts';

/** Parties, contacts, clauses and capacities name what exists. */
export function checkParties(finder: Finder): void {
  const { terms, parties: directory, calendars } = finder.agreement;
  const { parties: bound, objectives } = finder.names;
  for (const [id, party] of Object.entries(terms.parties)) {
    if (!finder.refer(id, Object.keys(directory), 'party', ['parties', id])) continue;
    const contacts = Object.keys(directory[id]?.contacts ?? {});
    party.contacts.forEach((contact, index) => {
      finder.refer(contact, contacts, `contact of \`${id}\``, ['parties', id, 'contacts', index]);
    });
  }
  if (bound !== anyName && bound.length < 2) {
    finder.wrong(
      'missing-party',
      ['parties'],
      `Unexpected ${bound.length === 1 ? '1 party' : '0 parties'}, expected at least two`,
      'Add the other side',
    );
  }
  if (terms.calendar !== undefined)
    finder.refer(terms.calendar, Object.keys(calendars), 'calendar', ['calendar']);
  const { from, to } = terms.effective;
  if (to !== undefined && to < from) {
    finder.wrong(
      'effective-order',
      ['effective', 'to'],
      `Unexpected \`${to}\` before \`${from}\`, expected the last day after the first`,
      'Correct the dates',
    );
  }
  for (const kind of ['remedies', 'termination'] as const) {
    terms[kind].forEach((clause, index) => {
      clause.objectives?.forEach((id, place) => {
        finder.refer(id, objectives, 'objective', [kind, index, 'objectives', place]);
      });
    });
  }
  terms.capacity?.forEach((capacity, index) => {
    finder.refer(capacity.party, bound, 'party', ['capacity', index, 'party']);
    finder.refer(capacity.for, objectives, 'objective', ['capacity', index, 'for']);
    const objective = terms.objectives.find(each => each.id === capacity.for);
    if (objective && indicatorOf(objective.indicator).tallied !== 'rows') {
      finder.wrong(
        'wrong-indicator',
        ['capacity', index, 'for'],
        `Unexpected objective \`${capacity.for}\` with a \`${objective.indicator.kind}\` indicator, expected a \`count\` one`,
        'Name an objective that counts what is carried',
      );
    }
    for (const field of ['attempts', 'minutes'] as const) {
      if (capacity[field] !== '0') continue;
      finder.wrong(
        'capacity-without-work',
        ['capacity', index, field],
        `Unexpected \`0\` ${field}, expected some work`,
        'Remove the capacity, which has no limit then',
      );
    }
    if (capacity.automated !== undefined && exact(capacity.automated).gte(1)) {
      finder.wrong(
        'capacity-without-work',
        ['capacity', index, 'automated'],
        'Unexpected `100%` automated attempts, expected some by hand',
        'Remove the capacity, which has no limit then',
      );
    }
  });
  const lists = {
    objectives: terms.objectives,
    definitions: terms.definitions ?? [],
    remedies: terms.remedies,
    termination: terms.termination,
  };
  for (const [list, entries] of Object.entries(lists)) {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id)) finder.secondId([list, index, 'id'], id, list);
      seen.add(id);
    });
  }
}
