import type { Finding } from '../../ground/finding.ts';

/** What ends the time of an item at a cell of a file, before its time began with `from`; it is passed over. */
export function doneBeforeStart(
  { file, row, column }: { readonly file: string; readonly row: number; readonly column: string },
  {
    done,
    from,
    item = '',
  }: { readonly done: string; readonly from: string; readonly item: string | undefined },
): Finding {
  return {
    code: 'done-before-start',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row, column },
    message: `Unexpected \`${done}\` of item \`${item}\` before its time began with \`${from}\`, expected it later; it is not counted`,
    fix: 'Correct the one that is wrong',
  };
}
