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
  SF2001: {
    severity: 'error',
    title: 'Unknown Liquid variable',
    message: 'There is no value "{name}" for {text}.',
    why: 'Nothing would stand in its place: a hole in the text, or an address that leads nowhere.',
    help: 'Check the spelling; "site." names keys of the site configuration, "page." keys of the front matter. To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2002: {
    severity: 'error',
    title: 'Liquid value not closed',
    message: '"{text}" opens a Liquid value that is never closed.',
    why: 'Everything up to the next "}}" would be taken for its name.',
    help: 'Close it with "}}" in the same paragraph. To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2003: {
    severity: 'error',
    title: 'Unknown Liquid filter',
    message: 'There is no filter "{name}" for {text}.',
    why: 'The value would be printed without what the filter should have done to it.',
    help: 'Check the spelling. Known are the filters of Liquid and relative_url, absolute_url and other common ones of Jekyll.',
  },
  SF2004: {
    severity: 'error',
    title: 'Liquid value cannot be read',
    message: '{text} is no Liquid value: {name}.',
    why: 'It can only be shown as it stands, braces and all.',
    help: 'Write a name ("site.title"), or a text in quotes, and filters after "|". To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2005: {
    severity: 'error',
    title: 'Liquid value too costly',
    message: '{text} takes too much time or memory.',
    why: 'A value is meant to be a word or an address; this one would hold up the whole build.',
    help: 'Make the value shorter, or write the text itself.',
  },
  SF2010: {
    severity: 'warning',
    title: 'Liquid tag not rendered',
    message:
      'The tag "{name}" of Liquid is not known here and stays visible as text (the first of the file is shown).',
    why: 'Readers see the tag instead of what it stands for.',
    help: 'Write what it stands for as Markdown or HTML, or put it in code if it is meant to be seen.',
  },
  SF2011: {
    severity: 'warning',
    title: 'Shortcode not rendered',
    message:
      'The shortcode "{name}" of Hugo is not known here and stays visible as text (the first of the file is shown).',
    why: 'Readers see the shortcode instead of what it stands for.',
    help: 'Write what it stands for as Markdown or HTML, or put it in code if it is meant to be seen.',
  },
  SF2012: {
    severity: 'warning',
    title: 'Attribute list not applied',
    message:
      'Attribute lists of kramdown such as {text} are not applied and stay visible as text (the first of the file is shown).',
    why: 'Readers see the braces, and the class or size does not take effect.',
    help: 'Write the element as HTML with its attributes, or remove the list.',
  },
  SF2020: {
    severity: 'error',
    title: 'Bad escape in an image address',
    message: '"{escape}" is no valid escape in the image address "{address}".',
    why: 'A percent sign must be followed by two hexadecimal digits that spell UTF-8; the file cannot be found under this name.',
    help: 'Write the name as it is on disk, or "%25" for a percent sign.',
  },
  SF2021: {
    severity: 'error',
    title: 'Image outside the content folder',
    message: 'The image address "{address}" leads out of the content folder.',
    why: 'Only files of the content folder become part of the site.',
    help: 'Move the image into the content folder, beside the post for example, and name it from there.',
  },
  SF2022: {
    severity: 'warning',
    title: 'Image without an address',
    message: 'This image has no address.',
    why: 'Nothing can be shown in its place.',
    help: 'Write the path of the image between the parentheses, or in the src attribute, or remove it.',
  },
  SF2030: {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'No language is called "{label}": the code is shown without colours.',
    why: 'The label chooses the grammar that colours the code.',
    help: 'Check the spelling, or write "text" where no colours are wanted.',
  },
  SF2031: {
    severity: 'hint',
    title: 'Code too long to colour',
    message:
      'This code of {characters} characters, or a line of it, is too long: it is shown without colours.',
    why: 'To colour it would take longer than the rest of the site.',
    help: 'Show the part that matters and link to the rest.',
  },
  SF2032: {
    severity: 'warning',
    title: 'No traceback found',
    message: 'The block is labelled "{label}", but no stack trace of a known runtime is in it.',
    why: 'It is shown as plain text, without folding and frames.',
    help: 'Check that the trace is complete, its first line included, or write "text" as the label.',
  },
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
