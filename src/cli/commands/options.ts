import type { OptionSpec } from '../command.ts';

/** Options that several commands take, worded once. */
export const contentOption = {
  kind: 'text',
  hint: 'DIR',
  default: 'content',
  description: 'folder with site.yml and posts/, or a Jekyll source; it is only read',
} as const satisfies OptionSpec;

/** The same for commands that may change what is in it. */
export const writtenContentOption = {
  ...contentOption,
  description: 'folder with site.yml and posts/, or a Jekyll source',
} as const satisfies OptionSpec;

export const outOption = {
  kind: 'text',
  hint: 'DIR',
  default: 'dist',
  description: 'folder of the built site; replaced as a whole when all went well',
} as const satisfies OptionSpec;

export const siteOption = {
  kind: 'text',
  hint: 'URL',
  description: 'address of the site, over "url" of the configuration',
  check: whyNotSite,
} as const satisfies OptionSpec;

export const baseOption = {
  kind: 'text',
  hint: 'PATH',
  description: 'path that the site stands under, over "base" of the configuration',
  check: whyNotBase,
  mayBeEmpty: true,
} as const satisfies OptionSpec;

export const missingImagesOption = {
  kind: 'choice',
  choices: ['error', 'warn'],
  description: 'what a missing image is, over "missingImages" of the configuration',
} as const satisfies OptionSpec;

export const visibilityOption = {
  kind: 'choice',
  choices: ['public', 'internal'],
  description: 'who the site is for: internal shows internal posts, blocks and fields as well, marked',
} as const satisfies OptionSpec;

export const quietOption = {
  kind: 'flag',
  short: 'q',
  description: 'print nothing but errors',
} as const satisfies OptionSpec;

export const tableFormatOption = {
  kind: 'choice',
  choices: ['table', 'json', 'csv'],
  description: 'how to print them (default: table)',
} as const satisfies OptionSpec;

export const portOption = {
  kind: 'number',
  hint: 'N',
  least: 1,
  most: 65_535,
  description: 'port to listen on (default: 4321, or the next that is free)',
} as const satisfies OptionSpec;

export const hostOption = {
  kind: 'flag-or-text',
  hint: 'ADDRESS',
  description: 'let other machines of the network in; with an address, listen on it alone',
} as const satisfies OptionSpec;

function whyNotSite(value: string): string | null {
  const protocol = URL.parse(value)?.protocol;
  return protocol === 'https:' || protocol === 'http:'
    ? null
    : 'it takes a whole address such as https://blog.example.org';
}

function whyNotBase(value: string): string | null {
  // Matches `https://example.org/blog` and `C:/Program Files/Git/blog`, which Git Bash makes of `/blog`; `a?b` and `a#b`.
  return /[:\\?#\s]/.test(value) ? 'it takes a path such as /blog' : null;
}
