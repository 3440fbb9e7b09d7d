/** Rules about the files of `slas/` and about how text and YAML are written, each with what it says and how it is cleared. */
export const ofFiles = {
  'unexpected-file':
    'A file, folder or link stands in `slas/` where none of its kind or size may, or a picture cannot be read; move, rename or save it anew as the finding says.',
  'no-agreement':
    'There is no folder with an `agreement.mdx` below `slas/`; add one, for example with `kept new`.',
  'missing-file':
    'A file that has to be there is not: `kept.yaml`, `parties.yaml` or the CSV of a dataset; commit it or correct its name.',
  'unused-file': 'A file of holidays is named by no calendar; name it under `holidaysFrom` or remove it.',
  'unnamed-data':
    'A file in `metrics/` is the `file:` of no dataset, so that nothing reads it; name it or remove it.',
  'outside-file':
    'The path of a CSV leads out of the folder of its agreement, by a link for example; commit the file itself.',
  'file-too-large': 'A text file is larger than any agreement needs; move what is no part of it elsewhere.',
  'not-utf8': 'A byte of a file is not UTF-8; save the file as UTF-8.',
  'control-character':
    'A character that is not shown, or that shows another text than the one in force, stands in a text, plainly or as an escape; remove it.',
  'frontmatter-missing':
    'An agreement does not begin with a line `---`; put its terms between two such lines.',
  'frontmatter-not-first': 'Empty lines or spaces stand before the first line `---`; remove them.',
  'frontmatter-kind':
    'The frontmatter begins with `+++`, or with more than `---` on its line; write the terms as YAML between two lines `---`.',
  'frontmatter-unclosed': 'The frontmatter has no closing line `---`; add it before the prose.',
  'frontmatter-second': 'The prose begins with a line that opens another frontmatter; remove it.',
  'yaml-syntax': 'The YAML cannot be read; correct it at the place, mostly an indent, a colon or a quote.',
  'yaml-documents': 'A second YAML document begins at a line `---`; remove it and what follows.',
  'yaml-directive': 'A line that begins with `%` instructs the YAML parser; remove it.',
  'yaml-too-deep': 'Fields and lists stand in one another more deeply than any terms do; write them flatter.',
  'yaml-too-large': 'There are more values in a YAML text than any terms have; leave some out.',
  'yaml-key': 'The name of a field is empty, a list, fields or `__proto__`; write a text.',
  'yaml-merge-key': 'A merge key `<<` takes fields from elsewhere; repeat them.',
  'yaml-alias': 'An alias `*name` stands for a value elsewhere; repeat the value.',
  'yaml-anchor': 'An anchor `&name` is set at a value; remove it.',
  'yaml-tag': 'A tag such as `!!str` is set at a value; remove it.',
  'duplicate-field': 'A field stands twice in the same fields; remove one of the two.',
  'cut-text':
    'YAML takes the rest of a text for a comment because of ` #` in it; put the whole text in quotes, or the comment on a line of its own.',
  'split-text':
    'YAML takes a comma in a text for the end of an item of a list; put the text in quotes, or begin the next item with a capital.',
  icalendar:
    'A file of holidays is not iCalendar as it is read here, events of whole days; correct the line.',
} as const;
