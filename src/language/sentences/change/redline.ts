import { diffWordsWithSpace } from 'diff';

/** A run of a text that stays, is new or is gone. */
export type Run = { readonly kind: 'same' | 'new' | 'gone'; readonly text: string };

/** So many words around what differs are told; more of them are left out. */
const around = 6;

/** How a text was changed, word by word, with a few words around each place. Of what has no words in common all is gone and new. */
export function redline(before: string, after: string): readonly Run[] {
  const parts = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Run => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value,
    }),
  );
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part;
    return { kind: 'same', text: shortened(part.text, index > 0, index < parts.length - 1) };
  });
}

/** The words of a text that stays which lie beside something that does not. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const words = text.split(/(?<=\s)/);
  const left = isAfter ? words.slice(0, around) : [];
  const right = isBefore ? words.slice(Math.max(left.length, words.length - around)) : [];
  return left.length + right.length >= words.length ? text : `${left.join('')}… ${right.join('')}`;
}
