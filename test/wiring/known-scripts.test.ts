import { expect, test } from 'vitest';
import { knownScripts } from '../../src/wiring/known-scripts.ts';

const files = ['_astro/Page.astro_script.CNSu4Kod.js', '_astro/save-png.BrMbNgKf.js', 'favicon.svg'];

/** The name that a script is given by the names that are known. */
function nameOf(name: string, known: readonly string[]): string {
  const { configEnvironment } = knownScripts(known);
  const config = Reflect.apply(configEnvironment as () => unknown, undefined, ['client']);
  const { build } = config as { build: { rolldownOptions: { output: { entryFileNames: Name } } } };
  return build.rolldownOptions.output.entryFileNames({ name });
}
type Name = (chunk: { readonly name: string }) => string;

test('a script gets the name it got when it was made', () => {
  expect(nameOf('Page.astro_script', files)).toBe('_astro/Page.astro_script.CNSu4Kod.js');
});

test('a script that is none of those that are known, or more than one, ends the build', () => {
  expect(() => nameOf('Page', files)).toThrow(
    'Unexpected script `Page`, expected one of _astro/Page.astro_script.CNSu4Kod.js, _astro/save-png.BrMbNgKf.js, favicon.svg',
  );
  const twice = ['_astro/a.1.js', '_astro/a.2.js'];
  expect(() => nameOf('a', twice)).toThrow(
    'Unexpected script `a`, expected one of _astro/a.1.js, _astro/a.2.js',
  );
});

test('only what is for the reader’s browser is named so', () => {
  const { configEnvironment } = knownScripts(files);
  expect(Reflect.apply(configEnvironment as () => unknown, undefined, ['prerender'])).toBeUndefined();
});
