import type { CatalogueEntry } from './entry.ts';

/** The configuration of a site: SF3xxx. */
export const configurationProblems = {
  SF3001: {
    severity: 'error',
    title: 'The configuration cannot be read',
    message: 'The configuration is not valid {language}: {reason}.',
    why: 'No setting of the site can be read.',
    help: 'Mend the line shown. A value that holds ": " or starts with a special character needs quotes.',
  },
  SF3002: {
    severity: 'warning',
    title: 'A setting is written twice',
    message: '"{key}" is written twice; the last one counts.',
    why: 'YAML allows a key once. Which one counts differs between tools.',
    help: 'Remove one of them.',
  },
  SF3003: {
    severity: 'error',
    title: 'A setting of the wrong kind',
    message: 'The setting "{key}" cannot be used: {reason}.',
    why: 'The site would be built with something else than you wrote.',
    help: 'See the documentation of "{key}" for what it takes.',
  },
  SF3004: {
    severity: 'error',
    title: 'A misspelt setting',
    message: 'There is no setting "{key}". Did you mean "{suggestion}"?',
    why: 'A misspelt setting is silently without effect.',
    help: 'Write "{suggestion}:". A key of your own for templates needs a name that is further from it.',
  },
  SF3005: {
    severity: 'error',
    title: 'Not an address of a site',
    message: '"{url}" is not an address such as https://blog.example.org.',
    why: 'Feeds, the sitemap and canonical links are made of it.',
    help: 'Write the scheme and the host. A path goes into "base:".',
  },
  SF3006: {
    severity: 'warning',
    title: 'The address of the site is unknown',
    message: 'There is no "url:".',
    why: 'Feeds, the sitemap and social cards need whole addresses; without it they hold paths alone, which many readers cannot follow.',
    help: 'Add "url: https://…", or build with --site.',
  },
  SF3007: {
    severity: 'error',
    title: 'Not a time zone',
    message: '"{zone}" is not an IANA time zone.',
    why: 'Dates are shown in it, and times without a zone are read in it.',
    help: 'Write a name such as Asia/Seoul, Europe/Berlin or UTC.',
  },
} as const satisfies Record<string, CatalogueEntry>;
