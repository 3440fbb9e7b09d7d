import type { Runs } from '../rules-document.ts';
import { countOfLeads, leadsOn, promise, reportOf, rowsOf } from '../small-agreement.ts';

export const ending: Runs = {
  'a promise judged by the month from January on': async ({ verdicts = '', condition }) => {
    const months = verdicts.split(', ');
    const month = (place: number) => `2026-0${place + 1}`;
    const { objectives, endings } = await reportOf({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '1' } })],
      ...rowsOf(
        { name: 'leads' },
        months.flatMap((verdict, place) => (verdict === 'met' ? leadsOn(1, `${month(place)}-10`) : [])),
      ),
      terms: {
        termination: [{ id: 'end', text: 'Either side may end it.', when: { missed: condition } }],
      },
      asOf: `${month(months.length)}-10`,
    });
    const judged = objectives[0]?.periods.flatMap(each => each.verdict ?? []).join(', ');
    if (judged !== verdicts) throw new Error(`Unexpected verdicts ${judged}, expected ${verdicts}`);
    return { 'met since': endings?.[0]?.sinceDate ?? '' };
  },

  'January, February and March were missed, which are three in a row': async ({ field = '', time }) => {
    const { endings } = await reportOf({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '1' } })],
      ...rowsOf({ name: 'leads' }, []),
      terms: {
        calendar: 'desk',
        termination: [
          { id: 'end', text: 'Either side may end it.', when: { missed: '3 in a row' }, [field]: time },
        ],
      },
      asOf: '2026-04-01',
    });
    const [end] = endings ?? [];
    const awaited = end?.cases[0]?.awaiting;
    const until = end?.exerciseUntil ?? awaited?.noticeUntil;
    const last = until?.slice(0, 16).replace('T', ' ') ?? end?.exerciseBy ?? awaited?.noticeBy;
    return { 'last time to give notice': last ?? '' };
  },
};
