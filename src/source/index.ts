export { changedSince } from './changed-since.ts';
export { type ContentCheck, checkContent } from './check-content.ts';
export type { StaticFile } from './content-files.ts';
export { repositoryOf } from './git.ts';
export { imageLoader, type PostData, postLoader } from './loader.ts';
export { type Prepared, type PrepareOptions, prepare, type ReadyContent } from './prepare.ts';
export { type ContentIncidents, readIncidents } from './read-incidents.ts';
export { readRedactable } from './read-redactable.ts';
