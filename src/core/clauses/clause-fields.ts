import { z } from 'zod';
import { final, name, text } from '../terms/scalars.ts';

/** The fields of every clause. */
export const clauseFields = {
  id: name.describe('Stable name of the clause.'),
  title: text
    .optional()
    .describe('A short name of it for readers, such as “API credit”; its id if left out.'),
  objectives: z.array(name).optional().describe('The objectives it is about; all if left out.'),
  text: text.describe('What the agreement says, one or two sentences.'),
  final,
};
