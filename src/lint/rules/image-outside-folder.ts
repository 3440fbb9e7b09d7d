import type { Finding } from '../../core/ground/finding.ts';
import { pictureName } from '../../prose/picture-name.ts';
import { startOf } from '../prose.ts';
import { imageAddresses } from './addresses.ts';
import { isRemote } from './remote-image.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** Images by a path, an absolute address or another kind of file. */
export const imageOutsideFolder: Rule = prose =>
  imageAddresses(prose).flatMap(({ url, node }): Finding[] => {
    if (isRemote(url)) return [];
    const name = pictureName(url);
    if (name === undefined) {
      const message = `Unexpected image ${quoted(url)}, expected the name of a PNG, JPEG or WebP file beside the agreement`;
      return [
        proseError(
          prose,
          'image-outside-folder',
          startOf(node),
          message,
          'Put the image into the agreement’s folder',
        ),
      ];
    }
    const { images } = prose.known;
    if (images === undefined || images.includes(name)) return [];
    const message = `Unexpected image \`${name}\`, expected a file beside the agreement`;
    const finding = proseError(prose, 'image-outside-folder', startOf(node), message, 'Commit it');
    return [{ ...finding, meant: { seen: name, among: images } }];
  });
