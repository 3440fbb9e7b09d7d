import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a new agreement is made from. */
export type NewAgreement = {
  /** A folder beside this file. */
  readonly template: string;
  /** Folder of the agreement below `slas/`, in kebab-case. */
  readonly id: string;
  readonly title: string;
  /** First and last day in force. */
  readonly from: string;
  readonly to: string;
};

/** Names of the templates: the folders here. */
export function templateNames(): string[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

/**
 * Writes a template as an agreement below `root/slas`, whole or not at all, and gives its folder; undefined where there
 * is one of that name already. Fills `{{title}}`, `{{from}}` and `{{to}}`.
 */
export function writeAgreement(
  root: string,
  { template, id, title, from, to }: NewAgreement,
): string | undefined {
  const folder = join(root, 'slas', id);
  if (existsSync(folder)) return undefined;
  const draft = mkdtempSync(join(root, '.kept-new-'));
  try {
    cpSync(join(import.meta.dirname, template), draft, { recursive: true });
    const page = join(draft, 'agreement.mdx');
    const filled = { title: title.replaceAll(/["\\]/g, '\\$&'), from, to };
    const text = readFileSync(page, 'utf8').replaceAll(
      /\{\{(title|from|to)\}\}/g,
      (_, name: keyof typeof filled) => filled[name],
    );
    writeFileSync(page, text);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return folder;
}
