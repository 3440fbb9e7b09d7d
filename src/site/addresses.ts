import type { CreditReport } from '../core/report.ts';
import type { Site } from '../pipeline/index.ts';
import { listPath } from '../pipeline/list-pages.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** An address on this site, below the folder it is published in: `agreements/marketing-sales/`. */
export function here(path = ''): string {
  return `${base}${path}`;
}

/** The page of an agreement. */
export function agreementAddress(id: string): string {
  return here(`agreements/${id}/`);
}

/** A page of the list of agreements, counted from 1. */
export function listAddress(number: number): string {
  const path = listPath(number);
  return here(path === '' ? '' : `${path}/`);
}

/** The page of a layer: its own, or that of the agreement which is one for others. */
export function layerAddress({ layers }: Pick<Site, 'layers'>, id: string): string {
  return layers.some(each => each.id === id) ? here(`layers/${id}/`) : agreementAddress(id);
}

/** Where a file is edited and a change to it proposed; undefined without a repository in the settings. */
export function editAddress({ summary }: Pick<Site, 'summary'>, file: string): string | undefined {
  const { repository, branch = 'main' } = summary.settings;
  if (repository === undefined) return undefined;
  const verb = new URL(repository).hostname.includes('gitlab') ? '-/edit' : 'edit';
  return `${repository}/${verb}/${branch}/${file}`;
}

/** The address of a page where it is published, for links that leave the site. */
export function publishedAddress({ summary }: Pick<Site, 'summary'>, path: string): string | undefined {
  const { site } = summary.settings;
  return site === undefined ? undefined : `${site}/${path}`;
}

/** The id of a credit on the page of its agreement. */
export function creditId({ remedy, period }: Pick<CreditReport, 'remedy' | 'period'>): string {
  return `credit-${remedy}-${period}`;
}
