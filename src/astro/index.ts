export { type BuildResult, buildSite } from './build-site.ts';
export { type DevOptions, type DevSite, startDev } from './dev-site.ts';
export { projectConfig } from './project-config.ts';
export { defaultCacheDir, type Run, reservedPaths, siteCache } from './run.ts';
