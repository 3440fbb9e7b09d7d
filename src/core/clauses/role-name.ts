import type { ClauseAround } from './around.ts';

/** The name of a party, or the role as the agreement has it. */
export function roleName(role: string, { parties }: Pick<ClauseAround, 'parties'>): string {
  return parties[role]?.name ?? role;
}
