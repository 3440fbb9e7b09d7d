import type { Cell } from '../csv-file.ts';
import { randomFor } from '../random.ts';
import { day, monthOf, wall, wallText, weekday } from '../wall-clock.ts';
import { failedPerMillion, knownThrough, startsOn } from './story.ts';

/** Good and all requests of the storage service, a row a day. */
export function storageRows(): Cell[][] {
  const rows: Cell[][] = [];
  const random = randomFor('cloud-service storage');
  for (let at = wall(startsOn); at <= wall(knownThrough); at += day) {
    const usual = weekday(at) < 5 ? 1_240_000 : 1_610_000;
    const total = usual + random.between(-90_000, 90_000);
    const rate = failedPerMillion[monthOf(at)] ?? 0;
    const failed = Math.floor((total * rate * random.between(40, 160)) / 100_000_000);
    rows.push([wallText(at), total - failed, total]);
  }
  return rows;
}
