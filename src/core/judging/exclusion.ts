import type { Agreement } from '../agreement.ts';
import { dateOf, type EpochMs, isoUtc, type Span } from '../calendar/instant.ts';
import type { Finding } from '../finding.ts';
import type { AgreementEvent, DataFacts } from '../question.ts';
import type { ExclusionReport } from '../report.ts';

/** What an agreed exclusion does to the periods it touches (SEMANTICS 21). */
export type Effect = ExclusionReport['effect'];
const effects = ['remove', 'pause', 'excuse'] as const satisfies readonly Effect[];

/** An exclusion that both sides agreed to. */
export type Exclusion = { readonly report: ExclusionReport; readonly span: Span; readonly effect: Effect };

/** The exclusions recorded before `asOf`, and a finding for each event that cannot be one. */
export function exclusionsOf(
  agreement: Agreement,
  facts: DataFacts,
  asOf: EpochMs,
): { exclusions: readonly Exclusion[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const exclusions: Exclusion[] = [];
  for (const event of facts.events.filter(each => each.kind === 'exclusion')) {
    const wrong = wrongWith(event, agreement, facts.eventsFile);
    findings.push(...wrong);
    const effect = effects.find(each => each === event.effect);
    if (wrong.length > 0 || !effect || !event.span || event.at >= asOf) continue;
    const report = reportOf(event, event.span, effect, agreement, facts.eventsFile);
    const isTaken = exclusions.some(each => each.report.id === report.id);
    const id = isTaken ? `${report.id}-${event.row}` : report.id;
    exclusions.push({ report: { ...report, id }, span: event.span, effect });
  }
  return { exclusions, findings };
}

function reportOf(
  event: AgreementEvent,
  span: Span,
  effect: Effect,
  agreement: Agreement,
  file: string,
): ExclusionReport {
  const zone = agreement.terms.timezone;
  const startDate = dateOf(span.start, zone);
  return {
    id: `${event.objective || 'all'}-${startDate}`,
    objective: event.objective,
    start: isoUtc(span.start),
    end: isoUtc(span.end),
    startDate,
    lastDate: dateOf(span.end - 1, zone),
    effect,
    by: event.by,
    agreedBy: event.agreedBy,
    note: event.note,
    file,
    row: event.row,
  };
}

function wrongWith(event: AgreementEvent, agreement: Agreement, file: string): Finding[] {
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
  const quoted = (names: readonly string[]) => names.map(each => `\`${each}\``).join(', ');
  const objectives = agreement.terms.objectives.map(each => each.id);
  if (event.objective !== '' && !objectives.includes(event.objective)) {
    const message = `Unexpected objective \`${event.objective}\`, expected one of ${quoted(objectives)}, or nothing for all`;
    say('unknown-reference', 'objective', message, 'Name an objective of the agreement', {
      seen: event.objective,
      among: objectives,
    });
  }
  if (!effects.some(each => each === event.effect)) {
    const message = `Unexpected effect \`${event.effect}\` of an exclusion, expected one of ${quoted(effects)}`;
    say('bad-value', 'effect', message, 'Say what the exclusion does', {
      seen: event.effect,
      among: effects,
    });
  }
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
