import { en } from './en/index.ts';

/** Every text of a language; `en` is the measure, so a missing key in another language does not compile. */
export type Catalogue = typeof en;

/** All languages. Another one is a file that ends in `satisfies Catalogue`, and a line here. */
export const languages = { en } as const satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof languages;

/** The words of a language. */
export function catalogue(language: Language): Catalogue {
  return languages[language];
}
