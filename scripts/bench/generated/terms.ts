import { randomFor } from '../../demo/random.ts';
import type { Facts } from './facts.ts';

/** The frontmatter of a generated agreement: a computed goal, a first follow-up by a working clock, remedies and endings. */
export function termsOf({ number, title, marketing, sales, product, city, quota, hours }: Facts): string {
  const random = randomFor(`terms-${number}`);
  const months = random.between(4, 7);
  return `title: ${title}
summary: ${marketing} hands over leads for ${product} in ${city}; ${sales} follows up on each of them.
kind: internal
status: active
version: 1.${random.between(0, 30)}.0
timezone: America/New_York
currency: USD
calendar: sales-desk
effective: { from: 2025-01-01, to: 2026-12-31 }

parties:
  marketing:
    goals:
      - Carry its share of ${quota} USD a month with leads for ${product}.
      - Know what became of every lead from ${city}.
    needs:
      - A first follow-up within ${hours} hours.
      - An outcome recorded for every lead within ${random.between(20, 45)} days.
    contacts: [lead, operations]
  sales:
    goals:
      - Close the quota of the month in ${city}.
    needs:
      - Source, tier and region on every lead at hand-off.
    contacts: [lead, operations]

datasets:
  funnel: { kind: funnel, file: metrics/funnel.csv }
  leads: { kind: leads, file: metrics/leads.csv }

definitions:
  - id: qualified-lead
    term: qualified lead
    meaning: A lead of tier A or B that asked for ${product}.
    where: { tier: [A, B] }

objectives:
  - id: qualified-leads
    title: Qualified leads
    why: sales has enough good conversations about ${product}.
    from: marketing
    to: sales
    accountable: Head of Demand Generation
    indicator: { count: leads, at: handed_off_at, where: qualified-lead }
    target:
      compute: lead-goal
      quota: ${quota} USD per month
      share: { window: ${months} months }
      dealSize: { window: ${months} months }
      closeRate: { window: ${months} months }
    period: month
  - id: first-follow-up
    title: First follow-up
    why: a lead hears from a person while the question is fresh.
    from: sales
    to: marketing
    accountable: Head of Sales Development
    indicator: { speed: leads, from: handed_off_at, to: first_follow_up_at, statistic: mean, clock: working, where: qualified-lead }
    target: { atMost: ${hours} hours }
    period: month

remedies:
  - id: recovery-plan
    text: The party that missed a goal brings a written plan within ${random.between(3, 9)} working days of the verdict.
    strike: { owner: accountable, due: 5 working days, expires: 6 months }
  - id: make-up-leads
    objectives: [qualified-leads]
    text: Missing leads are made up over the following two months.
    recovery: { closeRate: from target, dealSize: from target, over: 2 periods }
  - id: escalation
    text: The same goal missed two months in a row goes to both chief officers.
    escalate:
      - { after: 2 in a row, to: Both chief officers, within: 10 working days }
    until: kept

termination:
  - id: repeated-miss
    text: Either party may end the agreement with 30 days’ notice when the other has missed the same goal three months in a row.
    when: { missed: 3 in a row, objectives: same }
    noticeDays: 30
    exerciseWithin: ${random.between(30, 90)} days
    by: other
  - id: by-consent
    text: Both parties may end or replace it at any time in writing.
    when: { consent: all }

review: { every: quarter, noticeDays: 30 }
renewal: { auto: false, noticeDays: 60 }
`;
}
