/**
 * Stands in for vega-lite in the browser: the specs of a page are compiled when it is built, so that the compiler, a
 * third of the weight, need not be sent. vega-embed asks for these two names.
 */
export const version = '6.0.0';

export function compile(): never {
  throw new Error('Specs are compiled when the site is built');
}
