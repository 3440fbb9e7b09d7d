import { urlProblem } from '../../prose/url-safety.ts';
import { startOf } from '../prose.ts';
import { linkAddresses } from './addresses.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** Addresses that run code, leave the folder or hide where they lead, in links, autolinks and definitions. */
export const unsafeUrl: Rule = prose =>
  linkAddresses(prose).flatMap(({ url, node }) => {
    const expected = urlProblem(url);
    if (expected === undefined) return [];
    const message = `Unexpected address ${quoted(url)}, expected ${expected}`;
    return [proseError(prose, 'unsafe-url', startOf(node), message)];
  });
