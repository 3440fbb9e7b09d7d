/** How a command ends: nothing wrong, findings that are errors, used wrongly, or a bug of Kept. */
export const exit = { clean: 0, findings: 1, usage: 2, bug: 70 } as const;

export type Exit = (typeof exit)[keyof typeof exit];
