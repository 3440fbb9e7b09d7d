import { deadAnchor } from './dead-anchor.ts';
import { escapedCharacter } from './escaped-character.ts';
import { imageOutsideFolder } from './image-outside-folder.ts';
import { noEventHandler } from './no-event-handler.ts';
import { noExport } from './no-export.ts';
import { noExpression } from './no-expression.ts';
import { noImport } from './no-import.ts';
import { noSpread } from './no-spread.ts';
import { remoteImage } from './remote-image.ts';
import type { Rule } from './rule.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSyntax } from './unknown-syntax.ts';
import { unsafeUrl } from './unsafe-url.ts';

/** Rules that keep prose to what a page shows, and within its folder: `proseHtml` takes what none of them refuses. */
export const restrictedRules = {
  'no-import': noImport,
  'no-export': noExport,
  'no-expression': noExpression,
  'no-spread': noSpread,
  'no-event-handler': noEventHandler,
  'unknown-component': unknownComponent,
  'unknown-attribute': unknownAttribute,
  'unknown-syntax': unknownSyntax,
  'control-character': escapedCharacter,
  'unsafe-url': unsafeUrl,
  'remote-image': remoteImage,
  'image-outside-folder': imageOutsideFolder,
} satisfies Record<string, Rule>;

/** Rules about what an agreement says. */
export const contentRules = {
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'unknown-reference': unknownReference,
  'dead-anchor': deadAnchor,
} satisfies Record<string, Rule>;

/** Every rule by the code of its findings. */
export const rules = { ...restrictedRules, ...contentRules };
