import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Agreement } from '../core/agreement/agreement.ts';
import { bindingForm } from '../core/agreement/binding-form.ts';
import { namesOf } from '../core/agreement/names.ts';
import { prune } from '../core/agreement/prune.ts';
import { agreement } from '../core/agreement/terms.ts';
import { checkReferences } from '../core/checks/check-references.ts';
import type { Calendar } from '../core/ground/calendar/working-time.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { YamlFile } from '../core/ground/source/yaml-file.ts';
import { type Calendars, calendars } from '../core/terms/calendars.ts';
import { layeringOf } from '../core/terms/layers/layering.ts';
import { placeFindings } from '../core/terms/layers/place.ts';
import { directory } from '../core/terms/party.ts';
import { readTerms } from '../core/terms/read.ts';
import { settings } from '../core/terms/settings.ts';
import { checkAsOf, chooseAsOf } from './as-of.ts';
import { layeredTerms, ofNoLayer } from './layers.ts';
import type { Passage, Step } from './state.ts';

/** Holds every YAML value against its schema, and every name against what exists. */
export const check: Step = async state => {
  const { repository, options, effects } = state;
  const findings: Finding[] = [];
  const readAs = <T>(schema: z.ZodType<T>, yaml: YamlFile | undefined): T | undefined => {
    if (!yaml) return undefined;
    const { value, findings: found } = readTerms(schema, yaml.value, yaml.file);
    findings.push(...found);
    return value;
  };
  for (const file of ['slas/kept.yaml', 'slas/parties.yaml'] as const) {
    if (!repository?.files.includes(file)) findings.push(missing(file));
  }
  const house = readAs(settings, repository?.settings);
  const parties = readAs(directory, repository?.parties)?.parties;
  const hasCalendars = repository?.files.includes('slas/calendars.yaml') ?? false;
  const desks = hasCalendars ? readAs(calendars, repository?.calendars)?.calendars : {};
  findings.push(...checkAsOf(house));
  const { layered, findings: ofLayers } = layeredTerms(state);
  findings.push(...ofLayers);
  const bodies = new Map(state.passages.map(({ source }) => [source.id, source.body]));
  const once = new Set<string>();
  // Made once, so that what is computed of a calendar can be kept by it.
  const surroundings = {
    parties: parties ?? {},
    calendars: desks ? calendarsById(desks) : {},
    settings: house ?? { title: '' },
  };
  const passages = state.passages.map((passage, done): Passage => {
    effects.progress('check', done, state.passages.length);
    const { id, file, body } = passage.source;
    const own = layered.get(id)!;
    const { merged, chain, value } = own;
    if (own.isLayer || !chain.whole) return { ...passage, layered: own };
    const { value: terms, findings: found } = readTerms(agreement, value, file);
    findings.push(...ofNoLayer(found, merged));
    // What a schema refused is left out, so that the rest is checked all the same.
    const cut = terms ? undefined : prune(agreement, value);
    const readable = terms ?? cut?.value;
    if (!readable) return { ...passage, layered: own };
    const layering = merged && chain.layers.length > 1 ? layeringOf(chain.layers, merged) : undefined;
    const bare: Agreement = { id, file, terms: readable, ...surroundings, ...(layering && { layering }) };
    const upperProse = chain.layers.slice(0, -1).map(each => bodies.get(each.id) ?? '');
    // Nothing but a report shows it.
    const termsHash =
      options.reports === false ? undefined : hash('sha256', bindingForm(bare, body, upperProse));
    const checked: Agreement = { ...bare, ...(termsHash && { termsHash }) };
    if (parties && desks) {
      const names = cut && { ...cut, names: namesOf(value), frontmatter: value };
      findings.push(...placeFindings(checkReferences(checked, names), checked, merged, once));
    }
    return { ...passage, layered: own, agreement: checked };
  });
  if (
    repository &&
    passages.every(each => each.layered?.isLayer) &&
    repository.agreements.length === passages.length &&
    !hasErrors(state.findings)
  ) {
    findings.push(noAgreement);
  }
  const asOf = chooseAsOf(options.asOf, house, effects);
  return {
    ...state,
    asOf,
    passages,
    findings: [...state.findings, ...findings],
    ...(house && { settings: house }),
  };
};

const noAgreement: Finding = {
  code: 'no-agreement',
  severity: 'error',
  file: 'slas/kept.yaml',
  place: { kind: 'file' },
  message: 'Missing agreement, expected at least one folder with an `agreement.mdx` below `slas/`',
  fix: 'Add one, for example with `npx kept new`',
};

function missing(file: string): Finding {
  const holds =
    file === 'slas/kept.yaml' ? 'the settings with at least a `title`' : 'the directory of parties';
  return {
    code: 'missing-file',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Missing file, expected ${holds}`,
    fix: 'Add the file',
  };
}

function calendarsById(desks: Calendars['calendars']): Readonly<Record<string, Calendar>> {
  return Object.fromEntries(
    Object.entries(desks).map(([id, desk]) => {
      const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = desk.hours;
      const hours = Object.fromEntries(
        Object.entries({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }).filter(
          ([, shifts]) => shifts !== undefined,
        ),
      );
      return [id, { id, zone: desk.zone, hours, holidays: desk.holidays ?? [] }];
    }),
  );
}
