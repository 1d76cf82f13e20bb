import type { SiteRule } from '../site-rule.ts';
import { brokenLink } from './broken-link.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { tagSpelling } from './tag-spelling.ts';

/** Every rule that needs all posts, in the order in which the documentation has them. */
export const siteRules: readonly SiteRule[] = [brokenLink, duplicateTitle, tagSpelling];
