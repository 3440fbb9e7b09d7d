export { openCache, withTemporaryStore } from '../repository/cache.ts';
export { memoryStore, type Store } from '../repository/store.ts';
