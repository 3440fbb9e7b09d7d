import { monthNames } from '../../core/ground/calendar/month-names.ts';

/** What a text that may be a time is made of. */
export type TimeShape = {
  /** Ways to write its date, as patterns: `d/M/yyyy`, `M/d/yyyy`; none where it is a time of day alone. */
  readonly dates: readonly string[];
  /** Behind the pattern of a date of two digits: ` from 1970`. */
  readonly firstYears: readonly string[];
  /** What stands between date and time of day. */
  readonly between: string;
  /** The time of day as a pattern, `HH:mm`; undefined where there is none. */
  readonly clock: string | undefined;
};

const clock = /(\d{1,2}):(\d{2})(:\d{2})?(?:([ \u00a0\u202f]?)([ap]\.?m\b\.?))?$/i;
const marks = /^[/.\-:, T]*$/;

/** What a text is made of as a time, by its digits, letters and marks alone; undefined for what is none. Whether it is one is for its reader to say. */
export function timeShape(text: string): TimeShape | undefined {
  if (text.length > 40 || !/\d/.test(text)) return undefined;
  const found = clock.exec(text);
  const date = found ? text.slice(0, found.index) : text;
  const between = found ? (/(?:,? |T)$/.exec(date)?.[0] ?? '') : '';
  const written = date.slice(0, date.length - between.length);
  const time = found ? clockPattern(found) : undefined;
  if (written === '') return found ? { dates: [], firstYears: [''], between: '', clock: time } : undefined;
  const isJoined = !found && /^\d{12}(\d{2})?$/.test(written);
  if (isJoined) {
    const rest = written.length === 12 ? 'HHmm' : 'HHmmss';
    return { dates: [`yyyyMMdd${rest}`], firstYears: [''], between: '', clock: undefined };
  }
  const dates = datePatterns(written);
  if (dates.length === 0) return undefined;
  const isShort = !/\d{4}/.test(written);
  return { dates, firstYears: isShort ? [' from 1970', ' from 2000'] : [''], between, clock: time };
}

/** The patterns that read some times, most likely ones first: each alone, and those that read several of them by what may be left out. */
export function timePatterns(shapes: readonly TimeShape[]): readonly string[] {
  const dates = [...new Set(shapes.flatMap(shape => shape.dates))];
  return dates.flatMap(date => {
    const own = shapes.filter(shape => shape.dates.includes(date));
    const years = own[0]?.firstYears ?? [''];
    return [
      ...new Set([
        ...own.map(({ between, clock }) => `${date}${between}${clock ?? ''}`),
        together(date, own),
      ]),
    ]
      .toReversed()
      .flatMap(pattern => years.map(year => `${pattern}${year}`));
  });
}

/** One pattern for times of day that are there or not, with seconds or not, behind a comma or not. */
function together(date: string, shapes: readonly TimeShape[]): string {
  const clocks = new Set(shapes.flatMap(({ clock }) => clock ?? []));
  if (clocks.size === 0) return date;
  const betweens = new Set(shapes.flatMap(shape => (shape.clock === undefined ? [] : shape.between)));
  const between = betweens.size === 1 ? [...betweens][0] : betweens.has('T') ? 'T' : '[,] ';
  const plain = new Set([...clocks].map(each => each.replace(':ss', '')));
  const pattern = [...plain][0] ?? '';
  const hasSome = [...clocks].some(each => each.includes(':ss'));
  const hasAll = [...clocks].every(each => each.includes(':ss'));
  const seconds = hasAll ? ':ss' : hasSome ? '[:ss]' : '';
  const time = `${between}${pattern.replace('mm', `mm${seconds}`)}`;
  return shapes.some(({ clock }) => clock === undefined) ? `${date}[${time}]` : `${date}${time}`;
}

function clockPattern([, , , seconds = '', space = '', half]: RegExpExecArray): string {
  const minutes = `mm${seconds === '' ? '' : ':ss'}`;
  return half === undefined ? `HH:${minutes}` : `h:${minutes}${space === '' ? '' : ' '}a`;
}

/** Ways to write a date: year first, day first and month first as far as its digits allow. */
function datePatterns(text: string): readonly string[] {
  if (/^\d{8}$/.test(text)) return ['yyyyMMdd', 'ddMMyyyy', 'MMddyyyy'];
  const parts = text.match(/\d+|[A-Za-z]+/g) ?? [];
  const between = text.split(/\d+|[A-Za-z]+/);
  const [before, first = '', second = '', behind] = between;
  if (parts.length !== 3 || before !== '' || behind !== '' || !marks.test(first) || !marks.test(second))
    return [];
  if (first === '' || second === '') return [];
  const put = (...fields: readonly string[]) => `${fields[0]}${first}${fields[1]}${second}${fields[2]}`;
  const year = (part: string) => (part.length === 4 ? 'yyyy' : 'yy');
  const [a = '', b = '', c = ''] = parts;
  if (parts.some(part => /^\d/.test(part) && part.length !== 4 && part.length > 2)) return [];
  const named = parts.findIndex(part => /^[A-Za-z]/.test(part));
  if (named >= 0) {
    const names = monthTokens(parts[named]!);
    if (named === 0) return names.map(month => put(month, 'd', year(c)));
    if (named !== 1) return [];
    return names.map(month => (a.length === 4 ? put('yyyy', month, 'd') : put('d', month, year(c))));
  }
  if (a.length === 4) return b.length <= 2 && c.length <= 2 ? [put('yyyy', 'MM', 'dd')] : [];
  if (b.length === 4) return [];
  if (c.length === 4) return [put('d', 'M', 'yyyy'), put('M', 'd', 'yyyy')];
  return c.length === 2
    ? [put('d', 'M', 'yy'), put('M', 'd', 'yy'), ...(a.length === 2 ? [put('yy', 'M', 'd')] : [])]
    : [];
}

function monthTokens(text: string): readonly string[] {
  const name = text.toLowerCase();
  return [
    ...(monthNames.some(each => each.slice(0, 3) === name) || name === 'sept' ? ['MMM'] : []),
    ...(monthNames.includes(name) ? ['MMMM'] : []),
  ];
}
