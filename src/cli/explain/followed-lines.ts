import { type Consequence, consequencesOfPeriod } from '../../core/clauses/consequences-by-open.ts';
import type { RecoveryReport } from '../../core/report.ts';
import { formatQuantity } from '../../language/index.ts';
import { derivationLines } from '../derivation-lines.ts';
import type { Look } from '../look.ts';
import { consequenceLines } from '../report/consequence-lines.ts';
import type { Told } from './told.ts';

type Kind = Consequence['kind'];
type Lines<K extends Kind> = {
  lines(consequence: Extract<Consequence, { readonly kind: K }>['of'], look: Look): string[];
}['lines'];
type AllLines = { readonly [K in Kind]?: Lines<K> };

/** How a consequence came to its amount, for the kinds that have one. */
const madeOfKind = { recovery: recoveryLines } satisfies AllLines;

/** What followed from the period and who disputes it, with how amounts are made. */
export function followedLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint } = look;
  const all = consequencesOfPeriod(report, objective.id, period.id);
  if (all.length === 0) return [];
  return [
    '',
    paint('strong', words.consequences.ofPeriod),
    ...all.flatMap(each => consequenceLines(report, each, look)),
    ...all.flatMap(({ kind, of }) => linesOf(kind)?.(of, look) ?? []),
  ];
}

function linesOf<K extends Kind>(kind: K): Lines<K> | undefined {
  const all: AllLines = madeOfKind;
  return all[kind];
}

function recoveryLines({ lost, derivation }: RecoveryReport, look: Look): string[] {
  const { words, paint } = look;
  return [
    '',
    paint('strong', words.consequences.recovery.how(formatQuantity(words, lost))),
    ...derivationLines(derivation, look),
  ];
}
