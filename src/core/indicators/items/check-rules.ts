import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { Say } from '../../ground/say.ts';
import type { ClockRules } from './clock-rules.ts';

/**
 * What pauses can be resumed, an event that does a thing and undoes it leaves the time as it was, and what is opened again was stopped; where
 * it starts anew, something ends at the stop.
 */
export function checkRules(say: Say, rules: ClockRules, endsAtStop: boolean): void {
  if ((rules.pause === undefined) !== (rules.resume === undefined)) {
    const [has, lacks] = rules.pause ? ['pause', 'resume'] : ['resume', 'pause'];
    const message = `Unexpected \`${has}\` without \`${lacks}\`, expected both`;
    say.wrong('missing-field', [has!], message, `Add \`${lacks}:\``);
  }
  if (rules.pauseAtMost && addDuration(0, rules.pauseAtMost, 'UTC') === undefined) {
    const message =
      'Unexpected working time or part of a month as the longest pause, expected hours, days, weeks or whole months';
    say.wrong('bad-value', ['pause', 'atMost'], message, 'Write it in days');
  }
  if (rules.reopened !== undefined && !(rules.start && rules.stop)) {
    const lacks = rules.start ? 'stop' : 'start';
    const message = `Unexpected \`reopened\` without \`${lacks}\`, expected the events of both, of which it is a start after a stop`;
    say.wrong('missing-field', ['reopened'], message, `Add \`${lacks}:\``);
  } else if (rules.reopened === 'restart' && !endsAtStop) {
    const message =
      'Unexpected `reopened: restart` where nothing ends at the `stop`, expected a time that does: a column has one for all';
    say.wrong('never-decides', ['reopened'], message, 'Write `to: stop`, or `resume` or `ignore`');
  }
  for (const [does, undoes] of [
    ['start', 'stop'],
    ['pause', 'resume'],
  ] as const) {
    rules[undoes]?.forEach((event, place) => {
      if (!rules[does]?.includes(event)) return;
      const message = `Unexpected event \`${event}\` in \`${does}\` and in \`${undoes}\`, between which no time passes, expected it in one of them`;
      say.wrong('takes-no-time', [undoes, place], message, 'Remove it from one of them');
    });
  }
}
