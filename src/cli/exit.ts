/** How a command ends: nothing wrong, findings that are errors, used wrongly, an entry that is not complete, a bug of Kept, or a machine that refused, or changed what was read. */
export const exit = { clean: 0, findings: 1, usage: 2, incomplete: 3, bug: 70, machine: 74 } as const;

export type Exit = (typeof exit)[keyof typeof exit];
