import { openHouse, type SmallHouse, smallHouse } from '../pipeline/small-house.ts';

/** What content there can be much of: lays so many of them into the small house. */
export type Growing = {
  /** How many there are at first; they become four times as many. */
  readonly from: number;
  /** Whether there is something wrong with them. */
  readonly isTold?: true;
  readonly lay: (house: SmallHouse, count: number) => void;
};

const agreement = 'sales-desk/agreement.mdx';
const second = 1000;
const day = 86_400 * second;
const start = Date.UTC(2026, 0, 1);
const instant = (at: number) => new Date(at).toISOString().slice(0, 19);
const date = (at: number) => instant(at).slice(0, 10);
const each = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at));

/** Rows of events.csv beside those that stand there. */
function recorded(house: SmallHouse, rows: readonly string[]): void {
  house.write('sales-desk/events.csv', `${house.read('sales-desk/events.csv')}${rows.join('\n')}\n`);
}

/** Exclusions of half a minute each, over the time that is judged. */
const exclusions =
  (objective: string, effect: string) =>
  (house: SmallHouse, count: number): void => {
    const apart = Math.floor((85 * day) / count);
    recorded(
      house,
      each(count, at => {
        const [from, through] = [start + at * apart, start + at * apart + 30 * second];
        return `2026-03-30T10:00:00,exclusion,${objective},${instant(from)},${instant(through)},${effect},marketing,sales,Note ${at}`;
      }),
    );
  };

const objectivesFirst = (house: SmallHouse, objectives: readonly string[]) =>
  house.edit(agreement, 'objectives:\n', `objectives:\n${objectives.join('')}`);

const objective = (id: string, indicator: string, rest: string) =>
  `  - { id: ${id}, title: ${id}, from: marketing, to: sales, indicator: ${indicator}, ${rest} }\n`;
const counted = (id: string, rest = 'period: month') =>
  objective(id, '{ count: leads, at: handed_off_at }', `target: { atLeast: 2 }, ${rest}`);
const shared = (id: string, rest = 'period: month') =>
  objective(
    id,
    '{ share: leads, at: handed_off_at, kept: { tier: [A] } }',
    `target: { atLeast: 1% }, ${rest}`,
  );

const prose = (house: SmallHouse, text: string) =>
  house.edit(agreement, '## Goals\n', `## Goals\n\n${text}\n`);

/** Judged each day, over so many days. */
function daily(house: SmallHouse, days: number): void {
  const from = start - days * day;
  house.edit(agreement, 'from: 2026-01-01', `from: ${date(from)}`);
  house.write('sales-desk/metrics/coverage.csv', `dataset,from,through\nleads,${date(from)},2026-05-19\n`);
}

/** Kinds of content, by what there is much of. */
export const growing: Readonly<Record<string, Growing>> = {
  'rows of leads': {
    from: 10_000,
    lay: (house, count) => {
      const rows = each(count, at => {
        const begun = start + at * Math.floor((85 * day) / count);
        return `G-${at},${instant(begun)},${instant(begun)},${instant(begun + 600 * second)},,A,search,west`;
      });
      const file = 'sales-desk/metrics/leads.csv';
      house.write(file, `${house.read(file)}${rows.join('\n')}\n`);
    },
  },
  'reviews in events.csv': {
    from: 6000,
    lay: (house, count) =>
      recorded(
        house,
        each(count, at => `${instant(start + at * 60 * second)},review,,,,,marketing,sales,Note ${at}`),
      ),
  },
  'exclusions that stop clocks': { from: 6000, lay: exclusions('first-follow-up', 'pause') },
  'exclusions that leave time out of everything': { from: 6000, lay: exclusions('', 'remove') },
  'exclusions with a floor': { from: 6000, lay: exclusions('leads', 'floor: 1') },
  'exclusions of one instant and one day': {
    from: 6000,
    lay: (house, count) =>
      recorded(
        house,
        each(
          count,
          at => `2026-03-30T10:00:00,exclusion,,2026-02-02,2026-02-02,excuse,marketing,sales,Note ${at}`,
        ),
      ),
  },
  'exclusions beside days that are judged each': {
    from: 1000,
    lay: (house, count) => {
      objectivesFirst(house, [counted('daily', 'period: day')]);
      exclusions('', 'remove')(house, count);
    },
  },
  objectives: {
    from: 60,
    lay: (house, count) =>
      objectivesFirst(
        house,
        each(count, at => counted(`promise-${at}`)),
      ),
  },
  'composites, each of the one before': {
    from: 40,
    lay: (house, count) =>
      objectivesFirst(house, [
        shared('link-0'),
        ...each(count, at =>
          objective(
            `link-${at + 1}`,
            `{ composite: serial, of: [link-${at}] }`,
            'target: { atLeast: 1% }, period: month',
          ),
        ),
      ]),
  },
  periods: {
    from: 700,
    lay: (house, count) => {
      daily(house, count);
      objectivesFirst(house, [
        shared('part', 'period: day'),
        objective('whole', '{ composite: serial, of: [part] }', 'target: { atLeast: 1% }, period: day'),
      ]);
    },
  },
  'windows of maintenance': {
    from: 500,
    lay: (house, count) => {
      daily(house, count);
      house.edit(
        agreement,
        'remedies:\n',
        'maintenance:\n  - { id: nightly, every: "FREQ=DAILY", hours: "02:00-03:00", effect: remove, text: Work in the night. }\nremedies:\n',
      );
    },
  },
  definitions: {
    from: 400,
    lay: (house, count) =>
      house.edit(
        agreement,
        'objectives:\n',
        `definitions:\n${each(count, at => `  - { id: word-${at}, term: word ${at}, meaning: Word ${at}. }\n`).join('')}objectives:\n`,
      ),
  },
  remedies: {
    from: 150,
    lay: (house, count) =>
      house.edit(
        agreement,
        'remedies:\n',
        `remedies:\n${each(count, at => `  - { id: strike-${at}, text: A strike., objectives: [leads], strike: { owner: sales, due: 5 working days, expires: 6 months } }\n`).join('')}`,
      ),
  },
  'paragraphs of prose': {
    from: 300,
    lay: (house, count) =>
      prose(house, each(count, at => `Sentence *${at}* of **many**, with a [link](#goals).`).join('\n\n')),
  },
  tables: {
    from: 100,
    lay: (house, count) =>
      prose(house, each(count, at => `| A | B |\n| - | - |\n| ${at} | *b* |`).join('\n\n')),
  },
  'items of a list': {
    from: 800,
    lay: (house, count) => prose(house, each(count, at => `- Item ${at}`).join('\n')),
  },
  'findings of one kind': {
    isTold: true,
    from: 3000,
    lay: (house, count) =>
      recorded(
        house,
        each(count, at => `2026-03-30T10:00:00,exclusion,nobody,2026-02-02,2026-02-02,excuse,x,sales,${at}`),
      ),
  },
  'findings of the prose': {
    isTold: true,
    from: 150,
    lay: (house, count) => prose(house, each(count, at => `A [dead link](#nowhere-${at}).`).join('\n\n')),
  },
};

/** A house of its own with so many of them. */
export function grown({ lay }: Growing, count: number): SmallHouse {
  const house = openHouse(smallHouse().root);
  lay(house, count);
  return house;
}
