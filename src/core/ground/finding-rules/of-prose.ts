/** Rules about the prose of an agreement, each with what it says and how it is cleared. */
export const ofProse = {
  'unparsable-prose':
    'The prose cannot be read as MDX; write `&lt;` for `<` and `\\{` for `{` in text, or correct what the finding names.',
  'nesting-too-deep':
    'The prose is longer, or has more marks or deeper nesting, than its parser takes; write it flatter or shorter.',
  'no-import': 'The prose has an `import`; remove it, as the components of an agreement are there without.',
  'no-export': 'The prose has an `export`; remove it.',
  'no-expression': 'An expression stands in braces; write `\\{` for a brace in text.',
  'no-spread': 'Attributes are spread into a component by `{...}`; name them one by one.',
  'no-event-handler': 'An element has an attribute such as `onClick`; remove it.',
  'unknown-component':
    'An element is none of the components of an agreement, or has content where its component takes none; write it as Markdown, or the text beside it.',
  'unknown-attribute':
    'A component has an attribute that it does not take, one twice, one that is no literal text, or lacks one; write each that it takes once, as `name="…"`.',
  'unknown-syntax': 'Something is neither Markdown nor a component; remove it.',
  'unsafe-url':
    'An address is none of the web, of e-mail, of the page or of the agreement’s folder, or hides where it leads; write it out plainly.',
  'remote-image':
    'An image is from elsewhere, though the site asks the network for nothing; commit it and write its file name.',
  'image-outside-folder':
    'An image is no PNG, JPEG or WebP file that stands beside the agreement; commit it there and write its name.',
  'section-missing':
    'One of the six sections is missing, or its heading misspelt; add it or correct the heading.',
  'section-order': 'A section stands twice, or behind one that comes after it; join the two or move it.',
  'dead-anchor':
    'A link within the page names neither a heading nor a promise; name one, in lower case with `-` for spaces.',
  'layer-figure':
    'The prose of a layer shows a figure, though a layer is not judged by itself; show it in an agreement that builds on it.',
} as const;

/** Rules of remark-lint about how Markdown is written, by their names there. */
export const ofStyle = {
  'final-newline': 'The file does not end with a line end; add one.',
  'list-item-bullet-indent': 'The marker of a list item is indented; let it begin at the start of the line.',
  'list-item-indent': 'The text of a list item is not set off from its marker by one space; leave one.',
  'no-blockquote-without-marker': 'A line of a quotation lacks its `>`; add it.',
  'ordered-list-marker-style': 'A numbered item is not written with a dot; write `1.`.',
  'hard-break-spaces': 'A line that is broken by spaces at its end has more than two of them; leave two.',
  'no-duplicate-definitions': 'An address is defined twice under one name; remove one of the two.',
  'no-heading-content-indent':
    'More than one space stands between the text of a heading and the marks before or behind it; leave one.',
  'no-shortcut-reference-image': 'An image is named by `![text]` alone; write `![text][]`.',
  'no-shortcut-reference-link':
    'A link is named by `[text]` alone; write `[text][]`, or `\\[` for a bracket in text.',
  'no-undefined-references':
    'A link, image or footnote goes by a name that no definition has; define it, or write `\\[` for a bracket in text.',
  'no-unused-definitions': 'An address or a footnote is defined that nothing goes by; remove it.',
  'remark-lint': 'remark-lint has an objection without a rule; do as it says.',
} as const;
