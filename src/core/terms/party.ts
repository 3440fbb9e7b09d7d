import { z } from 'zod';
import { text } from './scalars.ts';
import { named, strict, word } from './shape.ts';

/** A role that can be reached; never a person. */
export const contact = strict({
  role: text.describe('The role, such as “Head of Demand Generation”.'),
  reach: text.describe('Where the role is reached: a channel, a desk, a queue.'),
  for: text.optional().describe('What this contact is for.'),
});

/** A party as the directory knows it (`slas/parties.yaml`). */
export const directoryParty = strict({
  name: text.describe('The name shown.'),
  kind: word(['team', 'customer', 'provider', 'department']).describe('What the party is.'),
  contacts: named(contact).optional().describe('Contacts by id, which agreements refer to.'),
});

/** A party as bound by one agreement. */
export const party = strict({
  goals: z.array(text).min(1).describe('What the party wants to reach, one sentence each.'),
  needs: z.array(text).min(1).describe('What it needs from the others for that.'),
  contacts: z.array(text).min(1).describe('Ids of its contacts in the directory.'),
});

export const directory = strict({
  parties: named(directoryParty).describe('Every party of every agreement, by id.'),
});
export type Directory = z.output<typeof directory>;
