import { runKept } from '../../cli/run-kept.ts';
import type { Runs } from '../rules-document.ts';

export const capacity: Runs = {
  'what a team can work in a month': async given => {
    const options = {
      '--reps': given.people,
      '--hours': given.hours,
      '--share-of-time': given['share of time'],
      '--attempts': given.attempts,
      '--minutes': given.minutes,
      '--automated': given['by machine'],
    };
    const argv = Object.entries(options).flatMap(([name, value = '']) => [name, value]);
    const { stdout } = await runKept(['calc', ...argv, '--json']);
    return { leads: JSON.parse(stdout).capacity.result.value };
  },
};
