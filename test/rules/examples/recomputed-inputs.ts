import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, csv, periodsOf, promise, rowsOf } from '../small-agreement.ts';

const leads = rowsOf({ name: 'leads' }, []);

/** `4 of 100` as customers and leads of a month. */
function monthRow(month: string, won = ''): readonly string[] {
  const [customers = '', all = ''] = won.split(' of ');
  return [month, all, customers, '0', '0', '0'];
}

export const recomputedInputs: Runs = {
  'seven customers, at the close rate of the two months before, or 5 % until they are there': async ({
    'won in January': first,
    'won in February': second,
    bounds,
  }) => {
    const target = {
      compute: 'lead-goal',
      customers: '7',
      closeRate: { window: '2 months', assume: '5%' },
      ...(bounds && { bounds }),
    };
    const [january, february, march] = await periodsOf({
      objectives: [promise({ indicator: countOfLeads, target })],
      datasets: { ...leads.datasets, funnel: { kind: 'funnel', file: 'metrics/funnel.csv' } },
      files: {
        ...leads.files,
        'metrics/funnel.csv': csv('month,leads,customers,revenue,marketing_revenue,total_revenue', [
          monthRow('2026-01', first),
          monthRow('2026-02', second),
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['leads', '2026-01-01', '2026-03-31'],
          ['funnel', '2026-01-01', '2026-02-28'],
        ]),
      },
      asOf: '2026-03-31',
    });
    return {
      January: shown(january?.target?.value),
      February: shown(february?.target?.value),
      March: shown(march?.target?.value),
    };
  },
  '20 leads of 10 January, two deals that came from them, and one of a partner of Sales': async ({
    'first deal': first = '',
    'second deal': second = '',
    'partner’s deal': partner = '',
  }) => {
    const [, february] = await periodsOf(
      fromDeals({
        months: ['2026-01'],
        deals: [
          { written: first, source: 'search' },
          { written: second, source: 'search' },
          { written: partner, source: 'partner' },
        ],
        target: {
          quota: '1000 USD per month',
          share: { window: '1 month', assume: '50%' },
          dealSize: { window: '1 month', assume: '100 USD' },
          closeRate: { window: '1 month', assume: '5%' },
        },
      }),
    );
    const found = (name: string) =>
      shown(february?.target?.derivation.steps.find(step => step.name === name)?.value);
    return {
      share: found('share'),
      'deal size': found('deal-size'),
      'close rate': found('close-rate'),
      cycle: found('cycle-days'),
      leads: shown(february?.target?.value),
    };
  },
  'seven customers, at the close rate of a month, or 5 %, with a cycle of one month': async ({
    'first won': first,
    'second won': second,
    'customers by': customersBy,
  }) => {
    const deals = [first, second].map(day => ({
      written: day ? `100 USD on ${day}` : 'still open',
      source: 'search',
    }));
    const [, february, march] = await periodsOf(
      fromDeals({
        months: ['2025-12', '2026-01', '2026-02'],
        deals,
        target: { customers: '7', closeRate: { window: '1 month', assume: '5%' }, cycle: '1 month' },
        customersBy,
      }),
    );
    return { February: shown(february?.target?.value), March: shown(march?.target?.value) };
  },
};

type Given = {
  /** In which 20 leads each came in on the 10th. */
  readonly months: readonly string[];
  /** Each of the first lead of January: `100 USD on 2026-01-20`, or `still open`. */
  readonly deals: readonly { readonly written: string; readonly source: string }[];
  readonly target: object;
  readonly customersBy?: string | undefined;
};

/** A goal that is made from deals and enquiries. */
function fromDeals({ months, deals, target, customersBy }: Given) {
  return {
    objectives: [promise({ indicator: countOfLeads, target: { compute: 'lead-goal', ...target } })],
    datasets: {
      ...leads.datasets,
      enquiries: { kind: 'leads', file: 'metrics/enquiries.csv' },
      deals: {
        kind: 'deals',
        file: 'metrics/deals.csv',
        funnel: { marketing: { source: 'search' }, leads: 'enquiries' },
        ...(customersBy && { customersBy }),
      },
    },
    files: {
      ...leads.files,
      'metrics/enquiries.csv': csv(
        'id,created_at,handed_off_at,first_follow_up_at,connected_at',
        months.flatMap(month =>
          Array.from({ length: 20 }, (_, place) => [
            `E-${month}-${place}`,
            `${month}-10T09:00:00`,
            `${month}-10T10:00:00`,
            '',
            '',
          ]),
        ),
      ),
      'metrics/deals.csv': csv(
        'id,lead,opened_at,closed_at,won,amount,currency,source',
        deals.map(({ written, source }, place) => {
          const [, amount = '', day = ''] = /^([\d.]+) USD on (.+)$/.exec(written) ?? [];
          const lead = source === 'search' ? 'E-2026-01-0' : '';
          return [`D-${place}`, lead, '2026-01-12', day, day && 'yes', amount, amount && 'USD', source];
        }),
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [
        ['leads', '2026-01-01', '2026-03-31'],
        ['enquiries', `${months[0]}-01`, '2026-02-28'],
        ['deals', `${months[0]}-01`, '2026-02-28'],
      ]),
    },
    asOf: '2026-03-31',
  };
}
