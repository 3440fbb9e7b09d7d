import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { Say } from '../../ground/say.ts';
import { judgesStops } from './reopenings.ts';
import type { EachTerms } from './terms.ts';

/** An event that does a thing and undoes it leaves the time as it was; what is opened again was stopped. */
export function checkRules(say: Say, terms: EachTerms): void {
  const { rules } = terms;
  if (rules?.pauseAtMost && addDuration(0, rules.pauseAtMost, 'UTC') === undefined) {
    const message =
      'Unexpected working time or part of a month as the longest pause, expected hours, days, weeks or whole months';
    say.wrong('bad-value', ['pause', 'atMost'], message, 'Write it in days');
  }
  if (rules?.reopened !== undefined && !(rules.start && rules.stop)) {
    const lacks = rules.start ? 'stop' : 'start';
    const message = `Unexpected \`reopened\` without \`${lacks}\`, expected the events of both, of which it is a start after a stop`;
    say.wrong('missing-field', ['reopened'], message, `Add \`${lacks}:\``);
  } else if (rules?.reopened === 'resume' && terms.judge === 'owner' && rules.onTransfer !== 'restart') {
    const message =
      'Unexpected `reopened: resume` beside `judge: [item, owner]` where a hand-over carries the time, of which a later owner would have what was counted before, expected a time that starts anew';
    say.wrong('bad-value', ['reopened'], message, 'Write `reopened: restart`, or `onTransfer: restart`');
  } else if (rules?.reopened === 'restart' && !judgesStops(terms)) {
    const message =
      'Unexpected `reopened: restart` where no condition ends at the `stop`, expected one that does: a column has one time for all';
    say.wrong(
      'never-decides',
      ['reopened'],
      message,
      'Promise something `to: stop`, or write `resume` or `ignore`',
    );
  }
  for (const [does, undoes] of [
    ['start', 'stop'],
    ['pause', 'resume'],
  ] as const) {
    rules?.[undoes]?.forEach((event, place) => {
      if (!rules[does]?.includes(event)) return;
      const message = `Unexpected event \`${event}\` in \`${does}\` and in \`${undoes}\`, between which no time passes, expected it in one of them`;
      say.wrong('takes-no-time', [undoes, place], message, 'Remove it from one of them');
    });
  }
}
