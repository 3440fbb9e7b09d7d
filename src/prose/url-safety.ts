const base = new URL('https://folder.invalid/slas/agreement/');
const maxLength = 2048;

/**
 * Why an address may not stand in prose; undefined where it may. `url` is as the parser gives it: entities and escapes are
 * decoded.
 */
export function urlProblem(url: string): string | undefined {
  return url.length > maxLength ? `at most ${maxLength} characters` : misleading(url);
}

/**
 * Why an address of any length may lead elsewhere than it should; undefined where it does not. Allowed are `https:`, `http:`,
 * `mailto:`, `#fragment` and a relative address within the agreement's folder.
 */
export function misleading(url: string): string | undefined {
  // Browsers drop tabs and line ends, and read `\` as `/`.
  if (/[\p{Cc}\p{Zs}\u2028\u2029\\]/u.test(url)) return 'no spaces, control characters or backslashes in it';
  if (url.startsWith('#')) return undefined;
  if (/^mailto:[^?]+/i.test(url)) return undefined;
  if (/^https?:\/\/[^/]/i.test(url)) return webProblem(url);
  const scheme = /^[^/?#.]*:/.exec(url)?.[0];
  if (scheme !== undefined) return '`https:`, `http:`, `mailto:`, `#…` or a file of its folder';
  if (url === '' || /^[/?]/.test(url) || !staysInFolder(url))
    return 'an address within its folder or a full one with `https:`';
  return undefined;
}

function webProblem(url: string): string | undefined {
  if (!URL.canParse(url)) return 'a complete address';
  const { username, password, protocol } = new URL(url);
  if (username !== '' || password !== '') return 'an address without a user name';
  return protocol === 'https:' || protocol === 'http:' ? undefined : '`https:` or `http:`';
}

function staysInFolder(url: string): boolean {
  if (!URL.canParse(url, base.href)) return false;
  const resolved = new URL(url, base);
  const decoded = decodeAll(resolved.pathname);
  return (
    resolved.origin === base.origin &&
    resolved.pathname.startsWith(base.pathname) &&
    decoded !== undefined &&
    !/\/\.\.?(\/|$)|\\/.test(decoded)
  );
}

/** Percent signs decoded until nothing is left to decode; undefined where they are malformed. */
function decodeAll(path: string): string | undefined {
  let text = path;
  try {
    for (let round = 0; round < 5 && text.includes('%'); round++) text = decodeURIComponent(text);
  } catch {
    return undefined;
  }
  return text;
}
