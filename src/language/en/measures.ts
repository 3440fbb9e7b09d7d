import type { Bound, Direction } from '../../core/ground/quantity.ts';

/** Units, nouns and events. */
export const measures = {
  duration: {
    days: (n: string): string => `${n} d`,
    hours: (n: string): string => `${n} h`,
    minutes: (n: string): string => `${n} min`,
    seconds: (n: string): string => `${n} s`,
  },
  points: (n: string): string => (n === '1' ? '1 point' : `${n} points`),
  bounds: {
    over: (value: string): string => `over ${value}`,
    under: (value: string): string => `under ${value}`,
    atLeast: (value: string): string => `at least ${value}`,
    atMost: (value: string): string => `at most ${value}`,
    orMore: (value: string): string => `at least ${value}`,
  } satisfies Record<Bound, (value: string) => string>,
  directions: {
    atLeast: (value: string): string => `at least ${value}`,
    atMost: (value: string): string => `at most ${value}`,
    above: (value: string): string => `above ${value}`,
    below: (value: string): string => `below ${value}`,
  } satisfies Record<Direction, (value: string) => string>,
  /** What may be counted, by the names terms and datasets give it. */
  nouns: [
    { keys: ['lead', 'leads'], one: 'lead', many: 'leads' },
    { keys: ['customer', 'customers'], one: 'customer', many: 'customers' },
    { keys: ['opportunity', 'opportunities'], one: 'opportunity', many: 'opportunities' },
    { keys: ['meeting', 'meetings'], one: 'meeting', many: 'meetings' },
    { keys: ['attempt', 'attempts'], one: 'attempt', many: 'attempts' },
    { keys: ['ticket', 'tickets'], one: 'ticket', many: 'tickets' },
    { keys: ['request', 'requests'], one: 'request', many: 'requests' },
    { keys: ['case', 'cases'], one: 'case', many: 'cases' },
    { keys: ['deal', 'deals'], one: 'deal', many: 'deals' },
    { keys: ['record', 'records'], one: 'record', many: 'records' },
    { keys: ['item', 'items'], one: 'item', many: 'items' },
    { keys: ['rep', 'reps'], one: 'rep', many: 'reps' },
    { keys: ['hour', 'hours'], one: 'hour', many: 'hours' },
    { keys: ['minute', 'minutes'], one: 'minute', many: 'minutes' },
    { keys: ['delivery', 'deliveries'], one: 'delivery', many: 'deliveries' },
    { keys: ['report', 'reports'], one: 'report', many: 'reports' },
    { keys: ['check', 'checks'], one: 'check', many: 'checks' },
    { keys: ['service-day', 'service-days'], one: 'day of service', many: 'days of service' },
    { keys: ['day', 'days'], one: 'day', many: 'days' },
  ],
  /** What happens to an item, by the column that stamps it. */
  events: [
    { keys: ['created', 'created_at'], noun: 'Creation', place: 'creation' },
    {
      keys: ['handed_off', 'handed_off_at', 'hand_off', 'handoff', 'handedoff', 'handedoffat'],
      noun: 'Hand-off',
      place: 'hand-off',
    },
    {
      keys: [
        'first_follow_up',
        'first_follow_up_at',
        'first_followup',
        'follow_up',
        'followed_up',
        'firstfollowup',
      ],
      noun: 'Follow-up',
      place: 'first follow-up',
    },
    { keys: ['connected', 'connected_at'], noun: 'Connection', place: 'connection' },
  ],
  /** Ways to reach a lead, by the names terms and rows give them. */
  channels: [
    { keys: ['call', 'calls', 'phone'], name: 'call' },
    { keys: ['email', 'e-mail'], name: 'email' },
    { keys: ['sms', 'text'], name: 'SMS' },
    { keys: ['social'], name: 'social' },
  ],
  clocks: { wall: 'time', working: 'working time' },
  quoted: (title: string): string => `“${title}”`,
  list: (names: readonly string[]): string =>
    names.length < 2
      ? (names[0] ?? '')
      : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`,
};
