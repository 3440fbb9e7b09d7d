import { type GitHouse, gitHouse } from '../../repository/git-house.ts';

/** Sixteen months of leads. */
const months = Array.from({ length: 16 }, (_, place) => {
  const month = (place % 12) + 1;
  return `${place < 12 ? 2025 : 2026}-${String(month).padStart(2, '0')}`;
});

type Lead = { readonly id: string; readonly day: string; readonly tier: string; readonly minutes: number };

/** The leads of a month: five of A and B, followed up within half an hour, and three of C, after three hours. */
function leadsOf(month: string): readonly Lead[] {
  const qualified = Array.from({ length: 5 }, (_, place) => ({
    id: `${month}-${place + 1}`,
    day: `${month}-${String(place + 3).padStart(2, '0')}`,
    tier: place % 2 === 0 ? 'A' : 'B',
    minutes: 30,
  }));
  const nurtured = ['x', 'y', 'z'].map((name, place) => ({
    id: `${month}-${name}`,
    day: `${month}-${String(place + 12).padStart(2, '0')}`,
    tier: 'C',
    minutes: 180,
  }));
  return [...qualified, ...nurtured];
}

/** A dataset of leads; `tierOf` may give some of them another tier. */
export function leadsCsv(tierOf: (lead: Lead) => string = lead => lead.tier): string {
  const rows = months.flatMap(leadsOf).map(lead => {
    const end = `${lead.day}T${String(10 + Math.floor(lead.minutes / 60)).padStart(2, '0')}:${String(lead.minutes % 60).padStart(2, '0')}:00`;
    return `${lead.id},${lead.day}T10:00:00,${lead.day}T10:00:00,${end},,${tierOf(lead)}`;
  });
  return ['id,created_at,handed_off_at,first_follow_up_at,connected_at,tier', ...rows, ''].join('\n');
}

/** The agreement with a target for the leads of a month, written as given. */
export function agreementMdx({
  target = '{ atLeast: 6 }',
  version = '1.0.0',
  status = 'active',
  title = 'Leads',
} = {}): string {
  return `---
title: ${title}
summary: Marketing hands over leads, and sales follows them up.
kind: internal
status: ${status}
version: ${version}
timezone: UTC
currency: USD
effective: { from: 2025-01-01, to: 2026-12-31 }
parties:
  marketing:
    goals: [Hand over enough leads.]
    needs: [A quick follow-up.]
    contacts: [lead]
  sales:
    goals: [Follow up quickly.]
    needs: [Enough leads.]
    contacts: [lead]
datasets:
  leads: { kind: leads, file: metrics/leads.csv, values: { tier: [C] } }
objectives:
  - id: qualified-leads
    title: Qualified leads
    from: marketing
    to: sales
    indicator: { count: leads, at: handed_off_at, where: { tier: [A, B] } }
    target: ${target}
    period: month
  - id: first-follow-up
    title: First follow-up
    from: sales
    to: marketing
    indicator: { speed: leads, from: handed_off_at, to: first_follow_up_at, statistic: mean, clock: wall, where: { tier: [A, B] } }
    target: { atMost: 1 hour }
    period: month
remedies:
  - id: plan
    text: Whoever missed a goal brings a plan.
termination:
  - id: by-consent
    text: Both may end it at any time.
---

## Summary

Marketing hands over leads, and sales follows them up.

## Goals

Enough leads, and a quick answer to each.

## Needs

Each side needs the other.

## Contacts

The heads of both sides.

## If goals are not met

A plan is due.

## Ending the agreement

It ends at the end of 2026.
`;
}

const shared = {
  'slas/kept.yaml': 'title: Agreements\nasOf: 2026-05-20\nlanguages: [en]\n',
  'slas/parties.yaml': `parties:
  marketing:
    name: Marketing
    kind: team
    contacts: { lead: { role: Head of Marketing, reach: '#marketing' } }
  sales:
    name: Sales
    kind: team
    contacts: { lead: { role: Head of Sales, reach: '#sales' } }
`,
};

/** A house in a git repository, with one commit on `main` and a branch that is checked out. */
export function leadsHouse(): GitHouse {
  const house = gitHouse();
  house.git('init', '--quiet', '--initial-branch=main');
  house.commit({
    ...shared,
    ...agreementFiles('leads'),
  });
  house.git('checkout', '--quiet', '-b', 'proposal');
  return house;
}

/** The files of an agreement in a folder of this name. */
export function agreementFiles(
  name: string,
  terms: Parameters<typeof agreementMdx>[0] = {},
): Readonly<Record<string, string>> {
  return {
    [`slas/${name}/agreement.mdx`]: agreementMdx(terms),
    [`slas/${name}/metrics/leads.csv`]: leadsCsv(),
    [`slas/${name}/metrics/coverage.csv`]: 'dataset,from,through\nleads,2025-01-01,2026-05-19\n',
  };
}
