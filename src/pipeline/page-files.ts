import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartFiles, chartName } from '../charts/drawn-chart.ts';
import { publishedName } from '../repository/published-name.ts';
import type { ShownPicture } from './finished.ts';
import { ChangedMeanwhile } from './house.ts';
import type { AgreementPage, LayerPage, Site } from './site.ts';
import type { SitePage } from './site-pages.ts';

/** A file that stands beside a page: its path below the site, and what is in it. */
export type PageFile = { readonly file: string; readonly content: string | Uint8Array };

/** The files that a page links to. */
export async function filesBeside(page: SitePage, site: Site): Promise<readonly PageFile[]> {
  if (page.kind === 'agreement') return besideAgreement(page, await site.agreement(page.id), site);
  return page.kind === 'layer' ? besideLayer(page, await site.layer(page.id), site) : [];
}

/** The charts of an agreement, each by itself, and the pictures of its prose. Throws where a picture was changed since. */
export function besideAgreement(
  { path }: Pick<SitePage, 'path'>,
  { report: { id }, charts, pictures }: AgreementPage,
  site: Pick<Site, 'root'>,
): readonly PageFile[] {
  const ofCharts = charts.flatMap(chart =>
    Object.entries(chartFiles(chart)).map(([end, content]) => ({
      file: `${path}/${chartName(id, chart)}.${end}`,
      content,
    })),
  );
  return [...ofCharts, ...pictures.map(picture => pictureFile({ path, id }, picture, site))];
}

/** The pictures of the prose of a layer. */
export function besideLayer(
  { path }: Pick<SitePage, 'path'>,
  { layer: { id }, pictures }: LayerPage,
  site: Pick<Site, 'root'>,
): readonly PageFile[] {
  return pictures.map(picture => pictureFile({ path, id }, picture, site));
}

function pictureFile(
  { path, id }: { readonly path: string; readonly id: string },
  { name, published }: ShownPicture,
  { root }: Pick<Site, 'root'>,
): PageFile {
  const content = readFileSync(join(root, 'slas', id, name));
  if (publishedName(name, content) !== published) throw new ChangedMeanwhile(id);
  return { file: `${path}/${published}`, content };
}
