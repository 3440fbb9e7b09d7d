import { runOn, type SmallAgreement } from './small-agreement.ts';

/** A finding as `check --json` has it. */
export type Told = { readonly code: string; readonly severity: string; readonly message: string };

/** What `check` finds in an agreement. */
export async function findingsOf(small: SmallAgreement): Promise<readonly Told[]> {
  return JSON.parse((await runOn(small, 'check', '--json')).stdout).findings;
}

/** The same in words: `look-alike error`. */
export async function told(small: SmallAgreement): Promise<string> {
  return (await findingsOf(small)).map(({ code, severity }) => `${code} ${severity}`).join(', ');
}
