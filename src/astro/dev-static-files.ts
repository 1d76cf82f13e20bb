import { sep } from 'node:path';
import sirv from 'sirv';
import type { Connect } from 'vite';
import type { StaticFile } from '#source/index.ts';

/**
 * Serves the files of a content folder where a built site has them.
 *
 * @param folder absolute path of the content folder: nothing outside of it is served
 * @param statics what there is at this moment
 */
export function staticFiles(
  folder: string,
  statics: () => readonly StaticFile[],
): Connect.NextHandleFunction {
  // Only what is listed is asked for, so that files such as `.well-known/…` may be served.
  const serve = sirv(folder, { dev: true, etag: true, dotfiles: true });
  let listed: readonly StaticFile[] | undefined;
  let files = new Map<string, string>();
  return (request, response, next) => {
    if (listed !== statics()) {
      listed = statics();
      files = new Map(listed.map(({ file, path }) => [`/${path}`.normalize('NFC'), file]));
    }
    // Vite has taken the base off.
    const [path = '/', query] = (request.url ?? '/').split('?');
    const file = files.get(decoded(path).normalize('NFC'));
    if (file?.startsWith(folder + sep)) {
      const below = file.slice(folder.length).split(sep).join('/');
      const original = request.url;
      // As sirv decodes it: `#` stands for itself.
      request.url = encodeURI(below).replaceAll('?', '%3F');
      serve(request, response, () => {
        request.url = original;
        next();
      });
      return;
    }
    request.url = pageUrl(path) + (query === undefined ? '' : `?${query}`);
    next();
  };
}

/** `x/index.html` is the page `x/`; Astro takes `.html` off a URL, and a post whose permalink ends so has its page at `x.html/`. */
function pageUrl(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return path.endsWith('.html') ? `${path}/` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
