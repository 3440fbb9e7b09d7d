import { expect, test } from 'vitest';
import { runKept } from '../run-kept.ts';
import { agreementMdx, leadsCsv, leadsHouse } from './leads-house.ts';

/** Rules, periods and causes of what a change does to the figures of one promise. */
async function closedOf(
  root: string,
): Promise<readonly (readonly [rule: string, period: string, cause: string])[]> {
  const { stdout } = await runKept(['diff', 'HEAD', '--json', '--root', root]);
  const { changes } = JSON.parse(stdout);
  return changes
    .filter((each: { closed: boolean }) => each.closed)
    .map((each: { rule: string; period: string; cause: string[] }) => [
      each.rule,
      each.period,
      each.cause.join('+'),
    ]);
}

const file = 'slas/leads/agreement.mdx';
const rows = 'slas/leads/metrics/leads.csv';
const calendars = (hours: string) => `calendars:
  desk:
    zone: UTC
    hours:
      monday: [${hours}]
      tuesday: [${hours}]
      wednesday: [${hours}]
      thursday: [${hours}]
      friday: [${hours}]
      saturday: [${hours}]
      sunday: [${hours}]
`;
const onDesk = (text: string) =>
  text.replace('clock: wall', 'clock: working').replace('currency: USD', 'currency: USD\ncalendar: desk');
const slow = leadsCsv(({ tier }) => (tier === 'C' ? 'A' : tier));

test('other hours of a calendar are the cause of what they change', async () => {
  const { root, commit, write, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  commit({ [file]: onDesk(agreementMdx()), 'slas/calendars.yaml': calendars('"09:00-17:00"'), [rows]: slow });
  write({ 'slas/calendars.yaml': calendars('"09:00-11:00"') });
  const found = await closedOf(root);
  expect(new Set(found.map(([, , cause]) => cause))).toEqual(new Set(['calendar']));
  expect(found.length).toBeGreaterThan(0);
});

test('what takes both the calendar and the data has both as its cause', async () => {
  const { root, commit, write, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  commit({ [file]: onDesk(agreementMdx()), 'slas/calendars.yaml': calendars('"09:00-17:00"') });
  write({ 'slas/calendars.yaml': calendars('"09:00-11:00"'), [rows]: slow });
  const found = await closedOf(root);
  // Slow leads take three hours by the first hours and one by the second: late by the data alone, and not with the calendar.
  expect(found.filter(([rule]) => rule === 'actual-rewritten').map(([, , cause]) => cause)).toContain(
    'calendar+data',
  );
});

test('what a layer says is the cause of what it changes, and its line is named', async () => {
  const { root, commit, write, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  const layer = (hours: string) => `---
title: Standard
summary: What all promise.
version: 1.0.0
layer: true
objectives:
  - id: first-follow-up
    title: First follow-up
    from: sales
    to: marketing
    indicator: { speed: leads, from: handed_off_at, to: first_follow_up_at, statistic: mean, clock: wall, where: { tier: [A, B] } }
    target: { atMost: ${hours} }
    period: month
---

## Summary

What all promise.
`;
  const own = agreementMdx()
    .replace('title: Leads', 'title: Leads\nextends: standard')
    .replace(/ {2}- id: first-follow-up\n(?: {4}.*\n)+/, '');
  commit({ 'slas/standard/agreement.mdx': layer('1 hour'), [file]: own });
  write({ 'slas/standard/agreement.mdx': layer('20 minutes') });
  const { stdout } = await runKept(['diff', 'HEAD', '--json', '--root', root]);
  const { changes, incomplete } = JSON.parse(stdout);
  expect(incomplete).toEqual([]);
  expect([
    ...new Set(changes.map((each: { rule: string; cause: string[] }) => `${each.rule} ${each.cause}`)),
  ]).toEqual(['verdict-flips layer', 'target-rewritten layer', 'part-changed layer', 'version-kept terms']);
  expect(changes.find((each: { rule: string }) => each.rule === 'part-changed')).toMatchObject({
    file: 'slas/standard/agreement.mdx',
    line: 7,
    parties: [
      { party: 'sales', owes: 'tighter', isOwed: 'same' },
      { party: 'marketing', owes: 'same', isOwed: 'more' },
    ],
  });
});

test('a period that is settling is not closed: its data may still come', async () => {
  const { root, write, commit, git } = leadsHouse();
  git('checkout', '--quiet', 'main');
  const settling = (text: string) =>
    text.replaceAll('    period: month\n', '    period: month\n    settle: 60 days\n');
  commit({ [file]: settling(agreementMdx()) });
  write({
    [rows]: leadsCsv(({ id, tier }) => (id.startsWith('2026-04') || id.startsWith('2026-01') ? 'A' : tier)),
  });
  const periods = (await closedOf(root)).map(([, period]) => period);
  expect(periods).toContain('2026-01');
  expect(periods).not.toContain('2026-04');
});
