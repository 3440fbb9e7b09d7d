import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomFor } from '../demo/random.ts';

const firstMs = Date.UTC(2024, 0, 1);
const minuteMs = 60_000;

/** Writes so many leads, one a minute from 2024 on, the same each time. */
export async function writeBigLeads(path: string, rows: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const random = randomFor('bench');
  const file = createWriteStream(path);
  file.write('id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region\n');
  for (let row = 0; row < rows; row++) {
    const createdMs = firstMs + row * minuteMs;
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
