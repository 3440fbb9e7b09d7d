import { z } from 'zod';
import { invoiceLength } from '../clauses/credit/invoice-length.ts';
import { sharedCap } from '../clauses/credit/terms.ts';
import { ending } from '../clauses/ending/terms.ts';
import { remedy } from '../clauses/index.ts';
import { maintenance } from '../clauses/maintenance/terms.ts';
import { dataset } from '../datasets/terms.ts';
import { condition } from '../terms/condition.ts';
import { party } from '../terms/party.ts';
import {
  currency,
  date,
  final,
  name,
  periodName,
  text,
  version,
  whole,
  yesNo,
  zone,
} from '../terms/scalars.ts';
import { named, strict, word } from '../terms/shape.ts';
import { capacity } from './capacity.ts';
import { objective } from './objective.ts';

const definition = strict({
  id: name.describe('Stable name, which `where:` may refer to.'),
  term: text.describe('The word as the agreement uses it: “qualified lead”.'),
  meaning: text.describe('What it means, one sentence.'),
  where: condition.optional().describe('The condition on rows that applies it.'),
  final,
});

const ids = z.array(name).optional();

/** Every field of the frontmatter of `agreement.mdx`. */
export const agreementFields = {
  title: text.describe('Name of the agreement.'),
  summary: text.describe('What it is about, one sentence.'),
  kind: word(['customer', 'internal', 'multilevel']).describe(
    'Who agrees: with a customer, between teams, or among several.',
  ),
  status: word(['draft', 'proposed', 'active', 'superseded', 'expired', 'terminated']).describe(
    'Where it is in its life.',
  ),
  version: version.describe('Version of the terms, three numbers.'),
  arrangement: word(['side-by-side', 'stacked']).optional().describe('How the page lays the parties out.'),
  timezone: zone.describe('Time zone of its days and periods.'),
  currency: currency.describe('Currency of all its money.'),
  calendar: name.optional().describe('Default working-hour calendar.'),
  effective: strict({
    from: date.describe('First day in force.'),
    to: date.optional().describe('Last day in force.'),
  }).describe('When the agreement is in force.'),
  parties: named(party).describe('Who is bound, with goals, needs and contacts.'),
  datasets: named(dataset).describe('The committed CSVs the indicators measure.'),
  objectives: z.array(objective).min(1).describe('The promises.'),
  capacity: z.array(capacity).optional().describe('What a party can carry of what the other promises.'),
  definitions: z.array(definition).optional().describe('The agreement’s own terms.'),
  maintenance: z.array(maintenance).optional().describe('Time that the terms themselves leave out.'),
  remedies: z.array(remedy).min(1).describe('What happens when a goal is missed.'),
  invoice: invoiceLength
    .optional()
    .describe('What an invoice is over, for caps per invoice; a month if left out.'),
  creditCaps: z.array(sharedCap).optional().describe('The most that several credit clauses give together.'),
  termination: z.array(ending).min(1).describe('When the agreement may end.'),
  review: strict({
    every: periodName.describe('How often the agreement is looked at again.'),
    noticeDays: whole(0, 365).optional().describe('Days of notice before a review.'),
  })
    .optional()
    .describe('The agreed re-examination.'),
  renewal: strict({
    auto: yesNo.describe('Whether it renews by itself.'),
    noticeDays: whole(0, 365).optional().describe('Days of notice against it.'),
  })
    .optional()
    .describe('What happens at the end of the term.'),
  extends: name
    .optional()
    .describe('The folder of the upper layer it builds on: what is not said here is as it says.'),
  layer: yesNo
    .optional()
    .describe('Whether it is only a layer for others to build on, which is not judged by itself.'),
  without: strict({
    objectives: ids.describe('Ids of inherited objectives.'),
    definitions: ids.describe('Ids of inherited definitions.'),
    remedies: ids.describe('Ids of inherited remedies.'),
    termination: ids.describe('Ids of inherited endings.'),
    maintenance: ids.describe('Ids of inherited maintenance clauses.'),
  })
    .optional()
    .describe('What an upper layer says and this one leaves out.'),
};

/** The frontmatter of `agreement.mdx`. */
export const agreement = strict(agreementFields);
export type AgreementTerms = z.output<typeof agreement>;
