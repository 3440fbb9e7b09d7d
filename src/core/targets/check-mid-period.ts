import { article, type Say } from '../ground/say.ts';
import type { Target, Targeted } from './kind.ts';

/** A target that may begin inside a period says what then happens in a way that its indicator can (RULES 19). */
export function checkMidPeriod(say: Say, target: Target, isFirst: boolean, of: Targeted): void {
  const method = target.midPeriod;
  if (!method) return;
  const whose = article(of.kind).replace(of.kind, `\`${of.kind}\` indicator`);
  const countsItems = of.countsItems && of.unit.kind === 'share';
  const isGrouped = of.groupedBy !== undefined;
  const wrong = (message: string, fix: string) => say.wrong('target-mid-period', ['midPeriod'], message, fix);
  if (isFirst) {
    wrong(
      'Unexpected `midPeriod` of the first target, which follows none, expected it on a later one',
      'Remove it, and let the first target begin with a period',
    );
  } else if (method === 'prorate' && !of.addsUp) {
    wrong(
      `Unexpected \`prorate\` of ${whose}, expected a count or another sum over the period`,
      countsItems && !isGrouped
        ? 'Use `per-item`, or a first day of a period'
        : 'Use a first day of a period',
    );
  } else if (method === 'per-item' && !countsItems) {
    wrong(
      `Unexpected \`per-item\` of ${whose}, expected a share of items`,
      of.addsUp ? 'Use `prorate`, or a first day of a period' : 'Use a first day of a period',
    );
  } else if (method === 'per-item' && isGrouped) {
    wrong(
      'Unexpected `per-item` of an indicator judged `per` group, expected one figure of all items',
      'Remove `per`, or use a first day of a period',
    );
  }
}
