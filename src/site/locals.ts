import { publication } from 'virtual:kept';
import type { MiddlewareHandler } from 'astro';
import { here } from './addresses.ts';

/** Gives each page what it is made from; an address of no page is that of the page which says so. */
export const onRequest: MiddlewareHandler = ({ locals, url }, next) => {
  const { site, pages } = publication();
  const path = decodeURI(url.pathname).slice(here().length).replace(/\/$/, '');
  const page = pages.get(path) ?? pages.get('404');
  if (page === undefined) throw new Error(`No page \`${path}\``);
  Object.assign(locals, { site, page, words: site.words });
  return next();
};
