import type { Agreement } from '../../agreement/agreement.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import type { ObjectiveContext } from '../../judging/objective-context.ts';
import { floorText, isStricterThanTarget, readFloor } from './floor.ts';

/** The effects that are a word; `floor:` has its target beside it. */
export const effects = ['remove', 'pause', 'excuse'] as const;

/** Everything that keeps an event from being an exclusion that all parties agreed to. */
export function checkExclusion(
  event: AgreementEvent,
  agreement: Agreement,
  contexts: readonly ObjectiveContext[],
  file: string,
): Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, column: string, message: string, fix: string, meant?: Finding['meant']) =>
    findings.push({
      code,
      severity: 'error',
      file,
      place: { kind: 'dataset', row: event.row, column },
      message,
      fix,
      ...(meant && { meant }),
    });
  const objectives = agreement.terms.objectives.map(each => each.id);
  if (event.objective !== '' && !objectives.includes(event.objective)) {
    const message = `Unexpected objective \`${event.objective}\`, expected one of ${quoted(objectives)}, or nothing for all`;
    say('unknown-reference', 'objective', message, 'Name an objective of the agreement', {
      seen: event.objective,
      among: objectives,
    });
  }
  checkEffect(
    event,
    contexts.find(each => each.objective.id === event.objective),
    say,
  );
  if (!event.span) {
    say(
      'missing-value',
      'from',
      'Missing `from` and `through` of an exclusion, expected the days it covers',
      'Add both days',
    );
  }
  const parties = Object.keys(agreement.terms.parties);
  for (const party of [event.by, ...event.agreedBy].filter(each => !parties.includes(each))) {
    const column = party === event.by ? 'by' : 'agreed_by';
    const seen = party === '' ? 'Missing party' : `Unexpected party \`${party}\``;
    const message = `${seen}, expected one of ${quoted(parties)}`;
    say('unknown-reference', column, message, 'Name a party of the agreement', {
      seen: party,
      among: parties,
    });
  }
  const silent = parties.filter(party => party !== event.by && !event.agreedBy.includes(party));
  if (silent.length > 0) {
    const message = `Unexpected exclusion without the agreement of ${quoted(silent)}, expected every party in \`by\` or \`agreed_by\``;
    say(
      'exclusion-not-agreed',
      'agreed_by',
      message,
      'Add who agreed, or remove the exclusion until they do',
    );
  }
  return findings;
}

type Say = (code: string, column: string, message: string, fix: string, meant?: Finding['meant']) => void;

function checkEffect(event: AgreementEvent, context: ObjectiveContext | undefined, say: Say): void {
  const { effect, objective } = event;
  const floor = floorText(effect);
  if (floor !== undefined) {
    checkFloor(floor, objective, context, say);
    return;
  }
  if (!effects.some(each => each === effect)) {
    const among = [...effects, 'floor: <target>'];
    const message = `Unexpected effect \`${effect}\` of an exclusion, expected one of ${quoted(among)}`;
    say('bad-value', 'effect', message, 'Say what the exclusion does', { seen: effect, among: effects });
    return;
  }
  if (effect !== 'pause' || !context) return;
  if (context.indicator.canPause) return;
  const message = `Unexpected \`pause\` of \`${objective}\`, which runs on no clock, expected \`remove\`, \`excuse\` or a floor`;
  say('exclusion-without-clock', 'effect', message, 'Change the effect');
}

function checkFloor(text: string, objective: string, context: ObjectiveContext | undefined, say: Say): void {
  if (objective === '') {
    const message = 'Missing objective of a floor, expected the one whose target it lowers';
    say('missing-value', 'objective', message, 'Name it, one row for each objective');
  }
  if (!context) return;
  const floor = readFloor(text, context);
  if (!floor) {
    const seen = text === '' ? 'nothing' : `\`${text}\``;
    const message = `Unexpected ${seen} as the floor of \`${objective}\`, expected a target as it has one, or a share of a goal, such as \`floor: 50%\``;
    say('bad-value', 'effect', message, 'Write what remains promised');
  } else if (isStricterThanTarget(floor, context)) {
    const message = `Unexpected floor \`${text}\`, which is stricter than the target of \`${objective}\`, expected a weaker one`;
    say('floor-above-target', 'effect', message, 'Correct the floor');
  }
}

function quoted(names: readonly string[]): string {
  return names.map(each => `\`${each}\``).join(', ');
}
