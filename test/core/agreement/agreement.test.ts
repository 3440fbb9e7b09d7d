import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { agreement } from '../../../src/core/agreement/terms.ts';
import { schemas } from '../../../src/core/indicators/index.ts';
import { leadGoalTerms } from '../../../src/core/targets/lead-goal/terms.ts';
import { calendars } from '../../../src/core/terms/calendars.ts';
import { formOf } from '../../../src/core/terms/form.ts';
import { directory } from '../../../src/core/terms/party.ts';
import { readTerms } from '../../../src/core/terms/read.ts';
import { settings } from '../../../src/core/terms/settings.ts';
import { document, objective, type Raw } from '../sample-agreement.ts';

const said = (schema: z.ZodType, input: unknown) =>
  readTerms(schema, input, 'f').findings.map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' ? place.path.join('.') : '',
    message,
    ...(fix === undefined ? [] : [fix]),
  ]);
const saidOf = (fields: Raw) => said(agreement, document(fields));
const saidOfObjective = (fields: Raw) => saidOf({ objectives: [objective(fields)] });
const left = (raw: Raw, field: string) =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => name !== field));

test('an agreement without mistakes has no findings', () => {
  const { value, findings } = readTerms(agreement, document(), 'f');
  expect(findings).toEqual([]);
  expect(value?.objectives[0]?.target).toEqual([
    { kind: 'fixed', direction: 'atLeast', threshold: { kind: 'number', value: '3' }, from: undefined },
  ]);
});

describe('a missing field', () => {
  test.each([
    ['title', 'Missing field `title`'],
    ['kind', 'Missing field `kind`, expected one of `customer`, `internal`, `multilevel`'],
    ['timezone', 'Missing field `timezone`, expected an IANA time zone such as `America/New_York`'],
    ['effective', 'Missing field `effective`'],
    ['parties', 'Missing field `parties`'],
    ['objectives', 'Missing field `objectives`'],
    ['remedies', 'Missing field `remedies`'],
  ])('%s is named with what belongs there', (field, message) => {
    expect(said(agreement, left(document(), field))).toEqual([
      ['missing-field', field, message, `Add \`${field}:\``],
    ]);
  });

  test('inside another says where', () => {
    expect(saidOf({ effective: {} })).toEqual([
      [
        'missing-field',
        'effective.from',
        'Missing field `from` in `effective`, expected a date that exists, such as `2026-01-31`',
        'Add `from:`',
      ],
    ]);
    expect(saidOfObjective({ indicator: { depth: 'leads', automated: 'true' } })).toEqual([
      [
        'missing-field',
        'objectives.0.indicator.within',
        'Missing field `within` in `objectives.0.indicator`, expected a duration such as `1 hour`, `5 days` or `2 working days`',
        'Add `within:`',
      ],
    ]);
  });
});

describe('a wrong value', () => {
  test.each<[Raw, string, string]>([
    [{ title: '' }, 'title', 'Unexpected nothing, expected a text'],
    [{ title: ['a'] }, 'title', 'Unexpected a list, expected a text'],
    [
      { status: 'activ' },
      'status',
      'Unexpected `activ`, expected one of `draft`, `proposed`, `active`, `superseded`, `expired`, `terminated`',
    ],
    [{ effective: 'today' }, 'effective', 'Unexpected `today`, expected fields (`from`, `to`)'],
    [{ effective: '' }, 'effective', 'Unexpected nothing, expected fields (`from`, `to`)'],
    [{ parties: '' }, 'parties', 'Unexpected nothing, expected fields'],
    [
      {
        parties: {
          sales: { goals: [], needs: ['a'], contacts: ['a'] },
          marketing: { goals: ['a'], needs: ['a'], contacts: ['a'] },
        },
      },
      'parties.sales.goals',
      'Unexpected empty list, expected at least one entry',
    ],
    [{ objectives: [] }, 'objectives', 'Unexpected empty list, expected at least one entry'],
    [{ objectives: 'one' }, 'objectives', 'Unexpected `one`, expected a list'],
    [
      { datasets: { leads: { kind: 'leads', file: '../leads.csv' } } },
      'datasets.leads.file',
      'Unexpected `../leads.csv`, expected a CSV below the agreement such as `metrics/leads.csv`',
    ],
    [
      { review: { every: 'fortnight' } },
      'review.every',
      'Unexpected `fortnight`, expected one of `day`, `week`, `month`, `quarter`, `year`',
    ],
  ])('%j is refused', (fields, path, message) => {
    expect(saidOf(fields)).toEqual([['bad-value', path, message]]);
  });

  test.each<[Raw, string, string]>([
    [
      { target: '5' },
      'target',
      'Unexpected `5` as a target, expected exactly one of `atLeast`, `atMost`, `above`, `below`, `compute`',
    ],
    [
      { target: {} },
      'target',
      'Unexpected fields as a target, expected exactly one of `atLeast`, `atMost`, `above`, `below`, `compute`',
    ],
    [
      { target: { atLeast: '5', atMost: '9' } },
      'target',
      'Unexpected `atLeast` and `atMost` as a target, expected exactly one of `atLeast`, `atMost`, `above`, `below`, `compute`',
    ],
    [{ target: [] }, 'target', 'Unexpected empty list, expected at least one entry'],
    [
      { target: [{ atLeast: '5' }, { atLeast: 'six' }] },
      'target.1.atLeast',
      'Unexpected `six`, expected a threshold such as `450`, `95%`, `1 hour` or `250000 USD`',
    ],
    [
      { target: { compute: 'leads' } },
      'target.compute',
      'Unexpected `leads`, expected one of `lead-goal`, `composite`',
    ],
    [
      { target: { compute: 'lead-goal', share: { window: 'half a year' } } },
      'target.share.window',
      'Unexpected `half a year`, expected a whole number of periods such as `6 months`',
    ],
    [
      { target: { compute: 'lead-goal', segments: ['A', ''] } },
      'target.segments.1',
      'Unexpected nothing, expected the value of a segment',
    ],
    [
      { indicator: 'count' },
      'indicator',
      'Unexpected `count` as an indicator, expected exactly one of `count`, `value`, `speed`, `depth`, `each`, `share`, `measure`, `delivery`, `availability`, `composite`',
    ],
    [
      { indicator: { speed: 'leads', clock: 'wall', statistic: { percentile: '101' } } },
      'indicator.statistic.percentile',
      'Unexpected `101`, expected a whole number from 1 to 100',
    ],
    [
      { indicator: { speed: 'leads', clock: 'wall', statistic: 'average' } },
      'indicator.statistic',
      'Unexpected `average`, expected one of `mean`, `median`',
    ],
    [
      { indicator: { speed: 'leads', clock: 'desk', statistic: 'mean' } },
      'indicator.clock',
      'Unexpected `desk`, expected one of `working`, `wall`',
    ],
    [
      { period: 'fortnight' },
      'period',
      'Unexpected `fortnight`, expected one of `day`, `week`, `month`, `quarter`, `year`, or `trailing 365 days`',
    ],
    [
      { period: 'trailing 0 days' },
      'period',
      'Unexpected `trailing 0 days`, expected one of `day`, `week`, `month`, `quarter`, `year`, or `trailing 365 days`',
    ],
    [
      { from: ['marketing', 'The Sales'] },
      'from.1',
      'Unexpected `The Sales`, expected a name in kebab-case such as `first-follow-up`',
    ],
    [
      { from: 'The Sales' },
      'from',
      'Unexpected `The Sales`, expected a name in kebab-case such as `first-follow-up`',
    ],
    [
      { indicator: { count: 'leads', where: '' } },
      'indicator.where',
      'Unexpected nothing, expected a name in kebab-case such as `first-follow-up`',
    ],
    [
      { indicator: { count: 'leads', where: {} } },
      'indicator.where',
      'Unexpected fields, expected columns and their values such as `tier: [A, B]`',
    ],
  ])('%j of an objective is refused', (fields, path, message) => {
    expect(saidOfObjective(fields)).toEqual([['bad-value', `objectives.0.${path}`, message]]);
  });
});

test('what is neither fields nor a list is one finding at the root', () => {
  expect(said(agreement, 'text')).toEqual([['bad-value', '', 'Unexpected `text`, expected fields']]);
  expect(said(agreement, '')).toEqual([['bad-value', '', 'Unexpected nothing, expected fields']]);
  expect(said(agreement, null)).toEqual([['bad-value', '', 'Unexpected nothing, expected fields']]);
  expect(said(agreement, [])).toEqual([['bad-value', '', 'Unexpected a list, expected fields']]);
});

test('an unknown field names itself, the known ones, and what it may have meant', () => {
  const { findings } = readTerms(
    agreement,
    document({ effective: { from: '2026-01-01', until: '2026-12-31' } }),
    'f',
  );
  expect(findings).toEqual([
    {
      code: 'unknown-field',
      severity: 'error',
      file: 'f',
      place: { kind: 'terms', path: ['effective', 'until'], on: 'key' },
      message: 'Unexpected field `until`, expected one of `from`, `to`',
      fix: 'Rename or remove it',
      meant: { seen: 'until', among: ['from', 'to'] },
    },
  ]);
});

test('a misspelt word carries what it may have meant', () => {
  const { findings } = readTerms(agreement, document({ kind: 'internel' }), 'f');
  expect(findings[0]?.meant).toEqual({ seen: 'internel', among: ['customer', 'internal', 'multilevel'] });
  const misspelt = readTerms(
    agreement,
    document({ objectives: [objective({ target: { atleast: '5' } })] }),
    'f',
  );
  expect(misspelt.findings[0]?.meant).toEqual({
    seen: 'atleast',
    among: ['atLeast', 'atMost', 'above', 'below', 'compute'],
  });
});

test('ten different mistakes are ten findings at once', () => {
  const broken = {
    ...left(document(), 'summary'),
    kind: 'partner',
    versoin: '1.0.0',
    version: 'one',
    timezone: 'Nowhere',
    currency: 'dollars',
    effective: { from: '2026-02-30', untill: '2026-12-31' },
    objectives: [
      objective({ target: { atLeast: 'many' }, period: 'sometimes' }),
      objective({ id: 'Second One' }),
    ],
  };
  expect(
    said(agreement, broken)
      .map(([code, path]) => `${code} ${path}`)
      .sort(),
  ).toEqual([
    'bad-value currency',
    'bad-value effective.from',
    'bad-value kind',
    'bad-value objectives.0.period',
    'bad-value objectives.0.target.atLeast',
    'bad-value objectives.1.id',
    'bad-value timezone',
    'bad-value version',
    'missing-field summary',
    'unknown-field effective.untill',
    'unknown-field versoin',
  ]);
});

test('every wrong condition is found, not only the first', () => {
  expect(
    saidOfObjective({
      indicator: { count: 'leads', where: { any: [{ tier: {} }, { source: { blank: 'maybe' } }], all: 'x' } },
    }),
  ).toEqual([
    [
      'bad-value',
      'objectives.0.indicator.where.any.0.tier',
      'Unexpected fields, expected a value, a list of values, `not: …`, `blank: true`, `notAfter: <time column>` or a number such as `above: 40`',
    ],
    [
      'bad-value',
      'objectives.0.indicator.where.any.1.source',
      'Unexpected fields, expected a value, a list of values, `not: …`, `blank: true`, `notAfter: <time column>` or a number such as `above: 40`',
    ],
    ['bad-value', 'objectives.0.indicator.where.all', 'Unexpected `x`, expected a list of conditions'],
  ]);
});

const desk = (fields: Raw) => ({
  calendars: { desk: { zone: 'UTC', hours: { monday: ['09:00-17:00'] }, ...fields } },
});

test('a calendar holds shifts, also over midnight and up to the end of the day', () => {
  const hours = { monday: ['09:00-12:00', '13:00-24:00'], friday: ['22:00-06:00'] };
  const { value, findings } = readTerms(
    calendars,
    desk({ hours, holidays: [{ date: '2026-12-25', name: 'Christmas' }] }),
    'f',
  );
  expect(findings).toEqual([]);
  expect(value?.calendars.desk?.hours).toEqual({
    monday: [
      ['09:00', '12:00'],
      ['13:00', '24:00'],
    ],
    friday: [['22:00', '06:00']],
  });
});

test('a calendar refuses shifts that are no times, or empty', () => {
  const expected = 'expected a shift such as `09:00-17:00`';
  expect(
    said(calendars, desk({ hours: { monday: ['9-17'], tuesday: ['09:00-09:00'], sunday: ['24:00-06:00'] } })),
  ).toEqual([
    ['bad-value', 'calendars.desk.hours.monday.0', `Unexpected \`9-17\`, ${expected}`],
    ['bad-value', 'calendars.desk.hours.tuesday.0', `Unexpected \`09:00-09:00\`, ${expected}`],
    ['bad-value', 'calendars.desk.hours.sunday.0', `Unexpected \`24:00-06:00\`, ${expected}`],
  ]);
});

test('the directory names parties by kind, and contacts by role', () => {
  const entry = { name: 'Sales', kind: 'group', contacts: { lead: { role: 'Head of Sales' } } };
  expect(said(directory, { parties: { sales: entry } })).toEqual([
    [
      'bad-value',
      'parties.sales.kind',
      'Unexpected `group`, expected one of `team`, `customer`, `provider`, `department`',
    ],
    [
      'missing-field',
      'parties.sales.contacts.lead.reach',
      'Missing field `reach` in `parties.sales.contacts.lead`',
      'Add `reach:`',
    ],
  ]);
});

test.each([
  'https://[',
  'https://',
  'https://a b.org',
  'https://me:secret@example.org',
  'https://me@example.org/kept',
  'https://example.org/kept?page=1',
  'https://example.org/kept?',
  'https://example.org/kept#top',
  'https://example.org\\kept',
  'https://example.org:99999',
  'http://example.org',
])('settings refuse the address %s', site => {
  expect(said(settings, { title: 'House', site })).toEqual([
    ['bad-value', 'site', `Unexpected \`${site}\`, expected an address such as \`https://example.org\``],
  ]);
});

test('settings take an address without its last slash, and refuse unsafe ones', () => {
  expect(readTerms(settings, { title: 'House', repository: 'https://example.org/kept/' }, 'f').value).toEqual(
    {
      title: 'House',
      repository: 'https://example.org/kept',
    },
  );
  expect(
    said(settings, {
      title: 'House',
      site: 'javascript:alert(1)',
      brand: { light: 'blue', dark: '#000000' },
      languages: ['ko'],
      offTrackUnder: '0',
    }),
  ).toEqual([
    ['bad-value', 'languages.0', 'Unexpected `ko`, expected a language of the site: `en`'],
    ['bad-value', 'brand.light', 'Unexpected `blue`, expected a colour such as `#1f4e79`'],
    [
      'bad-value',
      'site',
      'Unexpected `javascript:alert(1)`, expected an address such as `https://example.org`',
    ],
    ['bad-value', 'offTrackUnder', 'Unexpected `0`, expected a whole number from 1 to 100'],
  ]);
});

/** Every field below a schema, seen through optionals, lists, records and transforms, with its description. */
function fieldsOf(
  schema: z.core.$ZodType,
  path: string,
  seen: Set<z.core.$ZodType>,
): [string, string | undefined][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as {
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
    readonly valueType?: z.ZodType;
    readonly in?: z.ZodType;
  };
  const own = Object.entries(def.shape ?? {}).flatMap(([name, field]): [string, string | undefined][] => [
    [
      `${path}.${name}`,
      field.description ?? (field._zod.def as { innerType?: z.ZodType }).innerType?.description,
    ],
    ...fieldsOf(field, `${path}.${name}`, seen),
  ]);
  const form = formOf(schema);
  const choices = form?.kind === 'choice' ? Object.values(form.of) : [];
  const inner = [def.innerType, def.element, def.valueType, def.in, ...choices].flatMap(each =>
    each ? fieldsOf(each, path, seen) : [],
  );
  return [...own, ...inner];
}

test.each([
  ['agreement', agreement, 60],
  ['calendars', calendars, 12],
  ['directory', directory, 7],
  ['settings', settings, 11],
  ['count', schemas.count, 3],
  ['value', schemas.value, 4],
  ['speed', schemas.speed, 8],
  ['depth', schemas.depth, 9],
  ['each', schemas.each, 8],
  ['share', schemas.share, 5],
  ['measure', schemas.measure, 5],
  ['delivery', schemas.delivery, 12],
  ['availability', schemas.availability, 7],
  ['composite', schemas.composite, 4],
  ['lead goal', leadGoalTerms, 17],
])('every field of %s says what it is for, in one sentence', (name, schema, atLeast) => {
  const fields = fieldsOf(schema, name, new Set());
  expect(fields.length).toBeGreaterThanOrEqual(atLeast);
  expect(fields.filter(([, description]) => !description || !/^[A-Z`].*[.”’`]$/.test(description))).toEqual(
    [],
  );
});

test.each([
  ['agreement', agreement],
  ['calendars', calendars],
  ['directory', directory],
  ['settings', settings],
])('a JSON schema can be made of %s, with the descriptions', (_, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  expect(json.type).toBe('object');
  expect(JSON.stringify(json)).toContain('"description"');
});

test('nothing that YAML can hold makes the reading throw', () => {
  const { value: yaml } = fc.letrec(tie => ({
    value: fc.oneof({ depthSize: 'small' }, fc.string(), tie('list'), tie('fields')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    fields: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  }));
  const names = Object.keys(agreement.shape);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), yaml), yaml, (fields, anything) => {
      for (const input of [document(fields), anything]) {
        const { value, findings } = readTerms(agreement, input, 'f');
        expect(value === undefined).toBe(findings.length > 0);
        for (const finding of findings) expect(finding.message).toMatch(/^(Unexpected|Missing) .*[^.]$/s);
      }
    }),
  );
});
