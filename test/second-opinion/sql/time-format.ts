import type { TimeFormat } from '../../../src/core/datasets/time-format.ts';

type Written = Exclude<TimeFormat, { kind: 'iso' }>;

const clockPattern = '([01]?\\d|2[0-3]):[0-5]\\d';
const clockPatterns = {
  none: '',
  minutes: ` ${clockPattern}`,
  seconds: ` ${clockPattern}:[0-5]\\d`,
  optional: `( ${clockPattern}(:[0-5]\\d)?)?`,
} as const;

/** How a cell of the format is written (RE2, the whole cell); years 1970 to 2199. */
export function formatPattern(format: TimeFormat): string | undefined {
  if (format.kind === 'iso') return undefined;
  if (format.kind === 'epoch') return format.unit === 's' ? '\\d{1,10}' : '\\d{1,13}';
  const [day, month] = ['(0?[1-9]|[12]\\d|3[01])', '(0?[1-9]|1[0-2])'];
  const separator = `[${format.separator}]`;
  const [first, second] = format.order === 'dmy' ? [day, month] : [month, day];
  return `${first}${separator}${second}${separator}(19[7-9]\\d|2[01]\\d\\d)${clockPatterns[format.clock]}`;
}

/** The cell as ISO 8601 has it, for cells that are written in the format. */
export function isoSql(text: string, format: Written): string {
  if (format.kind === 'epoch') {
    const [digits, times] = format.unit === 's' ? [10, 1_000_000] : [13, 1000];
    const micros = `TRY_CAST(CASE WHEN strlen(${text}) <= ${digits} THEN ${text} END AS BIGINT) * ${times}`;
    return `strftime(make_timestamp(${micros}), '%Y-%m-%dT%H:%M:%S.%gZ')`;
  }
  const padded = `regexp_replace(${text}, '\\b(\\d)\\b', '0\\1', 'g')`;
  const [month, day] = format.order === 'dmy' ? ['\\2', '\\1'] : ['\\1', '\\2'];
  const date = `regexp_replace(${padded}, '^(\\d\\d).(\\d\\d).(\\d{4}).*$', '\\3-${month}-${day}')`;
  const time = `regexp_replace(${padded}, '^[^ ]+( (\\d\\d:\\d\\d(:\\d\\d)?))?$', '\\2')`;
  return `${date} || CASE WHEN contains(${text}, ' ') THEN 'T' || ${time} ELSE '' END`;
}
