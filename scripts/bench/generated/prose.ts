import { type Random, randomFor } from '../../demo/random.ts';
import type { Facts } from './facts.ts';

const sections: readonly (readonly [name: string, sentences: number])[] = [
  ['Summary', 6],
  ['Goals', 10],
  ['Needs', 8],
  ['Contacts', 5],
  ['If goals are not met', 9],
  ['Ending the agreement', 7],
];

/** About 900 words in the six sections, with emphasis, lists and links as people write them. Lines hold at most 120 characters. */
export function proseOf(facts: Facts): string {
  const random = randomFor(`prose-${facts.number}`);
  return sections.map(([name, length]) => `## ${name}\n\n${section(facts, random, length)}`).join('\n\n');
}

function section(facts: Facts, random: Random, sentences: number): string {
  const listed = Math.floor(sentences / 3);
  const drawn = Array.from({ length: sentences }, () => sentence(facts, random));
  const paragraph = (from: number, to: number): string => wrapped(drawn.slice(from, to).join(' '), '');
  const middle = Math.ceil((sentences - listed) / 2);
  const list = drawn.slice(-listed).map(text => `- ${wrapped(text, '  ')}`);
  return [paragraph(0, middle), paragraph(middle, sentences - listed), list.join('\n')].join('\n\n');
}

function wrapped(text: string, indent: string): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line.length + word.length > 110) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** One sentence of about 17 words, its numbers and names drawn anew. */
function sentence({ marketing, sales, product, city, quota, hours }: Facts, random: Random): string {
  const percent = random.between(55, 99);
  const days = random.between(2, 45);
  const leads = random.between(12, 900);
  const clock = `${random.between(8, 18)}:${random.between(10, 59)}`;
  return random.pick([
    [
      1,
      `Of every 100 leads for ${product} in ${city}, at least ${percent} hear from a person within ${days} days.`,
    ],
    [
      1,
      `${marketing} says by ${clock} on the first Monday how many of the ${leads} leads it expects to hand over.`,
    ],
    [
      1,
      `**${sales} answers within ${hours} hours of working time**, and says so in writing where a desk is short of hands.`,
    ],
    [
      1,
      `A lead that lacks its source, tier or region may be returned within ${days} days; it counts again once complete.`,
    ],
    [
      1,
      `The quota of ${quota} USD a month is looked at again after ${days} weeks, with the figures of ${city} on the table.`,
    ],
    [
      1,
      `Where more than ${leads} leads arrive in a week, both teams meet at ${clock} and decide which of them come first.`,
    ],
    [
      1,
      `The meaning of *qualified lead* stays as it is for ${days} weeks at least, and never changes within a month.`,
    ],
    [
      1,
      `Nobody gives up on a lead for ${product} before ${random.between(3, 9)} attempts, and “no answer” is not an outcome.`,
    ],
    [
      1,
      `${sales} records an outcome for each of the ${leads} leads within ${days} days, with a reason where one was lost.`,
    ],
    [
      1,
      `Questions about a figure go to [the room of ${city}](https://example.com/${product}/${leads}) and are answered in ${days} days.`,
    ],
    [
      1,
      `It is ${marketing}’s part to tell ${sales} of a campaign ${days} days before it begins – not on the day itself.`,
    ],
    [
      1,
      `What was promised for ${product} and what was kept stays open to both sides for ${random.between(2, 9)} years.`,
    ],
    [
      1,
      `When ${percent}% of the month’s goal is reached before day ${random.between(10, 28)}, nothing is held back for the next month.`,
    ],
    [
      1,
      `Both sides take their numbers from the same rows, in New York time, and see each other’s readings by ${clock}.`,
    ],
  ]);
}
