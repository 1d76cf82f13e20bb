export { type DocumentStore, openDocumentStore } from './document-store.ts';
export { type CacheFolders, cacheFolders } from './folders.ts';
export { followSnapshot, type Latest } from './follow-snapshot.ts';
export { canBeOptimised, type FoundImage, readableImage } from './found-image.ts';
export { type PublishedPost, publishedPosts } from './published-posts.ts';
export {
  type EditHistory,
  type Entry,
  type PublishedEntry,
  readSnapshot,
  type Snapshot,
  type SourceEntry,
  writeSnapshot,
} from './snapshot.ts';
export { writeWhole } from './write-whole.ts';
