import type { Fix } from '../rule.ts';
import type { ExternalLink, Spot } from './external-link.ts';

/**
 * The fix that puts another address in the place of a link's, its fragment kept; undefined where it should be looked at first:
 *
 * - another host answers for it from now on (`www.` aside): names change hands
 * - the page became the front page, or one to log in at: that is how many sites say "gone"
 * - it is no longer encrypted, or has a query that the link has not
 * - it would have to be escaped where it is to stand
 */
export function replacement({ url, written, spot }: ExternalLink, to: string): Fix | undefined {
  if (!spot || !isSamePage(new URL(url), new URL(to))) return undefined;
  const fragment = /#.*$/s.exec(written)?.[0] ?? '';
  const text = to.includes('#') ? to : to + fragment;
  return standsAsItIs(text, spot.syntax) ? { start: spot.start, end: spot.end, text } : undefined;
}

/** Whether an address can stand in a text with nothing escaped: of a reasonable length, without brackets, quotes, `*`, and what looks like an entity. */
export function standsAsItIs(address: string, syntax: Spot['syntax']): boolean {
  if (address.length > 2000) return false;
  if (!/^https?:\/\/[\w.~:/?#@!$&+,;=%-]*[a-z\d/=-]$/i.test(address) || /&#?\w{1,40};/.test(address))
    return false;
  if (syntax === 'html') return !address.includes('&');
  // A comma ends an item of `[a, b]`.
  return syntax === 'markdown' || !address.includes(',');
}

function isSamePage(from: URL, to: URL): boolean {
  const isDowngrade = from.protocol === 'https:' && to.protocol === 'http:';
  const isFrontPage = to.pathname === '/' && from.pathname !== '/';
  const gainsQuery = to.search !== '' && from.search === '';
  return bareHost(from) === bareHost(to) && !isDowngrade && !isFrontPage && !gainsQuery && !isLogin(to);
}

function bareHost({ hostname, port }: URL): string {
  return `${hostname.replace(/^www\./, '')}:${port}`;
}

// `/login`, `/users/sign_in`, `/sso/start`, `/oauth/authorize`
function isLogin({ pathname }: URL): boolean {
  return /\/(?:log-?in|sign[-_]?in|sso|saml|oauth2?|auth)(?:[/.]|$)/i.test(pathname);
}
