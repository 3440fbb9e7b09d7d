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
  membersMissing: (members: string, count: number, period: string): string =>
    `No figure for ${period}: ${members} ${count === 1 ? 'has' : 'have'} none.`,
  heading: 'Made of',
  columns: {
    member: 'Promise',
    value: 'Brings in',
    target: 'Its target',
    verdict: 'Verdict',
  },
};
