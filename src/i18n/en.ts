import { incidentEn } from './incident-en.ts';
import { incidentListEn } from './incident-list-en.ts';
import { statisticsEn } from './statistics-en.ts';
import type { Words } from './words.ts';

/** English. */
export const en: Words = {
  language: 'en',
  skipToText: 'Skip to the text',
  mainNavigation: 'Main',
  archive: 'Archive',
  tags: 'Tags',
  subjects: 'Subjects',
  pages: 'Pages',
  darkColours: 'Dark colours',
  feeds: 'Feeds',

  continueReading: 'Continue reading',
  continueReadingOf: (title) => `: ${title}`,
  olderPosts: 'Older posts',
  newerPosts: 'Newer posts',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  noPosts: 'No posts yet.',
  postCount: (count) => counted(count, 'post'),
  postsTagged: (tag) => `Tag: ${tag}`,
  postsOn: (subject) => `Subject: ${subject}`,
  postsOfYear: (year) => String(year),

  contents: 'Contents',
  published: 'Published',
  updated: 'Updated',
  authors: 'By',
  readingTime: (minutes) => `${minutes} min read`,
  draft: 'Draft',
  olderPost: 'Older',
  newerPost: 'Newer',
  neighbours: 'Neighbouring posts',
  series: (name) => `Series: ${name}`,
  partOfSeries: (part, parts, name) => `Part ${part} of ${parts} of “${name}”`,

  taskDone: 'Done',
  taskOpen: 'Not done',

  copy: 'Copy',
  copied: 'Copied',
  missingImage: 'Missing image',

  notFound: 'There is no such page',
  notFoundAdvice: 'The address has changed, or never was. What you look for may be in the archive.',
  toHome: 'Home',
  moved: 'This post has moved',
  movedTo: 'Its new address:',

  incident: incidentEn,
  incidentLists: incidentListEn,
  statistics: statisticsEn,

  trace: {
    counts: (frames, own) => `${counted(frames, 'frame')}${own > 0 ? `, ${own} in the app` : ''}`,
    spoken: (runtime, error, frames, own) =>
      `stack trace, ${runtime}, ${error}, ${counted(frames, 'frame')}, ${own} in the app`,
    framesIn: (frames, packages) =>
      packages.length > 0
        ? `${counted(frames, 'frame')} in ${listed(packages)}`
        : counted(frames, 'library frame'),
    aside: (title, frames) => `${title ?? 'another stack'}, ${counted(frames, 'frame')}`,
    repeated: (name, times) => `${name}, ${times} times`,
    own: 'in the app',
    thrownHere: 'thrown here',
    omitted: (count) => (count === null ? 'frames omitted' : `${counted(count, 'frame')} omitted`),
    repeatedMore: (count) =>
      count === null ? 'the frame above repeats' : `the frame above repeats ${counted(count, 'more time')}`,
    inCommon: (count) =>
      count === null
        ? 'frames in common with the exception above'
        : `${counted(count, 'frame')} in common with the exception above`,
    causedNext: 'which directly caused',
    raisedDuring: 'and while that was handled',
    causedBy: 'Caused by',
    suppressed: 'Suppressed',
    memberOfGroup: 'In the group',
    next: 'Then',
    rawText: 'Raw text',
    error: 'Error',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
