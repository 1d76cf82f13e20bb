export type { StaticFile } from './content-files.ts';
export { imageLoader, type PostData, postLoader } from './loader.ts';
export { type Prepared, type PrepareOptions, prepare, type ReadyContent } from './prepare.ts';
