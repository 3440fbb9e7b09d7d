import type { z } from 'zod';
import { checkCalendars } from '../core/checks/check-calendars.ts';
import { checkAddresses, checkReach } from '../core/checks/check-placeholders.ts';
import { byName } from '../core/ground/by-name.ts';
import type { Holiday } from '../core/ground/calendar/holidays.ts';
import type { Calendar } from '../core/ground/calendar/working-time.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import type { YamlFile } from '../core/ground/source/yaml-file.ts';
import { type Calendars, calendarOf, calendars } from '../core/terms/calendars.ts';
import { type JudgingSettings, judgingSettings } from '../core/terms/judging-settings.ts';
import { type Directory, directory } from '../core/terms/party.ts';
import { readTerms } from '../core/terms/read.ts';
import { type Settings, settings } from '../core/terms/settings.ts';
import type { LocatedFinding } from '../lint/locate.ts';
import { locator } from '../lint/locate.ts';
import { withoutFollowOns } from '../lint/without-follow-ons.ts';
import { holidaysIn } from '../repository/icalendar/holidays-in.ts';
import { acceptedFile } from '../repository/read-repository.ts';
import type { Repository, SharedFiles } from '../repository/repository.ts';
import { checkAsOf } from './as-of.ts';
import { placesIn } from './places-in.ts';

/** What all agreements share, held against its schemas. */
export type Shared = {
  /** Undefined where they cannot be read, as are the two below. */
  readonly settings: Settings | undefined;
  readonly parties: Directory['parties'] | undefined;
  readonly calendars: Readonly<Record<string, Calendar>> | undefined;
  readonly files: SharedFiles;
  readonly findings: readonly LocatedFinding[];
  /** Whether a file cannot be read as text or YAML. */
  readonly unread: boolean;
};

/** What an agreement is made from of it. */
export type SharedTerms = Pick<Shared, 'parties' | 'calendars' | 'files'> & {
  readonly settings: JudgingSettings;
  /** Whether there is an error in any of it. */
  readonly broken: boolean;
};

export function sharedTermsOf({ parties, calendars, files, settings, findings }: Shared): SharedTerms {
  return {
    parties,
    calendars,
    files,
    settings: judgingSettings(settings ?? {}),
    broken: hasErrors(findings),
  };
}

/** Reads and checks the settings, the directory of parties and the calendars. */
export async function readShared(repository: Repository): Promise<Shared> {
  const read = await repository.shared();
  const there = repository.filesIn('slas');
  const findings: Finding[] = [...read.findings];
  const readAs = <T>(schema: z.ZodType<T>, yaml: YamlFile | undefined): T | undefined => {
    if (!yaml) return undefined;
    const { value, findings: found } = readTerms(schema, yaml.value, yaml.file);
    findings.push(...found);
    return value;
  };
  for (const file of ['slas/kept.yaml', 'slas/parties.yaml'] as const) {
    if (!there.includes(file)) findings.push(missing(file));
  }
  const house = readAs(settings, read.settings);
  const parties = readAs(directory, read.parties)?.parties;
  const hasCalendars = there.includes('slas/calendars.yaml');
  const desks = hasCalendars ? readAs(calendars, read.calendars)?.calendars : {};
  const hours = readHours(desks, read, findings);
  findings.push(
    ...checkAsOf(house),
    ...(house ? checkAddresses(house, 'slas/kept.yaml') : []),
    ...(parties ? checkReach(parties, 'slas/parties.yaml') : []),
  );
  const accepted = there.includes(acceptedFile) ? await acceptedIn(repository.root) : undefined;
  findings.push(...(accepted?.findings ?? []));
  const places = await placesIn([read.settings, read.parties, read.calendars], findings);
  const located = locator({
    text: file => read.texts.get(file),
    places: file => places.get(file),
    cell: (_, row, column) => accepted?.place(row, column),
  });
  return {
    settings: house,
    parties,
    calendars: hours,
    files: read,
    findings: withoutFollowOns(findings.map(located)),
    unread: hasErrors(read.findings),
  };
}

/** Few houses have any: what reads them is not loaded for the others. */
async function acceptedIn(root: string) {
  const { readAccepted } = await import('../metrics/accepted.ts');
  return readAccepted(root);
}

/** Findings about the settings that do not follow from the files alone, with their places. */
export async function locatedInSettings(
  repository: Repository,
  findings: readonly Finding[],
): Promise<readonly LocatedFinding[]> {
  const read = await repository.shared();
  const places = await placesIn([read.settings], findings);
  return findings.map(locator({ text: file => read.texts.get(file), places: file => places.get(file) }));
}

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

/** The calendars with the holidays of the files that they name; each file is read once. */
function readHours(
  desks: Calendars['calendars'] | undefined,
  { calendars: yaml, holidayTexts }: SharedFiles,
  findings: Finding[],
): Shared['calendars'] {
  if (!desks || !yaml) return desks && {};
  findings.push(...checkCalendars(desks, [...holidayTexts.keys()], yaml.file));
  const named = new Set(Object.values(desks).flatMap(each => each.holidaysFrom ?? []));
  const byFile = new Map<string, readonly Holiday[]>();
  for (const [file, text] of holidayTexts) {
    const name = file.slice('slas/'.length);
    if (!named.has(name)) continue;
    const { holidays, findings: found } = holidaysIn(text, file);
    findings.push(...found);
    byFile.set(name, holidays);
  }
  return byName(
    Object.entries(desks).map(
      ([id, desk]) => [id, calendarOf(id, desk, name => byFile.get(name) ?? [])] as const,
    ),
  );
}
