/** The names of a part that is missing, or is no such part: which they would be nobody can tell, so that none is unknown. */
export const anyName: readonly string[] = Object.assign([], { includes: () => true });
