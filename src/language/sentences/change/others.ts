import type {
  AgreementChange,
  OutcomeChange,
  ProseChange,
  StandingChange,
} from '../../../core/change/change.ts';
import type { AgreementReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDateRange } from '../../format/date.ts';
import { formatPeriodId } from '../../format/period-id.ts';
import { clauseName } from '../clause-name.ts';
import { causeText } from './closed.ts';
import { quantityPair } from './figure.ts';
import { redline } from './redline.ts';
import { standsText } from './terms.ts';
import type { Of, Told } from './told.ts';

/** A credit, strike or plan of a closed period that is another now. */
export function outcomeLine(
  words: Catalogue,
  report: AgreementReport,
  change: Of<OutcomeChange['rule']>,
): Told {
  const say = words.change;
  const name = clauseName(words, report, change.clause);
  const what = {
    'credit-rewritten': say.credit,
    'strike-rewritten': say.strike,
    'recovery-rewritten': say.recovery,
  }[change.rule](name);
  const title = report.objectives.find(each => each.id === change.objective)?.title;
  const isStrike = change.rule === 'strike-rewritten';
  const [was, is] = [change.before, change.after];
  // A strike has no amount: it is there or not.
  const how = isStrike ? '' : quantityPair(words, was, is);
  return {
    mark: '✗',
    when: isMonth(change.period)
      ? formatPeriodId(words, change.period)
      : formatDateRange(words, change.dates.startDate, change.dates.lastDate),
    what: title === undefined ? what : `${title}: ${what}`,
    how,
    cause: causeText(words, change.cause),
    forWhom: '',
    notes: [],
    ids: [change.id],
  };
}

const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period);

/** What stands by a clause on the day, and is another now. */
export function standingLine(
  words: Catalogue,
  report: AgreementReport,
  change: Of<StandingChange['rule']>,
): Told {
  const [clause = '', period] = change.clause.split('/');
  const name = change.rule === 'date-moves' ? clause : clauseName(words, report, clause);
  const what = words.change.standing[change.rule](period === undefined ? name : `${name}, ${period}`);
  const title = report.objectives.find(each => each.id === change.objective)?.title;
  return {
    mark: '~',
    when: '',
    what: title === undefined ? what : `${title}: ${what}`,
    how: words.change.arrow(standsText(words, change.before), standsText(words, change.after)),
    cause: causeText(words, change.cause),
    forWhom: '',
    notes: [],
    ids: [change.id],
  };
}

/** What is said of the agreement as a whole. */
export function agreementLine(words: Catalogue, change: Of<AgreementChange['rule']>): Told {
  const say = words.change;
  const [before = '', after = ''] = [change.before, change.after];
  const told: Record<AgreementChange['rule'], readonly [mark: Told['mark'], what: string, how: string]> = {
    'version-kept': ['~', say.version, say.versionKept(before, after)],
    'version-steps': ['·', say.version, say.arrow(before, after)],
    'status-changed': ['~', say.status, say.arrow(before, after)],
    'agreement-renamed': ['~', '', say.renamed(before, after, change.sure ?? false)],
    'agreement-added': ['+', '', say.agreementAdded(after)],
    'agreement-removed': ['–', '', say.agreementRemoved],
  };
  const [mark, what, how] = told[change.rule];
  return { mark, when: '', what, how, cause: '', forWhom: '', notes: [], ids: [change.id] };
}

/** A section of the prose, with what is new and gone in it marked by `marked`. */
export function proseLine(
  change: Of<ProseChange['rule']>,
  marked: (kind: 'new' | 'gone', text: string) => string,
): Told {
  const runs = redline(change.before ?? '', change.after ?? '');
  const text = runs.map(run => (run.kind === 'same' ? run.text : marked(run.kind, run.text))).join('');
  return {
    mark: change.before === undefined ? '+' : change.after === undefined ? '–' : '~',
    when: '',
    what: change.heading,
    how: text.replace(/\s+/g, ' ').trim(),
    cause: '',
    forWhom: '',
    notes: [],
    ids: [change.id],
  };
}
