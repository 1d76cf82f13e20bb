import type { Severity } from './diagnostic.ts';

/** What the catalogue says of one kind of problem. `{name}` in a text is a hole that `diagnose()` fills. */
export interface CatalogueEntry {
  severity: Severity;
  /** A few words, as a heading of the documentation. */
  title: string;
  message: string;
  why: string;
  help: string;
}

/**
 * Every problem Sunfish reports, by its permanent code: a code is never renamed or used again for something else.
 * SF1xxx front matter and posts, SF2xxx Markdown, SF3xxx site configuration, SF4xxx files and images, SF5xxx the command line, SF9xxx the build.
 */
export const catalogue = {
  SF1001: {
    severity: 'error',
    title: 'Front matter cannot be read',
    message: 'The front matter is not valid {language}: {reason}',
    why: 'Title, date and every other fact of the post stand there; none of them can be read.',
    help: 'Mend the line shown. A value that holds ": " or starts with a special character needs quotes.',
  },
  SF4001: {
    severity: 'error',
    title: 'A folder is named like a post',
    message: '"{name}" is a folder, but its name ends like a Markdown file.',
    why: 'Posts are files. What stands in this folder would be left out without a word.',
    help: 'Rename the folder, or move its text into a file of that name. A post with its images beside it is a folder "name/" with an "index.md".',
  },
  SF4002: {
    severity: 'error',
    title: 'A post is a link that leads nowhere',
    message: 'This symbolic link points to a file that does not exist.',
    why: 'The post it stands for cannot be read, and would be missing from the site.',
    help: 'Point the link at the file again, or remove it.',
  },
  SF4003: {
    severity: 'error',
    title: 'A file cannot be read',
    message: 'The file cannot be read ({reason}).',
    why: 'The post would be missing from the site.',
    help: 'Check that the file is there and that you may read it.',
  },
  SF4004: {
    severity: 'error',
    title: 'A post is too large',
    message: 'The file has {size} MB; a post may have {limit} MB.',
    why: 'A page of that size takes readers minutes to load on a phone, and is nearly always a log pasted whole.',
    help: 'Keep the lines that tell the story, and put the whole log into "public/" with a link to it.',
  },
  SF4005: {
    severity: 'error',
    title: 'A post is not valid UTF-8',
    message: 'The byte 0x{byte} here is not valid UTF-8.',
    why: 'Text in another encoding (EUC-KR, CP949, Latin-1) would show as broken characters.',
    help: 'Save the file as UTF-8. For a Korean file of an old editor: iconv -f CP949 -t UTF-8 old.md > new.md',
  },
  SF4006: {
    severity: 'error',
    title: 'A post is empty',
    message: 'The file is empty.',
    why: 'It has neither a title nor text: there is nothing to publish.',
    help: 'Write the post, or remove the file. A post in the making can wait with "draft: true".',
  },
  SF4007: {
    severity: 'error',
    title: 'An image is missing',
    message: 'There is no image "{source}".',
    why: 'Readers would see a broken picture. It was looked for at {path}.',
    help: 'Check the spelling (upper and lower case count) and that the file was added. "missingImages: warn" shows a placeholder instead.',
  },
  SF4008: {
    severity: 'error',
    title: 'An image cannot be read',
    message: 'The image "{source}" cannot be read: {reason}',
    why: 'Its size is unknown and no smaller versions can be made of it.',
    help: 'Open the file in an image viewer and save it again, or take it out of the post.',
  },
  SF4010: {
    severity: 'error',
    title: 'No site in this folder',
    message: 'There is no site here: neither "site.yml" nor "_config.yml".',
    why: 'Sunfish takes the title, address and time zone of a blog from one of these files.',
    help: 'Name the folder that holds it with --content, or write a site.yml with at least a "title:".',
  },
  SF4011: {
    severity: 'warning',
    title: 'A site without a configuration file',
    message: 'There are posts here, but neither "site.yml" nor "_config.yml": every setting has its default.',
    why: 'The title is the name of the folder, dates are in UTC, and feeds cannot name the address of the site.',
    help: 'Write a site.yml with at least "title:", "url:", "lang:" and "timezone:".',
  },
  SF4012: {
    severity: 'error',
    title: 'No such folder',
    message: 'There is no folder "{folder}".',
    why: 'The posts are read from it.',
    help: 'Check the spelling of --content.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
