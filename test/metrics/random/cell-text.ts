import fc from 'fast-check';
import type { ColumnKind } from '../../../src/core/datasets/table-kind.ts';
import type { Scene } from './scene.ts';
import { type OffsetWay, type TimeOptions, timeText } from './time-text.ts';

/** Texts that readers of CSVs stumble over; conditions name them too. */
export const texts = [
  'A',
  'A',
  'B',
  'B',
  'a',
  'x,y',
  'x;y',
  'x\ty',
  'say "hi"',
  '"',
  'two\nlines',
  'two\r\nlines',
  'two\rlines',
  ' around ',
  "it's",
  'N/A',
  '-',
  'null',
  '0',
  'true',
  'straße',
  'é',
  'e\u0301',
  '日本',
  'ﬁ',
  '😀',
  '\u00A0',
  '#local',
  '\\',
] as const;
export const ids = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L,9', 'Ü"1', '10', '010'] as const;
export const channels = ['call', 'email', 'text, short'] as const;

const big = fc.bigInt({ min: 10n ** 14n, max: 10n ** 15n - 1n }).map(String);
const whole = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('007', '999999999999999') },
  { weight: 2, arbitrary: big },
);
const decimal = fc
  .tuple(whole, fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,6}$/)))
  .map(([digits, decimals]) => `${digits}${decimals}`);

const signed = fc.tuple(fc.constantFrom('', '-'), decimal).map(([sign, text]) => `${sign}${text}`);

/** An amount that may have thousands or decimals, which is a finding. */
const isTwofold = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Cells of a column, blank ones among them where it may have some. */
export function cellText(
  column: ColumnKind,
  way: OffsetWay,
  blanks: readonly string[],
  scene: Scene,
  options: TimeOptions,
): fc.Arbitrary<string> {
  const written = writtenText(column, way, scene, options);
  if (!column.blank) return written;
  return fc.oneof(
    { weight: 3, arbitrary: written },
    { weight: 1, arbitrary: fc.constantFrom('', ...blanks) },
  );
}

function writtenText(
  column: ColumnKind,
  way: OffsetWay,
  scene: Scene,
  options: TimeOptions,
): fc.Arbitrary<string> {
  switch (column.type) {
    case 'id':
      // Few, so that attempts and duplicates meet; many, so that not all are duplicates.
      return fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: fc.nat(60).map(each => `L${each}`) },
      );
    case 'text':
      return column.name === 'channel' ? fc.constantFrom(...channels) : fc.constantFrom(...texts);
    case 'count':
      return whole;
    case 'money':
      return (column.negative ? signed : decimal).filter(each => !isTwofold.test(each));
    case 'number':
      return column.negative ? signed : decimal;
    case 'share':
      return fc.constantFrom('0', '0.0', '0.25', '0.5', '0.50', '0.333333', '1', '1.000000');
    case 'yes-no':
      return fc.constantFrom('yes', 'no', 'true', 'false', 'YES', 'No', 'True');
    case 'time':
    case 'date-or-time':
    case 'period':
      return timeText(column, way, scene, options);
  }
}
