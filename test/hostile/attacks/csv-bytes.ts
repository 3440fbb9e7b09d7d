import { type Attack, type Attacks, coverage, leads } from './attack.ts';

const header = 'id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region';
const row = (id: string, tier = 'A') =>
  `${id},2026-01-05T09:00:00,2026-01-05T10:00:00,2026-01-05T10:20:00,,${tier},search,west`;
const utf16 = (text: string, order: 'LE' | 'BE' = 'LE') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));
const plain = `${header}\n${row('L-1')}\n${row('L-2')}\n`;

/** The whole of the leads; what is told, and on which line. */
type Sheet = readonly [content: string | Uint8Array, rule?: string, line?: number];

const sheets: Readonly<Record<string, Sheet>> = {
  nothing: ['', 'empty-file', 1],
  'an end of a line': ['\n', 'empty-file', 1],
  'very many ends of lines': ['\n'.repeat(200_000), 'empty-file', 1],
  spaces: ['   ', 'missing-column', 1],
  commas: [','.repeat(150), 'missing-column', 1],
  'more columns than any': [`${'a,'.repeat(1000)}a`, 'wide-file', 1],
  'more cells than any': [`${header}\n${','.repeat(100_000)}\n`, 'ragged-row', 2],
  'a zero byte in a header': [plain.replace('tier', 'ti\0er'), 'unknown-column', 1],
  'a zero byte in a cell': [plain.replace(',A,', ',A\0,'), 'control-character', 2],
  'a zero byte at the end': [`${plain}\0`, 'cut-off-file', 4],
  'zero bytes alone': ['\0'.repeat(1000), 'not-utf8', 1],
  'an escape of a terminal': [plain.replace(',A,', ',\u001b[2J,'), 'control-character', 2],
  'a text that runs back': [plain.replace(',A,', ',a\u202eb,'), 'control-character', 2],
  'an escape in a cell of time': [plain.replace('2026-01-05T09:00:00', '2026\u001b[2J'), 'bad-cell', 2],
  'a separator of lines': [plain.replace(',A,', ',a\u2028b,'), 'control-character', 2],
  'a byte that is none of UTF-8': [bytes(`${header}\n${row('L')}`, [0xff], '\n'), 'not-utf8', 2],
  'a letter of two bytes for one': [bytes(`${header}\n`, [0xc0, 0xaf], '\n'), 'not-utf8', 2],
  'half a letter at the end': [bytes(`${header}\n${row('L')}`, [0xe2, 0x82]), 'not-utf8', 2],
  'half a character of two': [bytes(`${header}\n${row('L')}`, [0xed, 0xa0, 0x80], '\n'), 'not-utf8', 2],
  'a letter beyond all': [bytes(`${header}\n${row('L')}`, [0xf4, 0x90, 0x80, 0x80], '\n'), 'not-utf8', 2],
  'letters of Windows': [
    bytes(`${header}\n`, row('L', 'caf').replace('caf', 'caf'), [0xe9], '\n'),
    'not-utf8',
    2,
  ],
  'a mark of bytes': [`\ufeff${plain}`],
  'a mark of bytes twice': [`\ufeff\ufeff${plain}`],
  'a mark of bytes within a cell, as some programs leave it': [plain.replace(',A,', ',a\ufeffb,')],
  'a mark of bytes before a cell': [plain.replace('L-2', '\ufeffL-2')],
  'UTF-16 with its mark': [utf16(`\ufeff${plain}`)],
  'UTF-16 of the other order': [utf16(`\ufeff${plain}`, 'BE')],
  'UTF-16 without its mark': [utf16(plain), 'not-utf8', 1],
  'UTF-16 with a byte too many': [Buffer.concat([utf16(`\ufeff${plain}`), Buffer.from([0])]), 'not-utf8', 1],
  'UTF-16 with half a character': [utf16(`\ufeff${plain.replace(',A,', ',a\ud800b,')}`), 'not-utf8', 1],
  'UTF-32': [bytes([0xff, 0xfe, 0, 0], utf16(plain).toString('latin1')), 'not-utf8', 1],
  'ends of lines of Windows': [plain.replaceAll('\n', '\r\n')],
  'ends of lines of old': [plain.replaceAll('\n', '\r')],
  'two kinds of ends': [plain.replace('\n', '\r\n')],
  'an end of a line within quotes': [plain.replace(',A,', ',"a\n::error::b",')],
  'a quote that does not close': [plain.replace(',A,', ',"A,'), 'ragged-row', 2],
  'a quote that closes before its end': [plain.replace(',A,', ',"A"b,'), 'ragged-row', 2],
  'a quote within a cell': [plain.replace(',A,', ',a"b,')],
  'quotes of quotes': [plain.replace(',A,', `,"${'""'.repeat(1000)}",`)],
  'very many quotes': [`${header}\n${'"'.repeat(100_001)}`, 'ragged-row', 2],
  'a quote in the header that does not close': [plain.replace('tier', '"tier'), 'ragged-row', 1],
  'a cell larger than any': [plain.replace(',A,', `,${'a'.repeat(70_000)},`), 'large-cell', 2],
  'a cell of the largest size': [plain.replace(',A,', `,${'a'.repeat(65_536)},`)],
  'a row of fewer cells': [`${header}\nL-1,2026-01-05\n`, 'ragged-row', 2],
  'a row of more cells': [`${plain}${row('L-3')},a\n`, 'ragged-row', 4],
  'a header twice': [plain.replace('region', 'tier'), 'duplicate-column', 1],
  'headers of prototypes': [
    `${header},__proto__,constructor,toString,hasOwnProperty\n${row('L-1')},a,b,c,d\n`,
    'unknown-column',
    1,
  ],
  'cells of prototypes': [`${header}\n${row('__proto__', 'constructor')}\n${row('toString', '__proto__')}\n`],
  'a header that is a formula': [plain.replace('region', '=cmd|x'), 'unknown-column', 1],
  'a cell that is a formula': [plain.replace(',A,', ",=cmd|' /C calc'!A0,")],
  'a cell of a script': [plain.replace(',A,', ',<script>globalThis.attacked=1</script>,')],
  'a cell of an expression': [plain.replace(',A,', ',{globalThis.attacked=1},')],
  'a cell of a command of a log': [plain.replace(',A,', ',::error::a,')],
  'an id twice': [`${plain}${row('L-1')}\n`, 'duplicate-id', 4],
  'an id of a space': [`${header}\n${row(' ')}\n`, 'bad-cell', 2],
  'an id of very many letters': [`${header}\n${row('a'.repeat(60_000))}\n`],
  'a time that is none': [plain.replace('2026-01-05T09:00:00', '2026-02-30T09:00:00'), 'impossible-date', 2],
  'a time of the year 0': [plain.replace('2026-01-05T09:00:00', '0000-01-01T00:00:00'), 'bad-cell', 2],
  'a time after all time': [plain.replace('2026-01-05T09:00:00', '+275760-09-13T00:00:00'), 'bad-cell', 2],
  'a time in a year of five digits': [
    plain.replace('2026-01-05T09:00:00', '12026-01-05T09:00:00'),
    'bad-cell',
    2,
  ],
  'a time of a leap second': [plain.replace('2026-01-05T09:00:00', '2026-01-05T08:59:60'), 'bad-cell', 2],
  'a time of thirty digits': [
    plain.replace('2026-01-05T09:00:00', `2026-01-05T09:00:00.${'1'.repeat(30)}`),
    'bad-cell',
    2,
  ],
  'a time of a number': [plain.replace('2026-01-05T09:00:00', '1e308'), 'bad-cell', 2],
  'a time of no number': [plain.replace('2026-01-05T09:00:00', 'nan'), 'bad-cell', 2],
  'a time of a zone that is none': [
    plain.replace('2026-01-05T09:00:00', '2026-01-05T09:00:00+99:99'),
    'bad-cell',
    2,
  ],
  'digits of another script': [plain.replace('2026-01-05T09:00:00', '٢٠٢٦-٠١-٠٥T٠٩:٠٠:٠٠'), 'bad-cell', 2],
  semicolons: [plain.replaceAll(',', ';'), 'not-commas', 1],
  tabs: [plain.replaceAll(',', '\t'), 'not-commas', 1],
  'a page of HTML': ['<!doctype html><html><body>Please log in</body></html>\n', 'missing-column', 1],
  'an object of JSON': ['[{"id":"L-1"}]\n', 'missing-column', 1],
  'an archive': [bytes([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0]), 'not-utf8', 1],
  'an archive of one file': [bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'not-utf8', 1],
  'a pointer to a file elsewhere': [
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    'missing-column',
    1,
  ],
  'a conflict of two branches': [
    `${header}\n<<<<<<< HEAD\n${row('L-1')}\n=======\n${row('L-2')}\n>>>>>>> b\n`,
    'ragged-row',
    2,
  ],
  'a hundred thousand rows that cannot be read': [`${header}\n${'a\n'.repeat(100_000)}`, 'ragged-row', 2],
};

/** The whole of the coverage. */
const coverages: Readonly<Record<string, Sheet>> = {
  'a day after all time': ['dataset,from,through\nleads,2026-01-01,9999-12-31\n', 'bad-cell', 2],
  'a day before all time': ['dataset,from,through\nleads,0001-01-01,2026-03-31\n', 'bad-cell', 2],
  'days backwards': ['dataset,from,through\nleads,2026-03-31,2026-01-01\n', 'out-of-order', 2],
  'a dataset of a prototype': [
    'dataset,from,through\n__proto__,2026-01-01,2026-03-31\n',
    'unknown-dataset',
    2,
  ],
  'a dataset of every object': [
    'dataset,from,through\nconstructor,2026-01-01,2026-03-31\n',
    'unknown-dataset',
    2,
  ],
  'the same days very often': [`dataset,from,through\n${'leads,2026-01-01,2026-03-31\n'.repeat(20_000)}`],
  'a count that is none': [
    'dataset,from,through,rows\nleads,2026-01-01,2026-03-31,-1\n',
    'negative-value',
    2,
  ],
  'a count of very many': ['dataset,from,through,rows\nleads,2026-01-01,2026-03-31,1e308\n', 'bad-cell', 2],
};

const whole = (file: string, [name, [content, rule, line]]: readonly [string, Sheet]): [string, Attack] => [
  name,
  { lay: house => house.write(file, content), told: rule && `${rule} ${file}:${line}` },
];

export const csvBytes: Attacks = Object.fromEntries([
  ...Object.entries(sheets).map(each => whole(leads, each)),
  [
    'coverage: no days',
    {
      lay: house => house.write(coverage, 'dataset,from,through\n'),
      told: `no-coverage ${leads}:1`,
      isWarning: true,
    },
  ],
  ...Object.entries(coverages).map(([name, sheet]) => whole(coverage, [`coverage: ${name}`, sheet])),
]);
