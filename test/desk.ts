import type { Calendar } from '../src/core/ground/calendar/working-time.ts';

const nineToFive = [['09:00', '17:00']] as const;

/** A desk that works from nine to five from Monday to Friday, in UTC. */
export const desk: Calendar = {
  id: 'desk',
  zone: 'Etc/UTC',
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
  holidays: [],
};
