/** Lines of how a composite is made. */
export const compositeSteps = {
  member: (about: string | undefined): string => about ?? 'Member',
  'member-failing': (about: string | undefined): string => (about ? `Not kept: ${about}` : 'Not kept'),
  'all-failing': (): string => 'None of them kept',
  whole: (): string => 'Whole',
  composite: (): string => 'Together',
};

/** Composites in words. */
export const composite = {
  method: {
    serial: (members: string, count: number): string => {
      if (count === 1) return members;
      return `${members}, ${count === 2 ? 'both' : 'all'} needed`;
    },
    fallback: (members: string, count: number): string =>
      count === 1 ? members : `${members}, any one enough`,
    'weighted-mean': (members: string, _count: number): string => `mean of ${members}`,
  },
  attainments: (method: string): string => `${method}, each against its own target`,
  capped: (method: string, cap: string): string => `${method} and counted up to ${cap}`,
  weighted: (title: string, weight: string): string => `${title} (${weight})`,
  ofMembers: (target: string, members: string): string => `${target}: ${members}`,
  noFigure: (period: string, whys: readonly string[]): string =>
    `No figure for ${period}: ${whys.join('; ')}.`,
  open: (period: string, whys: readonly string[]): string =>
    `No figure for ${period}: ${whys.join(', and ')}, which leaves the verdict open.`,
  /** Why some members bring in nothing. */
  without: {
    period: (members: string, count: number): string =>
      `${members} ${count === 1 ? 'is' : 'are'} not judged in it`,
    data: (members: string, count: number): string => `${members} ${count === 1 ? 'has' : 'have'} none`,
    target: (members: string, count: number): string =>
      `${members} ${count === 1 ? 'has' : 'have'} no target to be held against`,
    ratio: (members: string, count: number): string =>
      `${members} ${count === 1 ? 'has' : 'have'} no attainment, as that would divide by 0`,
  },
  withoutValue: { period: 'not judged', data: 'no data', target: 'no target', ratio: 'no attainment' },
  mayBe: (member: string, range: string): string => `${member} may be ${range}`,
  heading: 'Made of',
  columns: {
    member: 'Promise',
    value: 'Brings in',
    target: 'Its target',
    verdict: 'Verdict',
  },
};
