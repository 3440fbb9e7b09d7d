import { compile } from 'vega-lite';

/**
 * vega-lite adds an enumerable `toJSON` to the prototype of all sets, and Astro walks a set with `for … in` when it
 * collects the hashes of a page's scripts. Hidden from such walks it stays callable.
 */
const extension = Object.getOwnPropertyDescriptor(Set.prototype, 'toJSON');
if (extension?.enumerable)
  Object.defineProperty(Set.prototype, 'toJSON', { ...extension, enumerable: false });

export { compile };
