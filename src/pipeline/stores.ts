export { makeOwnFolder, openCache } from '../repository/cache.ts';
export { fileMark } from '../repository/file-mark.ts';
export { isInUse, thisProcess } from '../repository/is-running.ts';
export { memoryStore, openStore, type Store } from '../repository/store.ts';
