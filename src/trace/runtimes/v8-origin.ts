import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/**
 * Whose code a JavaScript frame runs. Installed packages, the platform's own modules and the language's built-ins are
 * libraries, wherever they lie; `eval` and the console are the application's.
 */
export function v8Origin(frame: RawFrame): Verdict {
  if (frame.file === null) return withoutFile(frame.function ?? '');
  const file = frame.file.replaceAll('\\', '/');

  const builtin = platform.exec(file);
  if (builtin) return libraryCode(builtin[1] ? 'deno' : 'node', 'a module of the platform');

  const installed = file.lastIndexOf('node_modules/');
  if (installed >= 0) {
    const mark = installed + 'node_modules/'.length;
    return libraryCode(packageAt(file, mark), 'installed in node_modules', mark);
  }
  const shared = sharedFolder.exec(file);
  if (shared) {
    const mark = shared.index + shared[0].length;
    return libraryCode(shared[1] ?? packageAt(file, mark), 'installed for the whole system', mark);
  }
  const remote = registry.exec(file);
  if (remote)
    return libraryCode(remote[1]?.replace(/@[\d.^~]+$/, '') ?? null, 'loaded from a registry of packages');
  return bundled(file) ?? appCode('outside node_modules and the platform');
}

// node:fs, internal/modules/cjs/loader.js and events.js (Node before 16), ext:core/01_core.js (Deno), native (Bun)
const platform =
  /^(?:node:|internal\/|native$|(?:_\w+|assert|async_hooks|bootstrap_node|buffer|child_process|cluster|crypto|dgram|dns|domain|events|fs|http2?|https|module|net|node|path|process|readline|repl|stream|string_decoder|timers|tls|tty|url|util|vm|worker_threads|zlib)\.js$|(ext:|deno:))/;
// /usr/share/nodejs/express/lib/router.js (Debian), ~/.bun/install/cache/express@4.18.2/…, .yarn/cache/…
const sharedFolder =
  /\/usr\/share\/nodejs\/|\/\.bun\/install\/cache\/|\/\.yarn\/(?:cache|unplugged)\/|\/deno\/npm\/[^/]{1,100}\//;
// https://deno.land/std@0.210.0/…, https://esm.sh/react@18.2.0, https://cdn.jsdelivr.net/npm/vue@3/…, https://jsr.io/@std/path/…
const registry =
  /^https?:\/\/(?:deno\.land\/(?:x\/)?|esm\.sh\/(?:v\d{1,4}\/)?|(?:cdn\.)?(?:skypack\.dev|jsdelivr\.net)\/(?:npm\/)?|unpkg\.com\/|jsr\.io\/|cdnjs\.cloudflare\.com\/ajax\/libs\/|ajax\.googleapis\.com\/ajax\/libs\/)((?:@[^/]{1,100}\/)?[^/:]{1,100})/;

// Array.map (<anonymous>), Promise.all (index 0), JSON.parse (<anonymous>)
function withoutFile(name: string): Verdict {
  return /eval|^$/.test(name) && !/\./.test(name)
    ? appCode('code without a file')
    : libraryCode('javascript', 'a built-in of the language');
}

/** `express/lib/router.js` → express, `@nestjs/core/…` → @nestjs/core, `.vite/deps/react-dom_client.js` → react-dom_client. */
function packageAt(file: string, mark: number): string | null {
  const path = file.slice(mark).replace(/^\.vite\/deps(?:_\w{1,40})?\//, '');
  const [first = '', second = ''] = path.split('/', 2);
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return name.replace(/(?<=.)@.*$/, '').replace(/\.[cm]?js.*$/, '') || null;
}

// …/vendor/tiny-bus.js, chunk-vendors.8f3a.js, vendors~main.js, framework-4f1c2b.js, polyfills-….js, runtime~main.js
const vendored =
  /\/(?:vendors?|third[_-]party|bower_components)\/(?:.*\/)?([^/?]+)|(?:^|\/)(?:chunk-)?(vendors?|framework|polyfills|webpack)[-.~][^/]*\.js/;
// jquery-3.7.1.min.js, react-dom.production.min.js, https://code.jquery.com/…, https://cdn.example/d3.js
const packed = /\/([A-Za-z][\w-]*?)(?:[-.]v?\d+(?:\.\d+)+)?(?:\.(?:slim|prod|production|umd|esm))*\.min\.js/;
const delivered = /^https?:\/\/(?:cdn|code|ajax|static-cdn)\d?[.-][^/]{1,200}\/(?:.*\/)?([A-Za-z][\w-]*)/;

/** Libraries that a site serves with its own code, as their names tell. */
function bundled(file: string): Verdict | null {
  if (/^(?:webpack:\/\/\/|webpack-internal:\/\/\/)?(?:\([\w-]{1,40}\)\/)?\.?\/?webpack\//.test(file)) {
    return libraryCode('webpack', 'the bundler’s own code');
  }
  if (/^(?:chrome|moz|safari(?:-web)?)-extension:/.test(file))
    return libraryCode('extension', 'a browser extension');
  const name = vendored.exec(file) ?? packed.exec(file) ?? delivered.exec(file);
  if (!name) return null;
  const known = (name[1] ?? name[2] ?? '').replace(/(?:[-.]v?\d.*|\.min)?\.[cm]?js$/, '');
  return libraryCode(known || null, 'a library served with the site', name.index + 1);
}
