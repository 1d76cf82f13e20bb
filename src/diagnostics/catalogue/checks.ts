import type { CatalogueEntry } from './entry.ts';

/** The checks themselves: SF7xxx. What they find has the name of its rule. */
export const checksProblems = {
  SF7001: {
    severity: 'error',
    title: 'A rule silenced without a reason',
    message: 'This comment silences a rule, and does not say why.',
    why: 'Whoever reads it later cannot tell a decision from a way out. It silences nothing.',
    help: 'Write the reason behind two dashes: <!-- sunfish-disable secret-token -- fake token of the test server -->.',
  },
  SF7002: {
    severity: 'error',
    title: 'A comment that silences no rule',
    message: 'This comment names no rule to silence.',
    why: 'To silence all rules would hide what nobody has looked at. It silences nothing.',
    help: 'Name the rules: <!-- sunfish-disable secret-token -- fake token of the test server -->.',
  },
  SF7003: {
    severity: 'error',
    title: 'An unknown rule',
    message: 'There is no rule "{rule}".{suggestion}',
    why: 'The setting, or the comment, is without effect.',
    help: 'The rules stand in the documentation of "sunfish check".',
  },
} as const satisfies Record<string, CatalogueEntry>;
