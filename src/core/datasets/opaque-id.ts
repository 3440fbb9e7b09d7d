/** The column that names the rows of a kind, whatever the ids are. */
export function opaqueId<const Doc extends string>(doc: Doc) {
  return {
    name: 'id',
    type: 'id',
    header: 'required',
    blank: false,
    alsoCalled: ['id', 'number', 'key', 'reference', 'ref'],
    doc,
  } as const;
}
