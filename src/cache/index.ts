export { type DocumentStore, openDocumentStore } from './document-store.ts';
export { type CacheFolders, cacheFolders } from './folders.ts';
export { followSnapshot } from './follow-snapshot.ts';
export { type PublishedPost, publishedPosts } from './published-posts.ts';
export {
  type Entry,
  type FoundImage,
  type PublishedEntry,
  readSnapshot,
  type Snapshot,
  writeSnapshot,
} from './snapshot.ts';
