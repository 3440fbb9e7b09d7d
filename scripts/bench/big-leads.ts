import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomFor } from '../demo/random.ts';

/** First day with leads, and the day after the last. */
export const leadsFrom = '2024-01-01';
const leadsTo = '2026-01-01';

const minuteMs = 60_000;

/** Writes so many leads, spread evenly over two years, the same each time: about 100 bytes a row. */
export async function writeBigLeads(path: string, rows: number): Promise<void> {
  const random = randomFor('bench');
  const firstMs = Date.parse(leadsFrom);
  const stepMs = (Date.parse(leadsTo) - firstMs) / rows;
  const file = createWriteStream(path);
  file.write('id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region\n');
  for (let row = 0; row < rows; row++) {
    const createdMs = firstMs + Math.floor((row * stepMs) / 1_000) * 1_000;
    const handedOffMs = createdMs + random.between(1, 600) * minuteMs;
    const followUpMs = handedOffMs + random.between(1, 2_000) * minuteMs;
    const answered = random.chance(970);
    const connectedMs = followUpMs + random.between(0, 500) * minuteMs;
    const cells = [
      `L-${row.toString(36).toUpperCase().padStart(6, '0')}`,
      stamp(createdMs),
      stamp(handedOffMs),
      answered ? stamp(followUpMs) : '',
      answered && random.chance(600) ? stamp(connectedMs) : '',
      random.pick([
        [2, 'A'],
        [5, 'B'],
        [3, 'C'],
      ]),
      random.pick([
        [3, 'search'],
        [2, 'content'],
        [1, 'event'],
      ]),
      random.pick([
        [1, 'west'],
        [1, 'central'],
        [1, 'east'],
      ]),
    ];
    if (!file.write(`${cells.join(',')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
