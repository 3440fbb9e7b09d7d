import { startOf } from '../prose.ts';
import { imageAddresses } from './addresses.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** True for an address with a scheme or a host: an image that is not of this repository. */
export function isRemote(url: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url);
}

/** Images from elsewhere: the site asks the network for nothing. */
export const remoteImage: Rule = prose =>
  imageAddresses(prose).flatMap(({ url, node }) => {
    if (!isRemote(url)) return [];
    const message = `Unexpected image ${quoted(url)}, expected a file beside the agreement`;
    return [
      proseError(prose, 'remote-image', startOf(node), message, 'Commit the image and write its file name'),
    ];
  });
