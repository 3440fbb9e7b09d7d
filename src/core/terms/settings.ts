import { z } from 'zod';
import { text, whole } from './scalars.ts';
import { scalar, strict } from './shape.ts';

const url = scalar('an address such as `https://example.org`', readAddress);

/** An address as it was written, without a slash at its end: of the web, and of no user, query or place in a page. */
function readAddress(text: string): string | undefined {
  const plain = /^https:\/\/[^\s"'<>\\^`{|}]+$/.test(text) ? text.replace(/\/$/, '') : '';
  if (!URL.canParse(plain)) return undefined;
  const { username, password, search, hash, hostname } = new URL(plain);
  const others = [username, password, search, hash].join('');
  return others === '' && hostname !== '' && !/[?#]/.test(plain) ? plain : undefined;
}
const colour = scalar('a colour such as `#1f4e79`', value =>
  /^#[0-9a-fA-F]{6}$/.test(value) ? value : undefined,
);

/** `slas/kept.yaml`: the settings of one house. */
export const settings = strict({
  title: text.describe('Title of the site.'),
  tagline: text.optional().describe('One line below it.'),
  asOf: text.optional().describe('Pins the day everything is judged on; for a demo that must not age.'),
  languages: z
    .array(scalar('a language of the site: `en`', value => (value === 'en' ? ('en' as const) : undefined)))
    .optional()
    .describe('Languages of the site, the first one is the default.'),
  brand: strict({
    light: colour.describe('Brand colour on light paper.'),
    dark: colour.describe('Brand colour on dark paper.'),
  })
    .optional()
    .describe('The one colour that is yours.'),
  repository: url.optional().describe('Where the agreements live, for “Propose a change”.'),
  branch: text.optional().describe('The branch changes are proposed to; `main` if left out.'),
  site: url.optional().describe('Where the site is published.'),
  offTrackUnder: whole(1, 100)
    .optional()
    .describe('Projected attainment in percent under which a promise is off track; 90 if left out.'),
});
export type Settings = z.output<typeof settings>;
