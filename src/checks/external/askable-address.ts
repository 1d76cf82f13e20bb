import type { Site } from '#site/index.ts';

/**
 * The address to ask for: `https://example.org/a#b` → `https://example.org/a`; null where it leads to no other site, or where Liquid fills it in.
 *
 * @param written as it stands in a post, escapes and entities undone
 */
export function askableAddress(written: string, site: Site): string | null {
  const address = written.trim();
  if (!/^(?:https?:)?\/\//i.test(address) || /\{[{%]/.test(address)) return null;
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  url.hash = '';
  return isOwn(url, site) ? null : url.href;
}

/** True of what stands below the site's own address; other paths of its host may be somebody else's. */
function isOwn({ host, pathname }: URL, { url, base }: Site): boolean {
  if (url === null || new URL(url).host !== host) return false;
  return base === '' || pathname === base || pathname.startsWith(`${base}/`);
}
