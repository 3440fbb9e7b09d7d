import type { AgreementReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';

/** What readers call a clause: its title, else its id in quotes. */
export function clauseName(
  words: Catalogue,
  { remedies, termination }: Pick<AgreementReport, 'remedies' | 'termination'>,
  id: string,
): string {
  return [...remedies, ...termination].find(each => each.id === id)?.title ?? words.clauseId(id);
}
