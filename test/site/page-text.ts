import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Built, buildSite, repository } from './build-site.ts';

/** A page of a built site as a reader has it: its words with single spaces. */
export function pageText({ folder }: Built, path: string): string {
  return readFileSync(join(folder, path, 'index.html'), 'utf8')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u202f\u00a0]+/g, ' ');
}

/** The site of a house below `test/input/`, as of a day. */
export function buildHouse(house: string, asOf?: string): Promise<Built> {
  return buildSite({ root: join(repository, 'test/input', house), ...(asOf !== undefined && { asOf }) });
}
