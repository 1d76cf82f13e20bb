/// <reference types="astro/client" />

/** Written for each run by the integration of the `astro` room. */
declare module 'virtual:sunfish/run' {
  export const site: import('#site/index.ts').Site;
  /** True in `sunfish dev`: drafts and future posts are among the posts. */
  export const dev: boolean;
  /** Site-relative path of the icon, base not included. */
  export const icon: string;
  /** Folder of the rendered documents, absolute. */
  export const documents: string;
  /** File of the snapshot, absolute. */
  export const snapshot: string;
}
