import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder that holds all of the project. */
export const house = join(import.meta.dirname, '../..');

const rooms = ['.', '.github', 'src', 'scripts', 'test'];

/** Fixtures and goldens hold what is wrong on purpose, or what others wrote. */
const isFixture = (path: string) => /^test\/(input|golden)\/|(^|\/)node_modules\//.test(path);

/** The project's own documents and sources by their path from its folder; agreements are checked by `kept check`. */
export function committedFiles(...endings: readonly string[]): readonly string[] {
  return rooms
    .flatMap(room =>
      readdirSync(join(house, room), { withFileTypes: true, recursive: !room.startsWith('.') }).filter(each =>
        each.isFile(),
      ),
    )
    .map(each => relative(house, join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .filter(path => endings.some(ending => path.endsWith(ending)) && !isFixture(path))
    .sort();
}
