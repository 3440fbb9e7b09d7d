import { attainment as reached, shareOfAllowed } from '../../../src/core/ground/keeps.ts';
import { formatAttainment } from '../../../src/language/format/attainment.ts';
import type { Runs } from '../rules-document.ts';
import { plain } from '../shown.ts';

const percent = (value: string | undefined) =>
  value === undefined ? 'none' : plain(formatAttainment(value));
const shareOf = (text: string) => `${Number.parseFloat(text) * 100}/10000`;

export const attainment: Runs = {
  'figures and targets': ({ figure = '', target = '' }) => {
    const [words, threshold = ''] = target.split(/ (?=-?\d)/);
    const direction = words === 'at least' ? 'atLeast' : 'atMost';
    return { attainment: percent(reached(figure, direction, threshold)) };
  },
  availability: ({ figure = '', target = '' }) => ({
    'allowed downtime used': percent(
      shareOfAllowed(shareOf(figure), shareOf(target.replace('at least ', ''))),
    ),
  }),
};
