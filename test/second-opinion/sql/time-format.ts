import type { TimeFormat } from '../../../src/core/datasets/time-format.ts';
import type { TimePattern, TimeStep } from '../../../src/core/datasets/time-pattern.ts';
import { textSql } from '../database.ts';

type Written = Exclude<TimeFormat, { kind: 'iso' }>;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** How a cell of the format is written (RE2, the whole cell), as an SQL text. */
export function formatPattern(format: Written): string {
  if (format.kind === 'epoch') return textSql(format.unit === 's' ? '\\d{1,10}' : '\\d{1,13}');
  return textSql(`(?i)${patternOf(format.steps)}`);
}

function patternOf(steps: readonly TimeStep[]): string {
  return steps.map(stepPattern).join('');
}

function stepPattern(step: TimeStep): string {
  switch (step.kind) {
    case 'field':
      return { four: '(\\d{4})', two: '(\\d{2})', 'one or two': '(\\d{1,2})' }[step.digits];
    case 'month':
      return step.isLong ? `(${longMonths.join('|')})` : `(sept|${months.join('|')})`;
    case 'half':
      return '([ap]\\.m\\.|[ap]m)';
    case 'mark':
      return step.text === ' ' ? '[ \u00A0\u202F]' : `[${step.text}]`;
    case 'maybe':
      return `(?:${patternOf(step.steps)})?`;
  }
}

/** What the groups of a pattern hold, in its order. */
function groupsOf(steps: readonly TimeStep[]): readonly string[] {
  return steps.flatMap(step => {
    if (step.kind === 'maybe') return groupsOf(step.steps);
    if (step.kind === 'field') return [step.field];
    return step.kind === 'mark' ? [] : [step.kind === 'month' ? 'name' : 'half'];
  });
}

/** The cell as ISO 8601 has it, for cells that are written in the format; NULL for a time that does not exist. */
export function isoSql(text: string, format: Written): string {
  if (format.kind === 'epoch') {
    const [digits, times] = format.unit === 's' ? [10, 1_000_000] : [13, 1000];
    const micros = `TRY_CAST(CASE WHEN strlen(${text}) <= ${digits} THEN ${text} END AS BIGINT) * ${times}`;
    return `strftime(make_timestamp(${micros}), '%Y-%m-%dT%H:%M:%S.%gZ')`;
  }
  const { date, hour, minute, second } = partsOf(text, format);
  const part = (number: string) => `printf('%02d', ${number})`;
  const seconds =
    second === undefined ? "''" : `CASE WHEN ${second} IS NULL THEN '' ELSE ':' || ${part(second)} END`;
  const time = `'T' || ${part(hour ?? '0')} || ':' || ${part(minute ?? '0')} || ${seconds}`;
  const isDay = hour === undefined ? 'true' : `${hour} IS NULL`;
  return `CASE WHEN ${isDay} THEN ${date} WHEN ${hour ?? '0'} > 23 THEN NULL ELSE ${date} || ${time} END`;
}

/** The parts of a time as SQL: its date as ISO 8601 has it, and of its time of day numbers, which may be NULL. */
function partsOf(text: string, format: TimePattern) {
  const groups = groupsOf(format.steps);
  const group = (name: string) => {
    const place = groups.indexOf(name) + 1;
    return place === 0 ? undefined : `regexp_extract(${text}, ${formatPattern(format)}, ${place})`;
  };
  const number = (name: string) => {
    const found = group(name);
    return found && `TRY_CAST(nullif(${found}, '') AS BIGINT)`;
  };
  const name = group('name');
  const month =
    number('month') ?? `list_position([${months.map(textSql).join(', ')}], left(lower(${name}), 3))`;
  const { firstYear } = format;
  const short = number('year');
  const year =
    firstYear === undefined ? short : `${firstYear} + ((${short} - ${firstYear % 100}) % 100 + 100) % 100`;
  const half = group('half');
  const hours = number('hour');
  return {
    date: `printf('%04d-%02d-%02d', ${year}, ${month}, ${number('day')})`,
    hour:
      half === undefined || hours === undefined
        ? hours
        : `CASE WHEN ${hours} BETWEEN 1 AND 12 THEN ${hours} % 12 + CASE WHEN lower(left(${half}, 1)) = 'p' THEN 12 ELSE 0 END ELSE ${hours} + 24 END`,
    minute: number('minute'),
    second: number('second'),
  };
}
