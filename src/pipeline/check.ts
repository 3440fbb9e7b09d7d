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
import { type Settings, settings } from '../core/terms/settings.ts';
import type { AgreementSource } from '../repository/repository.ts';
import { type AsOf, checkAsOf, chooseAsOf } from './as-of.ts';
import type { Effects } from './effects.ts';
import { type Layered, layeredTerms, ofNoLayer } from './layers.ts';
import type { Read } from './read.ts';

/** A house whose terms were held against their schemas. */
export type Checked = Read & {
  /** Undefined where they cannot be read. */
  readonly settings: Settings | undefined;
  readonly asOf: AsOf;
  /** By folder name, layers among them. */
  readonly agreements: readonly CheckedAgreement[];
};

export type CheckedAgreement = {
  readonly source: AgreementSource;
  readonly layered: Layered;
  /** Undefined for a layer, and where nothing can be made of the terms. */
  readonly agreement: Agreement | undefined;
};

export type CheckOptions = {
  /** A date or an instant; overrides the environment and the settings. */
  readonly asOf: string | undefined;
  /** Whether reports are wanted: nothing else shows the hash of the terms. */
  readonly reports: boolean;
};

/** Holds every YAML value against its schema, and every name against what exists. */
export function check(
  { repository, findings: before }: Read,
  options: CheckOptions,
  effects: Effects,
): Checked {
  effects.step('check');
  const { files } = repository;
  const findings: Finding[] = [];
  const readAs = <T>(schema: z.ZodType<T>, yaml: YamlFile | undefined): T | undefined => {
    if (!yaml) return undefined;
    const { value, findings: found } = readTerms(schema, yaml.value, yaml.file);
    findings.push(...found);
    return value;
  };
  for (const file of ['slas/kept.yaml', 'slas/parties.yaml'] as const) {
    if (!files.includes(file)) findings.push(missing(file));
  }
  const house = readAs(settings, repository.settings);
  const parties = readAs(directory, repository.parties)?.parties;
  const hasCalendars = files.includes('slas/calendars.yaml');
  const desks = hasCalendars ? readAs(calendars, repository.calendars)?.calendars : {};
  findings.push(...checkAsOf(house));
  const { layered, findings: ofLayers } = layeredTerms(repository);
  findings.push(...ofLayers);
  const bodies = new Map(repository.agreements.map(({ id, body }) => [id, body]));
  const once = new Set<string>();
  // Made once, so that what is computed of a calendar can be kept by it.
  const surroundings = {
    parties: parties ?? {},
    calendars: desks ? calendarsById(desks) : {},
    settings: house ?? { title: '' },
  };
  const agreementOf = ({ id, file, body }: AgreementSource, own: Layered): Agreement | undefined => {
    const { merged, chain, value } = own;
    if (own.isLayer || !chain.whole) return undefined;
    const { value: terms, findings: found } = readTerms(agreement, value, file);
    findings.push(...ofNoLayer(found, merged));
    // What a schema refused is left out, so that the rest is checked all the same.
    const cut = terms ? undefined : prune(agreement, value);
    const readable = terms ?? cut?.value;
    if (!readable) return undefined;
    const layering = merged && chain.layers.length > 1 ? layeringOf(chain.layers, merged) : undefined;
    const bare: Agreement = { id, file, terms: readable, ...surroundings, ...(layering && { layering }) };
    const upperProse = chain.layers.slice(0, -1).map(each => bodies.get(each.id) ?? '');
    const termsHash = options.reports ? hash('sha256', bindingForm(bare, body, upperProse)) : undefined;
    const checked: Agreement = { ...bare, ...(termsHash && { termsHash }) };
    if (parties && desks) {
      const names = cut && { ...cut, names: namesOf(value), frontmatter: value };
      findings.push(...placeFindings(checkReferences(checked, names), checked, merged, once));
    }
    return checked;
  };
  const agreements = repository.agreements.map((source, done): CheckedAgreement => {
    effects.progress('check', done, repository.agreements.length);
    const own = layered.get(source.id)!;
    return { source, layered: own, agreement: agreementOf(source, own) };
  });
  if (agreements.every(each => each.layered.isLayer) && !hasErrors(before)) findings.push(noAgreement);
  return {
    repository,
    settings: house,
    asOf: chooseAsOf(options.asOf, house, effects),
    agreements,
    findings: [...before, ...findings],
  };
}

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
