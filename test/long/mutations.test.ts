import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { campaign } from '../hostile/campaign.ts';

/** Every house of the tests but the largest, of which each judging takes a second. */
const houses = readdirSync(inputs).filter(name => name !== 'house' && existsSync(join(inputs, name, 'slas')));

test.each(houses)(
  'slips in the house %s are told, change nothing, or are such as no program can tell',
  async name => {
    const { ends, unaccounted } = await campaign(name, 400, 'long');
    console.info(name, ends);
    expect(unaccounted).toEqual([]);
  },
);
