const counted = (one: string, many: string) => (count: string) => `${count} ${count === '1' ? one : many}`;

/** Leads that do not count by what became of them. */
export const dispositions = {
  leftOut: (parts: string): string => `Left out as agreed: ${parts}.`,
  duplicate: counted('duplicate', 'duplicates'),
  recycled: counted('that came back', 'that came back'),
  rejected: counted('rejected', 'rejected'),
  'not-accepted': counted('not accepted', 'not accepted'),
};
