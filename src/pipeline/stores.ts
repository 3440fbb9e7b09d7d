export { makeOwnFolder, openCache } from '../repository/cache.ts';
export { memoryStore, openStore, type Store } from '../repository/store.ts';
