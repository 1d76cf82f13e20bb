import type { CheckedPost } from '../rule.ts';
import { authorAddresses } from './author-addresses.ts';
import type { Disclosure, DisclosureKind } from './disclosure.ts';
import { findEmailAddresses } from './email-addresses.ts';
import { findHostNames } from './host-names.ts';
import { findIpAddresses } from './ip-addresses.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findResidentNumbers } from './resident-numbers.ts';
import { findUserNames } from './user-names.ts';
import { findVirtualenvs } from './virtualenvs.ts';

/** What of a post the finders look at; a CheckedPost is one. */
export interface DisclosureSource {
  text: string;
  site: Pick<CheckedPost['site'], 'authors' | 'values'>;
  post: Pick<CheckedPost['post'], 'values'>;
}

/** Who finds what, by the rule of the checks that tells it. */
export const finders = {
  'resident-number': { kind: 'resident-number', find: ({ text }) => findResidentNumbers(text) },
  'email-address': { kind: 'email', find: (post) => findEmailAddresses(post.text, authorAddresses(post)) },
  'phone-number': { kind: 'phone', find: ({ text }) => findPhoneNumbers(text) },
  'user-name': { kind: 'user', find: ({ text }) => findUserNames(text) },
  'internal-host': { kind: 'host', find: ({ text }) => findHostNames(text) },
  'private-ip': { kind: 'ip', find: ({ text }) => findIpAddresses(text, 'private') },
  'public-ip': { kind: 'ip', find: ({ text }) => findIpAddresses(text, 'public') },
  'virtualenv-hash': { kind: 'virtualenv', find: ({ text }) => findVirtualenvs(text) },
} as const satisfies Record<string, { kind: DisclosureKind; find(post: DisclosureSource): Disclosure[] }>;

/** The rules of the checks that a finder is behind. */
export type DisclosureRuleId = keyof typeof finders;
