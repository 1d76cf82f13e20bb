import type { CatalogueEntry } from './entry.ts';

/** Front matter and posts: SF1xxx. */
export const postsProblems = {
  SF1001: {
    severity: 'error',
    title: 'Front matter cannot be read',
    message: 'The front matter is not valid {language}: {reason}.',
    why: 'Title, date and every other fact of the post stand there; none of them can be read.',
    help: 'Mend the line shown. A value that holds ": " or starts with a special character needs quotes.',
  },
  SF1002: {
    severity: 'error',
    title: 'Front matter is never closed',
    message: 'The front matter that opens with "{delimiter}" is never closed.',
    why: 'The whole post would be taken for front matter.',
    help: 'Put a line with "{delimiter}" after the last key.',
  },
  SF1003: {
    severity: 'error',
    title: 'Front matter in a language that is not read',
    message: 'Front matter in "{language}" is not read.',
    why: 'Sunfish reads YAML, TOML and JSON, and never runs code that stands in a post.',
    help: 'Write the keys as YAML between two "---" lines.',
  },
  SF1004: {
    severity: 'error',
    title: 'A front-matter value of the wrong kind',
    message: 'The value of "{key}" cannot be used: {reason}.',
    why: 'The post would show something else than you wrote.',
    help: 'Write the value as the documentation of "{key}" says, or remove the key.',
  },
  SF1005: {
    severity: 'error',
    title: 'An impossible date',
    message: '"{value}" is not a date that "{key}" can have.',
    why: 'The post would be put in the wrong place of every list, or shown with a date that never was.',
    help: 'Write it as 2026-03-10, 2026-03-10 11:30, or 2026-03-10T11:30:00+09:00. Without a zone it is read in the zone of the site.',
  },
  SF1006: {
    severity: 'error',
    title: 'A post has no title',
    message: 'This post has no title.',
    why: 'Lists, feeds and search results show a post by its title.',
    help: 'Add a "title:" to the front matter, or a heading to the text.',
  },
  SF1007: {
    severity: 'error',
    title: 'A post has no date',
    message: 'This post has no date.',
    why: 'Lists and feeds are ordered by date.',
    help: 'Add a "date:" to the front matter, or name the file 2026-03-10-{name}.',
  },
  SF1008: {
    severity: 'warning',
    title: 'A key is written twice',
    message: '"{key}" is written twice; the last one counts.',
    why: 'YAML allows a key once. Which one counts differs between tools.',
    help: 'Remove one of them.',
  },
  SF1009: {
    severity: 'warning',
    title: 'An unknown front-matter key',
    message: 'Nothing reads the key "{key}" ({count}).',
    why: 'A misspelt key is silently without effect.',
    help: '{advice}',
  },
  SF1010: {
    severity: 'error',
    title: 'Two posts at one address',
    message: '"{path}" is the address of two files: this one and {other}.',
    why: 'Only one of them could be read; the other would be lost.',
    help: 'Give one of them another "slug:" or "permalink:".',
  },
  SF1011: {
    severity: 'error',
    title: 'An address the site itself uses',
    message: 'The address "{path}" is taken by a page of the site itself.',
    why: 'Home, tags, archive and feeds stand there.',
    help: 'Give this post another "slug:" or "permalink:".',
  },
  SF1012: {
    severity: 'warning',
    title: 'An old address is taken',
    message: 'The old address "{path}" cannot lead here: it is the address of {other}.',
    why: 'Readers who follow the old link see that page.',
    help: 'Remove the line from "redirect_from" or "aliases".',
  },
  SF1013: {
    severity: 'error',
    title: 'Addresses that differ in case alone',
    message: '"{path}" differs from the address of {other} in upper and lower case alone.',
    why: 'On Windows and macOS both are one file, and one of the posts is lost.',
    help: 'Give one of them another "slug:" or "permalink:".',
  },
  SF1014: {
    severity: 'error',
    title: 'An address that is a file and a folder',
    message:
      '"{path}" and the address of {other} cannot both be served: one is a file, the other stands below it.',
    why: 'No disk holds a file and a folder of one name, and one of the posts would be lost.',
    help: 'Give one of them another "slug:" or "permalink:".',
  },
} as const satisfies Record<string, CatalogueEntry>;
