type Month = { readonly year: number; readonly month: number };
type Day = Month & { readonly day: number };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const long = (month: number): string => months[month - 1] ?? '';
const brief = (month: number): string => long(month).slice(0, 3);

/** Dates and periods, unambiguous: the month is a word, the year has four digits. */
export const dates = {
  full: ({ year, month, day }: Day): string => `${day} ${brief(month)} ${year}`,
  short: ({ month, day }: Day): string => `${day} ${brief(month)}`,
  at: (date: string, time: string): string => `${date}, ${time}`,
  until: (from: string, time: string): string => `${from}–${time}`,
  apart: (from: string, until: string): string => `${from} – ${until}`,
  since: (date: string): string => `from ${date}`,
  range: (from: Day, to: Day): string => {
    if (from.year !== to.year) {
      return `${from.day} ${brief(from.month)} ${from.year} – ${to.day} ${brief(to.month)} ${to.year}`;
    }
    if (from.month !== to.month) {
      return `${from.day} ${brief(from.month)} – ${to.day} ${brief(to.month)} ${to.year}`;
    }
    return `${from.day}–${to.day} ${brief(to.month)} ${to.year}`;
  },
  rangeShort: (from: Day, to: Day): string => {
    if (from.month !== to.month) return `${from.day} ${brief(from.month)} – ${to.day} ${brief(to.month)}`;
    return from.day === to.day ? `${to.day} ${brief(to.month)}` : `${from.day}–${to.day} ${brief(to.month)}`;
  },
  month: long,
  monthOf: (month: number, year: number): string => `${long(month)} ${year}`,
  monthShort: brief,
  monthShortOf: (month: number, year: number): string => `${brief(month)} ${year}`,
  monthRange: (from: Month, to: Month): string =>
    from.year === to.year
      ? `${brief(from.month)}–${brief(to.month)} ${to.year}`
      : `${brief(from.month)} ${from.year} – ${brief(to.month)} ${to.year}`,
  quarter: (quarter: number): string => `Q${quarter}`,
  quarterOf: (quarter: number, year: number): string => `Q${quarter} ${year}`,
  week: (week: number, year: number, days: string): string => `week ${week}, ${year} (${days})`,
  weekOf: (first: string, days: string | undefined): string =>
    days === undefined ? `the week of ${first}` : `the week of ${first} (${days})`,
  weekShort: (week: number): string => `week ${week}`,
  weekAxis: (week: number, year: number | undefined): string =>
    year === undefined ? `W${week}` : `W${week} ${year}`,
  trailing: (days: number | undefined, last: string): string =>
    days === undefined ? `the time to ${last}` : `the ${days} days to ${last}`,
};
