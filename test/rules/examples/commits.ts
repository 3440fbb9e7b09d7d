import { commitsOf } from '../../../src/repository/commits.ts';
import { placeOf } from '../../../src/repository/place.ts';
import type { Runs } from '../rules-document.ts';

export const commits: Runs = {
  '`slas/cloud-service/` is committed by a, `slas/parties.yaml` by b, `slas/weekly-supply/` by c': ({
    'the page of': page,
    'edited since': edited = '',
  }) => {
    const touched = [
      ['slas/', 'c'] as const,
      ['slas/weekly-supply/', 'c'] as const,
      ['slas/parties.yaml', 'b'] as const,
    ];
    const history = { head: 'c', prefix: '', shallow: false, whole: true };
    const { of } = commitsOf(
      { ...history, touched: [...touched, ['slas/cloud-service/', 'a']] },
      edited === '' ? [] : [placeOf(edited)],
    );
    const commit = of(['slas/parties.yaml', `slas/${page}/`]);
    return { names: commit?.hash ?? '', 'says that it differs': commit?.dirty ? 'yes' : '' };
  },
};
