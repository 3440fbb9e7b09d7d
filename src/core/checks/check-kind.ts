import type { Finder } from './finder.ts';

/** Who is bound fits the kind of the agreement, by what the parties are in `slas/parties.yaml`. */
export function checkKind(finder: Finder): void {
  const { terms, parties: directory, layering } = finder.agreement;
  const bound = finder.names.parties;
  const kinds = bound.map(id => directory[id]?.kind);
  // A party that the directory does not have has a finding of its own.
  if (bound.length < 2 || kinds.includes(undefined)) return;
  const customers = bound.filter(id => directory[id]?.kind === 'customer');
  const named =
    customers.length === 0 ? 'no customer' : `customers ${customers.map(id => `\`${id}\``).join(', ')}`;
  const say = (message: string, fix: string, severity: 'error' | 'warning' = 'error') =>
    finder.wrong('kind', ['kind'], message, fix, { severity });
  switch (terms.kind) {
    case 'customer':
      if (customers.length !== 1) {
        say(
          `Unexpected \`customer\` agreement with ${named}, expected exactly one party of kind \`customer\``,
          'Correct the kind here or that of the parties in slas/parties.yaml',
        );
      } else if (!kinds.includes('provider')) {
        say(
          'Unexpected `customer` agreement without a provider, expected a party of kind `provider`',
          'Correct the kind of the party that supplies in slas/parties.yaml',
          'warning',
        );
      }
      return;
    case 'internal':
      if (customers.length > 0) {
        say(
          `Unexpected \`internal\` agreement with ${customers.length === 1 ? 'customer' : 'customers'} ${customers.map(id => `\`${id}\``).join(', ')}, expected teams, departments and providers`,
          'Make it a `customer` or a `multilevel` one',
        );
      }
      return;
    case 'multilevel':
      if (bound.length < 3 && !layering) {
        say(
          `Unexpected \`multilevel\` agreement with ${bound.length} parties and no layers, expected three parties or \`extends\``,
          'Make it an `internal` or a `customer` one',
        );
      }
  }
}
