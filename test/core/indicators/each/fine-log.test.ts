import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { judged, ticket } from './each-sample.ts';

const opened = [ticket('T1', { opened_at: '2026-06-10T09:00' }, { severity: 'low' })];
const rules = { pause: ['waiting'], resume: ['replied'], stop: ['resolved'], transfer: ['passed'] };

/** The verdict on a ticket opened at 9:00 whose log has digits after the millisecond. */
function verdict(indicator: Raw, ...lines: readonly string[]): string | undefined {
  const log = lines.map(line => `T1 2026-06-10T${line}`);
  return judged({ indicator: { log: 'ticket-log', rules, ...indicator }, tickets: opened, log }).period
    .verdict;
}

describe('times of the log count to the nanosecond', () => {
  const stop = { promise: { to: 'stop', within: '5 minutes' } };
  test('in a pause, which may end what would be late by a nanosecond', () => {
    const paused = ['09:01:00.0006 waiting', '09:02:00.0004 replied'] as const;
    expect(verdict(stop, ...paused, '09:05:59.9998 resolved')).toBe('met');
    expect(verdict(stop, ...paused, '09:05:59.999800001 resolved')).toBe('missed');
  });
  test('in a pause that is over by agreement', () => {
    const longest = { ...stop, rules: { ...rules, pause: { events: ['waiting'], atMost: '1 hour' } } };
    expect(verdict(longest, '09:01:00.0006 waiting', '10:05:00 replied', '10:05:00 resolved')).toBe('met');
    expect(verdict(longest, '09:01:00.0006 waiting', '10:05:00 replied', '10:05:00.000001 resolved')).toBe(
      'missed',
    );
  });
  test('in the time between a stop and a reopening', () => {
    const reopened = { ...stop, rules: { ...rules, start: ['opened'], reopened: 'resume' } };
    const log = ['09:00 opened', '09:01:00.0006 resolved', '09:02:00.0004 opened'] as const;
    expect(verdict(reopened, ...log, '09:05:59.9998 resolved')).toBe('met');
    expect(verdict(reopened, ...log, '09:05:59.999800001 resolved')).toBe('missed');
  });
  test('in a pause that puts the end of a day off', () => {
    const day = { promise: { to: 'stop', within: '1 calendar day' } };
    const log = (resolved: string) =>
      judged({
        indicator: { log: 'ticket-log', rules, ...day },
        tickets: opened,
        log: [
          'T1 2026-06-10T09:01:00.0006 waiting',
          'T1 2026-06-10T10:01:00.0009 replied',
          `T1 2026-06-12T01:00:00.${resolved} resolved`,
        ],
      }).period.verdict;
    expect([log('000299999'), log('0003')]).toEqual(['met', 'missed']);
  });
  test('at a hand-over, from which a time starts anew: nothing late passes', () => {
    const anew = { ...stop, rules: { ...rules, onTransfer: 'restart' }, judge: ['item', 'owner'] };
    const passed = '09:01:00.0006 passed second';
    expect(verdict(anew, passed, '09:06:00.0006 resolved')).toBe('met');
    expect(verdict(anew, passed, '09:06:00.0009 resolved')).toBe('missed');
  });
  test('at a hand-over at which a time is over', () => {
    const owners = { ...stop, judge: ['item', 'owner'], per: 'owner' };
    const late = (passed: string) =>
      judged({
        indicator: { log: 'ticket-log', rules, ...owners },
        tickets: opened,
        log: [`T1 2026-06-10T${passed} passed second`, 'T1 2026-06-10T09:08 resolved'],
      }).detail.groups?.map(each => [each.group, each.kept, each.missed]);
    expect(late('09:05:00')).toEqual([
      ['', 1, 0],
      ['second', 0, 1],
    ]);
    expect(late('09:05:00.000001')).toEqual([
      ['', 0, 1],
      ['second', 0, 0],
    ]);
  });
  test('at a hand-over in the millisecond in which an item is due', () => {
    const due = { start: Date.parse('2026-06-10T09:05Z'), end: Date.parse('2026-06-10T09:05Z') };
    const [row] = opened;
    const missedBy = (passed: string) =>
      judged({
        indicator: {
          log: 'ticket-log',
          rules,
          promise: { to: 'stop', by: 'due_at' },
          judge: ['item', 'owner'],
          per: 'owner',
        },
        tickets: [{ ...row!, times: { ...row!.times, due_at: due }, nanos: { due_at: 500 } }],
        log: [`T1 2026-06-10T${passed} passed second`, 'T1 2026-06-10T09:08 resolved'],
      }).detail.groups?.flatMap(each => (each.missed > 0 ? [each.group] : []));
    expect(missedBy('09:05:00.0000005')).toEqual(['second']);
    expect(missedBy('09:05:00.0000006')).toEqual(['']);
  });
  test('at a change of severity, from which a time starts anew or another limit holds', () => {
    const limits = { by: 'severity', limits: { low: '1 hour', high: '5 minutes' } };
    const changed = (onSeverity: string) => ({
      promise: { to: 'stop', within: limits },
      rules: { ...rules, onSeverity },
    });
    const low = '09:00 triaged - low';
    const raised = '09:01:00.0006 raised - high';
    expect(verdict(changed('restart'), low, raised, '09:06:00.0006 resolved')).toBe('met');
    expect(verdict(changed('restart'), low, raised, '09:06:00.0009 resolved')).toBe('missed');
    // Done before it was raised, by the longer limit.
    expect(verdict(changed('carry'), low, '09:10:00.0005 resolved', '09:10:00.0006 raised - high')).toBe(
      'met',
    );
  });
  test('between two updates', () => {
    const updates = { promise: { updates: 'update', every: '5 minutes', until: 'stop' } };
    expect(verdict(updates, '09:04:00.0006 update', '09:09:00.0006 resolved')).toBe('met');
    expect(verdict(updates, '09:04:00.0006 update', '09:09:00.0007 resolved')).toBe('missed');
  });
});
