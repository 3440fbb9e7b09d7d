/** Where the agreements of a house are, from its root. */
export const contentFolder = 'slas';

/**
 * The place whose commits are kept apart: the folder of an agreement, `slas/marketing-sales/`, for all that is in it; a file beside the
 * folders, `slas/parties.yaml`, for itself; `slas/` for everything.
 */
export function placeOf(path: string): string {
  const [top = '', name = '', ...below] = path.split('/');
  return below.length > 0 ? `${top}/${name}/` : `${top}/${name}`;
}
