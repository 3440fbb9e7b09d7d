import { groupDigits } from '../../../src/language/format/number.ts';
import { runKept } from '../../cli/run-kept.ts';
import type { Runs } from '../rules-document.ts';
import { plain } from '../shown.ts';

async function leads(...argv: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runKept(['calc', ...argv, '--json']);
  if (stderr !== '') throw new Error(stderr);
  return plain(groupDigits(JSON.parse(stdout).goal.leads));
}

export const leadGoal: Runs = {
  'from a quota to leads': async ({
    quota = '',
    share = '',
    'deal size': dealSize = '',
    rates = '',
    round = '',
  }) => ({
    leads: await leads(
      ...['--quota', quota.replace(',', ''), '--share', share, '--deal-size', dealSize.replace(',', '')],
      ...rates.split(', ').flatMap(rate => ['--stage', rate]),
      ...(round === 'each-stage' ? ['--round', round] : []),
    ),
  }),
  'from customers to leads': async ({ customers = '', rate = '' }) => ({
    leads: await leads('--customers', customers, '--close-rate', rate),
  }),
};
