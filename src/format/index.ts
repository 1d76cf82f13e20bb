export { absoluteUrl, encodePath, sitePath } from './urls.ts';
