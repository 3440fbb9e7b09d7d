import type { Finding, TermsPath } from '../../ground/finding.ts';
import { type ListName, lists } from './lists.ts';

type Placed = {
  readonly key: string | undefined;
  readonly layer: { readonly file: string };
  readonly path: TermsPath;
};

/** A lower layer has its own clause in place of a final one. */
export function finalOverridden(field: string, entry: Placed, upper: Placed): Finding {
  const noun = lists[field as ListName]?.noun ?? 'entry';
  return {
    code: 'final-clause',
    severity: 'error',
    file: entry.layer.file,
    place: { kind: 'terms', path: [...entry.path, 'id'] },
    message: `Unexpected ${noun} \`${entry.key}\`, which is final in ${upper.layer.file}, expected it as it is there`,
    fix: `Remove it here, or take \`final\` off there`,
  };
}

/** A lower layer adds an entry whose id is most likely a slip of one above, so that both hold. */
export function besideAlike(list: ListName, entry: Placed, upper: Placed, how: string): Finding {
  return {
    code: 'look-alike',
    severity: 'warning',
    file: entry.layer.file,
    place: { kind: 'terms', path: [...entry.path, 'id'] },
    message: `Unexpected ${lists[list].noun} \`${entry.key}\`, which differs by ${how} from \`${upper.key}\` in ${upper.layer.file}, so that both hold, expected that id where it stands in for that one`,
    fix: 'Correct the id, or choose another one',
  };
}

/** A lower layer does without a final clause. */
export function finalRemoved(
  list: ListName,
  file: string,
  path: TermsPath,
  id: string,
  upper: Placed,
): Finding {
  return {
    code: 'final-clause',
    severity: 'error',
    file,
    place: { kind: 'terms', path },
    message: `Unexpected ${lists[list].noun} \`${id}\` in \`without\`, which is final in ${upper.layer.file}, expected it to stay`,
    fix: `Remove it here, or take \`final\` off there`,
  };
}

/** A layer does without what no layer above it has. */
export function nothingToRemove(
  list: ListName,
  file: string,
  path: TermsPath,
  id: string,
  among: readonly string[],
): Finding {
  const { noun } = lists[list];
  const expected =
    among.length > 0
      ? `expected one of ${among.map(each => `\`${each}\``).join(', ')}`
      : `but no upper layer has ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  return {
    code: 'unknown-reference',
    severity: 'error',
    file,
    place: { kind: 'terms', path },
    message: `Unexpected ${noun} \`${id}\` in \`without\`, ${expected}`,
    fix: 'Name what an upper layer says',
    meant: { seen: id, among },
  };
}
