import type { Finding, TermsPath } from '../ground/finding.ts';
import type { Directory } from '../terms/party.ts';
import type { Settings } from '../terms/settings.ts';

/** Names that are kept for examples (RFC 2606, RFC 6761), and what belongs to the machine that asks: nobody is reached there. */
const reserved = /^(.+\.)?(example(\.(com|org|net|edu))?|test|invalid|localhost)$/i;

/** Addresses of `slas/kept.yaml` that were left as an example has them: links of the site would lead nowhere. */
export function checkAddresses({ repository, site }: Settings, file: string): readonly Finding[] {
  return Object.entries({ repository, site }).flatMap(([field, address]) =>
    address !== undefined && reserved.test(new URL(address).hostname)
      ? [placeholder(file, [field], address, 'the real one', 'Correct it, or remove it until there is one')]
      : [],
  );
}

/** Contacts of `slas/parties.yaml` at an address that nobody has. */
export function checkReach(parties: Directory['parties'], file: string): readonly Finding[] {
  return Object.entries(parties).flatMap(([id, { contacts = {} }]) =>
    Object.entries(contacts).flatMap(([contact, { reach }]) =>
      isPlaceholder(reach)
        ? [
            placeholder(
              file,
              ['parties', id, 'contacts', contact, 'reach'],
              reach,
              'where the role is reached',
              'Correct it',
            ),
          ]
        : [],
    ),
  );
}

/** Whether a text has an address in it that is of nobody: `you@…`, or at a reserved name. */
function isPlaceholder(reach: string): boolean {
  const named = reach.match(/(?<=@|:\/\/)[a-z\d.-]+/gi) ?? [];
  return /(^|[\s<:])you@/i.test(reach) || named.some(each => reserved.test(each.replace(/\.+$/, '')));
}

function placeholder(file: string, path: TermsPath, seen: string, expected: string, fix: string): Finding {
  return {
    code: 'placeholder-address',
    severity: 'warning',
    file,
    place: { kind: 'terms', path },
    message: `Unexpected placeholder \`${seen}\`, expected ${expected}`,
    fix,
  };
}
