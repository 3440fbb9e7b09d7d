import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBeside, type Publication } from '../pipeline/index.ts';

/** Writes the files that stand beside the pages of a site into the folder it is made in. */
export async function writeBeside({ site, pages }: Publication, folder: string): Promise<void> {
  for (const page of pages.values()) {
    for (const { file, content } of await filesBeside(page, site)) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }
}
