import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { anchorsOf, withoutCode } from './anchors.ts';
import { house } from './committed-files.ts';

/**
 * What a text of a file refers to that is not there: relative links, their anchors, files and folders of the project named in
 * backquotes, and addresses that are none. An agreement in `slas/` may be gone, as those belong to whoever adopts the project; in
 * the folder of one that is there, links hold.
 */
export function brokenLinks(file: string, text: string): readonly string[] {
  const prose = withoutCode(text);
  const plain = prose.replace(/`[^`]*`/g, '');
  const links = [...plain.matchAll(/\]\(([^()\s]+)\)|^\[[^\]]+\]: (\S+)/gm)].map(
    ([, inline, defined]) => inline ?? defined ?? '',
  );
  const named = [...prose.matchAll(/`((?:src|test|scripts|public|slas)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const addresses = [...plain.matchAll(/\bhttps?:\/\/[^\s<>"')\]|]+/g)].map(([address]) =>
    address.replace(/[.,;:]+$/, ''),
  );
  return [
    ...links.filter(link => !/^\w+:/.test(link) && !isThere(file, link)),
    ...named.filter(path => !isOfOthers(path) && !existsSync(join(house, path))),
    ...addresses.filter(address => !isAddress(address)),
  ];
}

function isThere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(house, file) : join(house, dirname(file), path);
  if (isOfOthers(relative(house, target))) return true;
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}

/** Whether a path leads into an agreement that is not there, or to a file that all agreements share. */
function isOfOthers(path: string): boolean {
  const [room, folder = '', ...rest] = path.split(/[\\/]/);
  return room === 'slas' && (rest.length === 0 || !existsSync(join(house, 'slas', folder)));
}

/** Whether an address has the form of one that can be opened safely; nobody asks it. */
function isAddress(address: string): boolean {
  if (address.includes('…')) return true;
  return URL.canParse(address) && /^https:\/\/[\w-]+(\.[\w-]+)+(\/|$)/.test(address);
}
