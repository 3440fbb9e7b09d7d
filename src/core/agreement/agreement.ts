import type { Calendar } from '../ground/calendar/working-time.ts';
import type { JudgingSettings } from '../terms/judging-settings.ts';
import type { Layering } from '../terms/layers/layering.ts';
import type { Directory } from '../terms/party.ts';
import type { AgreementTerms } from './terms.ts';

/** One agreement with all it refers to, checked: what core judges. */
export type Agreement = {
  /** The folder's name. */
  readonly id: string;
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  readonly terms: AgreementTerms;
  readonly parties: Directory['parties'];
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly settings: JudgingSettings;
  /** Where its clauses came from; absent where it builds on no layer. */
  readonly layering?: Layering;
  /** SHA-256 of what binds, in hex; absent where nobody has computed it. */
  readonly termsHash?: string;
};
