import { type Attacks, each, type Line, type SmallHouse, terms } from './attack.ts';

const objective = (id: string, rest: string) =>
  `  - { id: ${id}, title: ${id}, from: marketing, to: sales, indicator: { count: leads, at: handed_off_at }, ${rest} }\n`;

/** A field of the first objective, which stand in line 29. */
const fields: Readonly<Record<string, Line>> = {
  'days to settle without an end': ['settle: 99999999 days', 'bad-value'],
  'working days to settle without an end': ['settle: 9999999 working days', 'bad-value'],
  'a year more than ten to settle': ['settle: 3661 days', 'bad-value'],
  'ten years to settle': ['settle: 3660 days'],
  'seconds to settle without an end': ['settle: 99999999999999999999 seconds', 'bad-value'],
  'days to settle of very many digits': [`settle: ${'9'.repeat(5000)} days`, 'bad-value'],
  'a part of a day of very many digits': [`settle: 0.${'1'.repeat(5000)} days`, 'bad-value'],
  'days to settle backwards': ['settle: -1 days', 'bad-value'],
  'days to settle with an exponent': ['settle: 1e9 days', 'bad-value'],
  'no number of days to settle': ['settle: days', 'bad-value'],
  'a zone that is none': ['zone: Mars/Olympus', 'bad-value'],
  'a zone that is a path': ['zone: ../../../etc/hostname', 'bad-value'],
  'a zone of every object': ['zone: constructor', 'bad-value'],
  'a zone of an offset': ['zone: "+99:99"', 'bad-value'],
};

/** The target of the first objective, in line 28. */
const targets: Readonly<Record<string, Line>> = {
  'a goal of very many digits': [`{ atLeast: ${'9'.repeat(5000)} }`, 'bad-value'],
  'a goal of many digits': ['{ atLeast: 99999999999999999999999999 }', 'bad-value'],
  'a goal of a very small part': [`{ atLeast: 0.${'0'.repeat(5000)}1 }`, 'bad-value'],
  'a goal with an exponent': ['{ atLeast: 1e400 }', 'bad-value'],
  'a goal of no number': ['{ atLeast: .nan }', 'bad-value'],
  'a goal beyond all': ['{ atLeast: .inf }', 'bad-value'],
  'a goal of another base': ['{ atLeast: 0x10 }', 'bad-value'],
  'a goal backwards': ['{ atLeast: -1 }', 'never-decides'],
  'a share of a count': ['{ atLeast: 50% }', 'target-unit'],
  'a goal by nothing': ['{ atLeast: 1/0 }', 'bad-value'],
  'a goal of a sum': ['{ atLeast: 1+1 }', 'bad-value'],
  'two goals': ['{ atLeast: 1, atMost: 2 }', 'bad-value'],
  'no goal': ['{}', 'bad-value'],
  'a goal of every object': ['{ constructor: 1 }', 'unknown-field'],
};

/** When the agreement holds, in line 10. */
const times: Readonly<Record<string, Line>> = {
  'since the year 1': ['{ from: 0001-01-01, to: 2026-12-31 }', 'bad-value'],
  'since 1970': ['{ from: 1970-01-01, to: 2026-12-31 }'],
  'up to 2199': ['{ from: 2026-01-01, to: 2199-12-31 }'],
  'up to 2200': ['{ from: 2026-01-01, to: 2200-01-01 }', 'bad-value'],
  'up to the last day there is': ['{ from: 2026-01-01, to: 9999-12-31 }', 'bad-value'],
  'before its first day': ['{ from: 2026-01-01, to: 2025-12-31 }', 'effective-order'],
  'in a year of six digits': ['{ from: +275760-09-13, to: 2026-12-31 }', 'bad-value'],
  'in a year backwards': ['{ from: -0001-01-01, to: 2026-12-31 }', 'bad-value'],
  'on a day that is none': ['{ from: 2026-02-30, to: 2026-12-31 }', 'bad-value'],
};

/** The day as of which is judged, in line 2 of the settings. */
const days: Readonly<Record<string, Line>> = {
  'as of the last day there is': ['9999-12-31', 'bad-value'],
  'as of the year 1': ['0001-01-01', 'bad-value'],
  'as of 1970': ['1970-01-01'],
  'as of a day that is none': ['2026-13-01', 'bad-value'],
  'as of a time': ['2026-03-31T00:00:00Z'],
  'as of a word': ['today', 'bad-value'],
};

/** Hours of a day in the calendar, in line 5. */
const hours: Readonly<Record<string, Line>> = {
  'hours of no day': ['24:00-24:00', 'bad-value'],
  'an hour that is none': ['09:00-25:00', 'bad-value'],
  'a minute that is none': ['09:60-17:00', 'bad-value'],
  'hours of one instant': ['09:00-09:00', 'bad-value'],
  'hours backwards': ['17:00-09:00'],
  'hours of a word': ['always', 'bad-value'],
  'the last minute of a day': ['00:00-23:59', '~last-minute'],
};

/** Much of everything that one text can say. */
const prose: Readonly<Record<string, Line>> = {
  'thirty-three quotes in each other': [`${'> '.repeat(33)}a`, 'nesting-too-deep'],
  'thirty-two quotes in each other': [`${'> '.repeat(32)}a`],
  'ten thousand quotes in each other': [`${'>'.repeat(10_000)}a`, 'nesting-too-deep'],
  'ten thousand lists in each other': [`${'- '.repeat(10_000)}a`, 'nesting-too-deep'],
  'lists that go in line by line': [
    Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    'nesting-too-deep',
    106,
  ],
  'ten thousand tags': ['<'.repeat(10_000), 'nesting-too-deep'],
  'ten thousand braces': ['{'.repeat(10_000), 'nesting-too-deep'],
  'ten thousand brackets': ['['.repeat(10_000), 'nesting-too-deep'],
  'five hundred brackets that close': [`${'['.repeat(500)}a${']'.repeat(500)}`],
  'five hundred brackets in each of very many paragraphs': [
    `${'['.repeat(500)}a${']'.repeat(500)}\n\n`.repeat(200),
  ],
  'ten thousand brackets that close': [`${'['.repeat(10_000)}a${']'.repeat(10_000)}`, 'nesting-too-deep'],
  'ten thousand pictures that begin': ['!['.repeat(10_000), 'nesting-too-deep'],
  'ten thousand stars': ['*'.repeat(10_000), 'nesting-too-deep', 55],
  'ten thousand stars and letters': ['*a _b '.repeat(5000), 'nesting-too-deep', 55],
  'ten thousand backticks': [Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
  'forty thousand quotes': ['"'.repeat(40_000), 'nesting-too-deep', 55],
  'forty thousand references': ['&amp;'.repeat(40_000), 'nesting-too-deep', 55],
  'ten thousand strokes': ['\\'.repeat(10_000), 'nesting-too-deep', 55],
  'ten thousand addresses': ['https://a.example/ '.repeat(5000), 'nesting-too-deep', 55],
  'ten thousand at signs': ['a@b.c '.repeat(8000), 'nesting-too-deep', 55],
  'an address of very many letters': [`[a](https://a.example/${'b'.repeat(3000)})`, 'unsafe-url'],
  'a table of very many columns': [`${'| a '.repeat(3000)}|\n${'| - '.repeat(3000)}|`],
  'a table of very many rows': [`| a |\n| - |\n${'| b |\n'.repeat(10_000)}`],
  'a table of both': [
    `${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${`${'|b'.repeat(300)}|\n`.repeat(300)}`,
    'nesting-too-deep',
    49,
  ],
  'five thousand notes': [Array.from({ length: 5000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b`).join('\n\n')],
  'a note in itself': ['a[^1]\n\n[^1]: b[^1]'],
  'two notes in each other': ['a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]'],
  'five thousand definitions': [
    Array.from({ length: 5000 }, (_, at) => `[a${at}]: https://a.example`).join('\n'),
    'nesting-too-deep',
    55,
  ],
  'a hundred thousand empty lines': ['\n'.repeat(100_000)],
  'a line of a hundred thousand spaces': [`a${' '.repeat(100_000)}b`],
  'a line that begins with as many': [`${' '.repeat(100_000)}b`, 'nesting-too-deep'],
  'a heading of a hundred thousand letters': [`### ${'a'.repeat(100_000)}`],
  'a text larger than any': ['a '.repeat(140_000), 'file-too-large', 1],
};

const manyObjectives = (count: number, period: string) => (house: SmallHouse) =>
  house.edit(
    terms,
    'objectives:\n',
    `objectives:\n${Array.from({ length: count }, (_, at) => objective(`promise-${at}`, `target: { atLeast: 1 }, period: ${period}`)).join('')}`,
  );

export const bounds: Attacks = {
  ...each(fields, terms, 29, (house, text) =>
    house.edit(terms, '    period: month\n', `    ${text}\n    period: month\n`),
  ),
  ...each(targets, terms, 28, (house, text) => house.edit(terms, '{ atLeast: 2 }', text)),
  ...each(times, terms, 10, (house, text) => house.edit(terms, '{ from: 2026-01-01, to: 2026-12-31 }', text)),
  ...each(days, 'kept.yaml', 2, (house, text) => house.edit('kept.yaml', '2026-03-31', text)),
  ...each(hours, 'calendars.yaml', 5, (house, text) =>
    house.edit('calendars.yaml', '"09:00-17:00"', `"${text}"`),
  ),
  ...each(prose, terms, 56, (house, text) => house.edit(terms, '## Goals\n\n', `## Goals\n\n${text}\n\n`)),
  'a thousand promises, each of each day of decades': {
    lay: house => {
      manyObjectives(1000, 'day')(house);
      house.edit(terms, 'from: 2026-01-01', 'from: 1970-01-01');
    },
    told: `too-many-periods ${terms}:10`,
  },
  'two hundred promises, each of each day': { lay: manyObjectives(200, 'day') },
  'two promises by one id': {
    lay: house =>
      house.edit(
        terms,
        'objectives:\n',
        `objectives:\n${objective('leads', 'target: { atLeast: 1 }, period: month')}`,
      ),
    told: `duplicate-id ${terms}:24`,
  },
};
