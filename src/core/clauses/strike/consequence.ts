import type { ConsequenceKind } from '../consequence-kind.ts';
import type { StrikeReport } from './report.ts';

/** Strikes wait for an outcome. */
export const strikeConsequence: ConsequenceKind<string, StrikeReport> = {
  all: ({ strikes = [] }) => strikes.flatMap(({ remedy, strikes: own }) => own.map(of => ({ remedy, of }))),
  isOpen: ({ state }) => state === 'open' || state === 'overdue',
  periods: ({ period }) => [period],
};
