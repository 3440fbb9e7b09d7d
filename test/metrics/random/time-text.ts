import fc from 'fast-check';
import type { ColumnKind } from '../../../src/core/datasets/table-kind.ts';
import type { TimeFormat } from '../../../src/core/datasets/time-format.ts';
import { reading, type Scene } from './scene.ts';

export type TimeOptions = {
  /** Whether seconds may have digits after the millisecond. */
  readonly fineDigits: boolean;
};

/** Whether the times of a column have an offset. */
export type OffsetWay = 'none' | 'Z' | 'some' | 'mixed';

const offsets = ['+00:00', '-03:00', '+05:45', '+0530', '-10', '+13:00', '-00:30'] as const;

/** Cells of a column of times, as its format writes them. */
export function timeText(
  { type, format }: ColumnKind,
  way: OffsetWay,
  scene: Scene,
  options: TimeOptions,
): fc.Arbitrary<string> {
  if (type === 'period') return reading(scene).map(at => isoText(at, 7));
  if (format?.kind === 'epoch')
    return reading(scene).map(at => String(format.unit === 's' ? Math.floor(at / 1000) : at));
  if (format?.kind === 'pattern') return partsText(format, scene);
  const time = isoTime(way, scene, options);
  const day = reading(scene).map(at => isoText(at, 10));
  return type === 'time' ? time : fc.oneof(time, day);
}

/** The first characters of a time in ISO 8601: 7 for the month, 10 for the day, 19 for the seconds. */
function isoText(at: number, length: number): string {
  return new Date(at).toISOString().slice(0, length);
}

function isoTime(way: OffsetWay, scene: Scene, { fineDigits }: TimeOptions): fc.Arbitrary<string> {
  const offset =
    way === 'none'
      ? fc.constant('')
      : way === 'Z'
        ? fc.constant('Z')
        : fc.constantFrom(...offsets, 'Z', ...(way === 'mixed' ? ['', '', ''] : []));
  const finer = fineDigits
    ? fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: '', freq: 2 })
    : fc.constant('');
  return fc
    .record({
      at: reading(scene),
      between: fc.constantFrom('T', 'T', 'T', ' '),
      length: fc.constantFrom(16, 19, 19, 21, 22, 23),
      offset,
      finer,
    })
    .map(({ at, between, length, offset, finer }) => {
      // What would be lost is written, whatever the length drawn.
      const needed = at % 1000 !== 0 ? 23 : at % 60_000 !== 0 ? 19 : 16;
      const whole = finer === '' ? Math.max(length, needed) : 23;
      return `${isoText(at, whole).replace('T', between)}${finer}${offset}`;
    });
}

function partsText(
  { clock, written }: Extract<TimeFormat, { kind: 'pattern' }>,
  scene: Scene,
): fc.Arbitrary<string> {
  return fc
    .record({ at: reading(scene), isPadded: fc.boolean(), isTimed: fc.boolean(), hasSeconds: fc.boolean() })
    .map(({ at, isPadded, isTimed, hasSeconds }) => {
      const [year = '', month = '', day = '', time = ''] = isoText(at, 19).split(/[-T]/);
      const bare = (text: string) => (isPadded ? text : text.replace(/^0/, ''));
      const parts = written.startsWith('d') ? [bare(day), bare(month), year] : [bare(month), bare(day), year];
      const date = parts.join(/[/.-]/.exec(written)?.[0]);
      if (clock === 'never' || (clock === 'maybe' && !isTimed)) return date;
      const toSeconds = written.endsWith('[:ss]]') ? hasSeconds : written.includes('ss');
      return `${date} ${bare(time.slice(0, toSeconds ? 8 : 5))}`;
    });
}
