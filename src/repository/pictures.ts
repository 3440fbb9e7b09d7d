import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Finding } from '../core/ground/finding.ts';
import { publishedName } from './published-name.ts';
import { isWholePicture } from './whole-picture.ts';

/** A picture beside an agreement, as it goes to the site. */
export type PublishedPicture = {
  /** `plan.png` */
  readonly name: string;
  /** Its name with the hash of its content, so that another content has another address: `plan.0a1b2c3d4e.png` */
  readonly published: string;
  readonly bytes: Uint8Array;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
};

/** Those that have a size, and a finding for each other. */
export type PicturesRead = {
  readonly pictures: readonly PublishedPicture[];
  readonly findings: readonly Finding[];
};

/** Reads pictures of an agreement’s folder, by their names. */
export function readPictures(root: string, folder: string, names: readonly string[]): PicturesRead {
  const pictures: PublishedPicture[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(root, folder, name));
    const size = sizeOf(bytes);
    if (typeof size === 'object')
      pictures.push({ name, published: publishedName(name, bytes), bytes, ...size });
    else findings.push(notAPicture(folder, name, size));
  }
  return { pictures, findings };
}

const kinds = ['png', 'jpg', 'webp'] as const;

/** Why a file is no picture that can be shown. */
type Fault = 'without-size' | 'cut-off';

/** Width and height as seen: a camera may note that a picture lies on its side. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | Fault {
  try {
    // A copy of its own: Node reads small files into memory they share, and the library looks past the end.
    const { type = '', width, height, orientation = 1 } = imageSize(Uint8Array.from(bytes));
    const kind = kinds.find(each => each === type);
    if (kind === undefined || !(width > 0 && height > 0)) return 'without-size';
    if (!isWholePicture(bytes, kind)) return 'cut-off';
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return 'without-size';
  }
}

function notAPicture(folder: string, name: string, fault: Fault): Finding {
  return {
    code: 'unexpected-file',
    severity: 'error',
    file: `${folder}/${name}`,
    place: { kind: 'file' },
    message:
      fault === 'cut-off'
        ? `Unexpected end of \`${name}\` within the picture, expected all of it`
        : `Unexpected content of \`${name}\`, expected a picture with a width and a height`,
    fix: 'Save it anew',
  };
}
