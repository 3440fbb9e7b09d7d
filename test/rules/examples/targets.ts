import { formatAgainst } from '../../../src/language/format/against.ts';
import { catalogue } from '../../../src/language/index.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { plain, shown } from '../shown.ts';
import { countOfLeads, firstPeriod, periodsOf, promise, rowsOf } from '../small-agreement.ts';

const since = '2026-06-01';

/** `at least 95%` as a target. */
function targetOf(text = '') {
  const [, words = '', threshold] = /^(.+) (\S+)$/.exec(text) ?? [];
  return { [words.replace(/ (.)/, (_, letter: string) => letter.toUpperCase())]: threshold };
}

async function goals({ from }: Cells): Promise<Cells> {
  const target = [{ atLeast: '30' }, { atLeast: '60', from, midPeriod: 'prorate' }];
  const [june, july] = await periodsOf({
    objectives: [promise({ indicator: countOfLeads, target, since })],
    ...rowsOf({ name: 'leads' }, []),
    asOf: '2026-07-31',
  });
  return { 'goal of June': shown(june?.target?.value), 'goal of July': shown(july?.target?.value) };
}

const items = (count: string | undefined, day: string) =>
  Array.from({ length: Number(count) }, () => ({ at: `${day}T10:00:00`, state: 'kept' }));

export const targets: Runs = {
  'kept of all, and the verdict': async ({ kept = '', of = '', target }) => {
    const june = await firstPeriod({
      objectives: [
        promise({
          indicator: { measure: 'rows', sum: 'kept', per: 'of', as: 'share', at: 'at' },
          target: targetOf(target),
          since,
        }),
      ],
      ...rowsOf({ numbers: ['kept', 'of'] }, [
        { at: '2026-06-10T10:00:00', kept: kept.replace(',', ''), of: of.replace(',', '') },
      ]),
      asOf: '2026-07-31',
    });
    const { actual } = formatAgainst(catalogue('en'), june.actual!, june.target!.value);
    return { shown: plain(actual), verdict: june.verdict ?? '' };
  },
  'a goal of 30 leads that becomes 60 inside June': goals,
  'a share of 90 % that becomes 95 % on 16 June': async ({
    'items before': before,
    'items after': after,
  }) => {
    const target = [{ atLeast: '90%' }, { atLeast: '95%', from: '2026-06-16', midPeriod: 'per-item' }];
    const june = await firstPeriod({
      objectives: [
        promise({ indicator: { share: 'rows', at: 'at', kept: { state: 'kept' } }, target, since }),
      ],
      ...rowsOf({ texts: ['state'] }, [...items(before, '2026-06-10'), ...items(after, '2026-06-20')]),
      asOf: '2026-07-31',
    });
    return { 'share due': shown(june.target?.value) };
  },
};
