import type { FieldChange, PartyEffect, Stands, TermsChange } from '../../../core/change/change.ts';
import { canonical } from '../../../core/ground/canonical.ts';
import { exact } from '../../../core/ground/exact.ts';
import type { AgreementReport, ObjectiveReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatTargetValue } from '../../format/against.ts';
import { formatDate } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { formatShare } from '../../format/share.ts';
import { partyNames } from '../parties.ts';
import { causeText } from './closed.ts';
import type { Of, Told } from './told.ts';

type Change = Of<TermsChange['rule']>;

/** How many fields of a part are told of where not all are asked for. */
const mostFields = 4;

/** A part of the terms that is new, gone or reads otherwise, and what that is to whom. */
export function termsLine(
  words: Catalogue,
  report: AgreementReport,
  change: Change,
  options: { readonly all: boolean },
): Told {
  const say = words.change;
  const { rule, part, title, promise, parties } = change;
  const gone = rule === 'part-removed';
  const how = rule === 'part-added' ? say.partNew : gone ? say.partGone : (targetText(words, promise) ?? '');
  return {
    mark: rule === 'part-added' ? '+' : gone ? '–' : '~',
    when: '',
    what: part === 'objective' || part === 'field' ? title : `${say.parts[part]} ${title}`,
    how,
    cause: causeText(words, change.cause),
    forWhom: effectText(words, report, parties),
    notes: [...fieldNotes(words, change, options), ...promiseNotes(words, report, change)],
    ids: [change.id],
  };
}

/** `460 → 500, +8.7 %`, where the target of the day differs. */
function targetText(words: Catalogue, promise: Change['promise']): string | undefined {
  const { before, after } = promise ?? {};
  if (!before || !after) return undefined;
  const [was, is] = [exact(before.value.value), exact(after.value.value)];
  const isSame = before.direction === after.direction && was.equals(is);
  if (isSame) return undefined;
  const arrow = words.change.arrow(
    formatTargetValue(words, before.value),
    formatTargetValue(words, after.value),
  );
  if (was.n === 0n || before.value.unit.kind === 'share') return arrow;
  const by = is.sub(was).div(was);
  return `${arrow}, ${by.s > 0n ? '+' : '−'}${formatShare(by.abs(), 1)}`;
}

/** `Marketing owes more (tighter) · Sales is owed more`. */
export function effectText(
  words: Catalogue,
  report: AgreementReport,
  parties: readonly PartyEffect[],
): string {
  return parties
    .flatMap(({ party, owes, isOwed }) => {
      const name = partyNames(words, report, [party]);
      return [words.change.owes[owes](name), words.change.isOwed[isOwed](name)];
    })
    .filter(text => text !== '')
    .join(' · ');
}

function fieldNotes(
  words: Catalogue,
  { fields, part }: Change,
  { all }: { readonly all: boolean },
): readonly string[] {
  const told = all ? fields : fields.slice(0, mostFields);
  const more = fields.length - told.length;
  return [
    ...told.map(each => words.change.field(part === 'field' ? '' : each.field, leafText(words, each))),
    ...(more > 0 ? [words.change.moreFields(more)] : []),
  ];
}

function leafText(words: Catalogue, { before, after }: FieldChange): string {
  const text = (each: string | undefined) => (each === undefined || each === '' ? words.change.none : each);
  return words.change.arrow(text(before), text(after));
}

/** What the past says of a promise as it is now, what its odds are, and whether it can be carried. */
function promiseNotes(words: Catalogue, report: AgreementReport, change: Change): readonly string[] {
  const { promise, name } = change;
  if (!promise || isAsBefore(promise)) return [];
  const objective = report.objectives.find(each => each.id === name);
  const notes = [pastText(words, promise), oddsText(words, promise, objective), capacityText(words, promise)];
  const told = notes.filter(each => each !== undefined);
  return told.length > 0 ? [told.join('   ')] : [];
}

/** Whether the target of the day, what the past says of it and its odds are what they were. */
function isAsBefore({ before, after, past, odds }: NonNullable<Change['promise']>): boolean {
  return [
    [before, after],
    [past?.before, past?.after],
    [odds?.before, odds?.after],
  ].every(([was, is]) => canonical(was) === canonical(is));
}

function pastText(
  words: Catalogue,
  { past, before, after }: NonNullable<Change['promise']>,
): string | undefined {
  const now = past?.after;
  if (!now || now.of === 0 || !after) return undefined;
  const was = past.before;
  const wasAt = before && formatTargetValue(words, before.value);
  const beside =
    was && wasAt !== undefined
      ? was.met === now.met && was.of === now.of
        ? words.change.pastAs(wasAt)
        : words.change.pastWas(wasAt, was.met, was.of)
      : undefined;
  return words.change.past(formatTargetValue(words, after.value), now.met, now.of, beside);
}

function oddsText(
  words: Catalogue,
  { odds }: NonNullable<Change['promise']>,
  objective: ObjectiveReport | undefined,
): string | undefined {
  if (!odds?.after || !objective) return undefined;
  const now = formatShare(odds.after, 0);
  const was = odds.before === undefined ? undefined : formatShare(odds.before, 0);
  return words.change.odds(was === undefined ? now : words.change.arrow(was, now));
}

function capacityText(
  words: Catalogue,
  { capacity, after }: NonNullable<Change['promise']>,
): string | undefined {
  if (!capacity || !after) return undefined;
  return words.change.capacity(formatNumber(capacity.capacity.value), capacity.enough);
}

/** How something stands, `none` for what is not there. */
export function standsText(words: Catalogue, stands: Stands | undefined): string {
  if (stands === undefined) return words.change.none;
  if (typeof stands === 'string') return formatDate(words, stands);
  if ('unit' in stands) return formatQuantity(words, stands);
  const { is, since, until } = stands;
  const what = typeof is === 'string' ? words.endings.states[is].word : is.level;
  const dates = words.change.sinceUntil(since && formatDate(words, since), until && formatDate(words, until));
  return `${what}${dates}`;
}
