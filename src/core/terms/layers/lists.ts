type Fields = Readonly<Record<string, unknown>>;

const id = (entry: Fields) => (typeof entry.id === 'string' ? entry.id : undefined);
const carried = ({ party, for: objective }: Fields) =>
  typeof party === 'string' && typeof objective === 'string' ? `${party} for ${objective}` : undefined;

/** Lists that merge entry by entry: what tells an entry, and what one is called. */
export const lists = {
  objectives: { key: id, noun: 'objective' },
  definitions: { key: id, noun: 'definition' },
  remedies: { key: id, noun: 'remedy' },
  termination: { key: id, noun: 'ending' },
  maintenance: { key: id, noun: 'maintenance' },
  capacity: { key: carried, noun: 'capacity' },
} as const satisfies Record<string, { key: (entry: Fields) => string | undefined; noun: string }>;
export type ListName = keyof typeof lists;

/** Fields that merge by name. */
export const records: readonly string[] = ['parties', 'datasets'];
