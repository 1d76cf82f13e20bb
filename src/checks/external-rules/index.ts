import type { ExternalRule } from '../external-rule.ts';
import { deadLink } from './dead-link.ts';
import { movedLink } from './moved-link.ts';
import { unansweredLink } from './unanswered-link.ts';

/** Every rule that asks other sites, in the order in which the documentation has them. */
export const externalRules: readonly ExternalRule[] = [deadLink, movedLink, unansweredLink];
