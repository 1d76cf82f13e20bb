import { isPersonal } from './account-names.ts';
import { type Disclosure, everywhere, groupOf } from './disclosure.ts';
import { internalDomains } from './internal-domains.ts';
import { loginsIn } from './logins.ts';

// `kim.minsu+blog@example.co.kr`; not `@kim@mastodon.social`, `image@2x.png`, `this@MainActivity.finish()`
const address =
  /(?<![\w.+@/%-])(?<address>[\w][\w.%+-]{0,63}@(?<domain>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?<top>[a-z]{2,24})))(?![\w(@-]|\.\w)/dgi;

/**
 * E-mail addresses in a text: none of documentation's domains (RFC 2606), none of an office, none that
 * answers to nobody.
 *
 * @param known addresses that readers have anyway: those of the authors
 */
export function findEmailAddresses(text: string, known: ReadonlySet<string>): Disclosure[] {
  if (!text.includes('@')) return [];
  const logins = new Set(loginsIn(text).map(({ user }) => user.start));
  const found = [...text.matchAll(address)].flatMap((match) => {
    const one = groupOf(match, 'address');
    const { domain = '', top = '' } = match.groups ?? {};
    if (!one || logins.has(one.start) || known.has(one.value.toLowerCase())) return [];
    const [local = ''] = one.value.split('@');
    const isAddress = !isFileEnding.test(top) && !internalDomains.has(top.toLowerCase()) && !isMixedCase(top);
    const isOfNobody =
      isExample.test(domain) || answersNobody.test(local) || isOffice.test(local) || !isPersonal(local);
    // `https://kim:password@example.org`: a password, and no address.
    const isInAddress = /:\/\/[^\s/@]{0,200}$/.test(text.slice(Math.max(0, one.start - 200), one.start));
    return isAddress && !isOfNobody && !isInAddress ? [one] : [];
  });
  return everywhere(found, text, /[\w.+@/%-]/);
}

// `icon@2x.png`, `vue@next.js`
const isFileEnding =
  /^(?:png|jpe?g|gif|webp|avif|svg|ico|css|scss|js|mjs|ts|tsx|jsx|json|html?|xml|ya?ml|txt|gz|zip|jar|exe|dll|service|timer|socket)$/i;
// Domains of RFC 2606, and those that people write in examples.
const isExample =
  /(?:^|\.)(?:example\.(?:com|net|org|co\.kr|kr|jp|de|io)|example|test|invalid|localhost|(?:domain|email|mail|test|sample|company|your-?domain|my-?domain|site|where|abc|abcdef|foo|bar|xxx|qwe|asdf|acme|[a-z])\.(?:com|net|org|co\.kr|kr))$/i;
// `git@github.com`, `no-reply@…`; Kotlin's `this@Main`
const answersNobody =
  /^(?:git|hg|svn|no-?reply|do-?not-?reply|mailer-daemon|bounces?|this|super|return|break|continue)$/i;
// Offices that an organisation has an address for so that it is published.
const isOffice =
  /^(?:support|help|helpdesk|info|contact|hello|hi|jobs|careers|recruit|press|pr|media|sales|security|abuse|privacy|legal|webmaster|postmaster|hostmaster|feedback|service|team)$/i;

/** `this@Main.startActivity`: domains are written in one case. */
function isMixedCase(top: string): boolean {
  return top !== top.toLowerCase() && top !== top.toUpperCase();
}
