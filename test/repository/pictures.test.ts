import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPictures } from '../../src/repository/pictures.ts';

let root = '';
const folder = 'slas/desk';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-pictures-'));
  mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, bytes: Uint8Array) => writeFileSync(join(root, folder, name), bytes);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** A PNG that says its size, and ends. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1')]);
}

/** A JPEG whose camera was held in a way, as EXIF numbers it. */
function jpeg(width: number, height: number, orientation?: number): Buffer {
  const size = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
  ]);
  const tag = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation ?? 0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = Buffer.from([0xff, 0xe1, 0, tag.length + 8, ...Buffer.from('Exif\0\0'), ...tag]);
  const jfif = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    orientation === undefined ? jfif : exif,
    size,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The head of a lossless WebP. */
function webp(width: number, height: number): Buffer {
  const bits = (width - 1) | ((height - 1) << 14);
  const head = Buffer.alloc(30);
  head.write('RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f', 'latin1');
  head.writeUInt32LE(bits, 21);
  return head;
}

test('a picture has its size, and a name with the hash of its content', () => {
  const files = {
    'plan.png': png(640, 400),
    'a.b_c-1.jpg': jpeg(300, 20),
    'x.jpeg': jpeg(4, 3),
    'd.webp': webp(70, 90),
  };
  for (const [name, bytes] of Object.entries(files)) write(name, bytes);
  const { pictures, findings } = readPictures(root, folder, Object.keys(files));
  expect(findings).toEqual([]);
  expect(pictures.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.length }))).toEqual([
    {
      name: 'plan.png',
      published: `plan.${hashOf(files['plan.png'])}.png`,
      width: 640,
      height: 400,
      bytes: 45,
    },
    {
      name: 'a.b_c-1.jpg',
      published: `a.b_c-1.${hashOf(files['a.b_c-1.jpg'])}.jpg`,
      width: 300,
      height: 20,
      bytes: 35,
    },
    { name: 'x.jpeg', published: `x.${hashOf(files['x.jpeg'])}.jpeg`, width: 4, height: 3, bytes: 35 },
    { name: 'd.webp', published: `d.${hashOf(files['d.webp'])}.webp`, width: 70, height: 90, bytes: 30 },
  ]);
});

test.each([
  [1, 300, 20],
  [3, 300, 20],
  [6, 20, 300],
  [8, 20, 300],
])('a photo taken in orientation %i is %i wide and %i high', (orientation, width, height) => {
  write('photo.jpg', jpeg(300, 20, orientation));
  expect(readPictures(root, folder, ['photo.jpg']).pictures).toMatchObject([{ width, height }]);
});

test.each([
  ['cut short', png(640, 400).subarray(0, 18)],
  ['nothing high', png(640, 0)],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')],
  ['empty', Buffer.alloc(0)],
])('a picture that is %s is a finding, and the others are read', (_, bytes) => {
  write('broken.png', bytes);
  write('plan.png', png(1, 1));
  const { pictures, findings } = readPictures(root, folder, ['broken.png', 'plan.png']);
  expect(pictures.map(each => each.name)).toEqual(['plan.png']);
  expect(findings).toEqual([
    {
      code: 'unexpected-file',
      severity: 'error',
      file: 'slas/desk/broken.png',
      place: { kind: 'file' },
      message: 'Unexpected content of `broken.png`, expected a picture with a width and a height',
      fix: 'Save it anew',
    },
  ]);
});

test('a picture that is cut short never has its size from what else is in memory', () => {
  write('broken.png', png(640, 400).subarray(0, 18));
  for (let time = 0; time < 2_000; time++) {
    // What the next small file may be read beside.
    Buffer.from(png(640, 400));
    expect(readPictures(root, folder, ['broken.png']).pictures).toEqual([]);
  }
});

test.each([
  ['plan.png', png(640, 400)],
  ['photo.jpg', jpeg(300, 20)],
  ['drawing.webp', webp(70, 90)],
])('all of %s must be there, not its first part alone', (name, bytes) => {
  write(name, bytes.subarray(0, -1));
  expect(readPictures(root, folder, [name])).toEqual({
    pictures: [],
    findings: [
      {
        code: 'unexpected-file',
        severity: 'error',
        file: `slas/desk/${name}`,
        place: { kind: 'file' },
        message: `Unexpected end of \`${name}\` within the picture, expected all of it`,
        fix: 'Save it anew',
      },
    ],
  });
  write(name, Buffer.concat([bytes, Buffer.from('more')]));
  expect(readPictures(root, folder, [name]).findings).toEqual([]);
});
