import type { Finding } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';

/** Items that are held against times of their rows which are blank, by the first of them: nothing says whether they are kept (RULES 18). */
export function blankDue(
  { file, row }: { readonly file: string; readonly row: number },
  due: readonly string[],
  more = 0,
): Finding {
  const columns = [...new Set(due)];
  const [column = ''] = columns;
  const where = columns.map(each => `${each}: { blank: false }`).join(', ');
  const rest = more === 0 ? '' : more === 1 ? '; so is 1 more row' : `; so are ${more} more rows`;
  return {
    code: 'blank-due',
    severity: 'error',
    file,
    place: { kind: 'dataset', row, column },
    message: `Unexpected nothing in ${columns.length > 1 ? 'one of the columns' : 'column'} ${listed(columns)}, which the promise is held against, expected a time${rest}`,
    ...(more > 0 && { places: more + 1 }),
    fix: `Write it, or say by \`where: { ${where} }\` that what has none is promised nothing`,
  };
}
