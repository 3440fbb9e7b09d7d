import type { Finding } from '../ground/finding.ts';
import { listed } from '../ground/say.ts';
import { readSharedName, type SharedName } from './shared-name.ts';

export type SaySharing = ReturnType<typeof saySharing>;

/**
 * What can be said of a dataset that an agreement names of another folder (RULES 28). Each gives undefined: there is no such dataset then.
 *
 * @param own the datasets that it names itself: those of an upper layer are told there
 */
export function saySharing(
  { id, file, own }: { readonly id: string; readonly file: string; readonly own: readonly string[] },
  dataset: string,
  into: Finding[],
) {
  const wrong = (
    code: Finding['code'],
    message: string,
    fix: string,
    extra: Partial<Finding> = {},
    field = 'from',
  ) => {
    const place = { kind: 'terms', path: ['datasets', dataset, field] } as const;
    if (own.includes(dataset)) into.push({ code, severity: 'error', file, place, message, fix, ...extra });
    return undefined;
  };
  const among = (seen: string, names: readonly string[]) => ({ meant: { seen, among: names } });
  return {
    beside: (field: string) =>
      wrong(
        'shared-fields',
        `Unexpected \`${field}\` beside \`from\`, expected nothing: the dataset is read as is agreed in its own folder`,
        'Remove it',
        {},
        field,
      ),
    unreadable: (written: unknown) =>
      wrong(
        'bad-value',
        `Unexpected \`${String(written)}\`, expected a dataset of another folder such as \`cloud-service/incidents\``,
        'Name the folder and its dataset',
      ),
    itself: (way: readonly string[], key: string) =>
      way.length === 0
        ? wrong(
            'shared-cycle',
            `Unexpected \`${key}\`, which is of \`${id}\` itself, expected a dataset of another folder`,
            'Say its `kind` and `file` here',
          )
        : wrong(
            'shared-cycle',
            `Unexpected circle of datasets, ${[`${id}/${dataset}`, ...way, key].map(each => `\`${each}\``).join(' from ')}, expected one with a file`,
            'Let one of them name its `file`',
          ),
    inCircle: (way: readonly string[]) =>
      wrong(
        'shared-cycle',
        `Unexpected circle of datasets, ${way.map(each => `\`${each}\``).join(' from ')}, expected one with a file`,
        'Let one of them name its `file`',
      ),
    noFolder: (folder: string, names: readonly string[]) => {
      const others = names.filter(each => each !== id);
      const expected =
        others.length > 0 ? `expected one of ${listed(others)}` : 'but there is no other folder';
      const fix = 'Name the folder of an agreement or a layer, or add this one';
      return wrong(
        'unknown-reference',
        `Unexpected folder \`${folder}\`, ${expected}`,
        fix,
        among(folder, others),
      );
    },
    noDataset: ({ folder, name }: SharedName, names: readonly string[]) => {
      const expected = names.length > 0 ? `expected one of ${listed(names)}` : 'which has none';
      const fix = 'Name a dataset that it has, or add this one there';
      return wrong(
        'unknown-reference',
        `Unexpected dataset \`${name}\` of \`${folder}\`, ${expected}`,
        fix,
        among(name, names),
      );
    },
    withoutLeads: (key: string, leads: string) =>
      wrong(
        'shared-funnel',
        `Unexpected funnel of \`${key}\`, which counts the leads of \`${leads}\`, expected a dataset that has those here too`,
        `Add \`${readSharedName(leads)?.name}: { from: ${leads} }\`, under any name`,
      ),
    otherCurrency: (key: string, theirs: string, ours: string) =>
      wrong(
        'shared-currency',
        `Unexpected amounts of \`${key}\` in ${theirs}, expected ${ours}, the currency of this agreement`,
        'Share a dataset without amounts, or agree on one currency',
      ),
  };
}
