import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/** Whose code a PHP frame runs: packages of Composer, frameworks installed whole, and PHP's own functions are libraries. */
export function phpOrigin(frame: RawFrame): Verdict {
  if (frame.file === null) return libraryCode('php', 'an internal function');
  const file = frame.file.replaceAll('\\', '/');
  if (file.startsWith('phar://'))
    return libraryCode(/([\w.-]+)\.phar/.exec(file)?.[1] ?? null, 'a packed tool');
  const installed = file.lastIndexOf('/vendor/');
  if (installed >= 0 || file.startsWith('vendor/')) {
    const mark = installed >= 0 ? installed + '/vendor/'.length : 'vendor/'.length;
    const [vendor = '', name = ''] = file.slice(mark).split('/', 2);
    return libraryCode(name.includes('.') ? vendor : `${vendor}/${name}`, 'installed by Composer', mark);
  }
  const shared = /\/usr\/(?:local\/)?(?:share|lib)\/(?:php\d?|pear)\/([^/]+)/.exec(file);
  if (shared)
    return libraryCode(
      shared[1]?.replace(/\.php$/, '') ?? null,
      'installed for the whole system',
      shared.index,
    );
  const core = /\/(wp-(?:includes|admin))\/|\/wp-content\/plugins\/([^/]+)\/|\/(core)\/lib\/Drupal\//.exec(
    file,
  );
  if (core?.[1]) return libraryCode('wordpress', 'the system below the site', core.index);
  if (core?.[3]) return libraryCode('drupal', 'the system below the site', core.index);
  return appCode('outside Composer’s vendor folder');
}
