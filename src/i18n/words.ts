import type { IncidentListWords } from './incident-list-words.ts';
import type { IncidentWords } from './incident-words.ts';
import type { StatisticsWords } from './statistics-words.ts';

/** A language the user interface speaks. */
export type Language = 'ko' | 'en';

/** The words of the user interface. Each language is a file of this shape; what a sentence needs to say arrives as arguments. */
export interface Words {
  language: Language;
  /** First link of a page, for keyboards: leads past the navigation. */
  skipToText: string;
  /** Name of the site's navigation, for screen readers. */
  mainNavigation: string;
  archive: string;
  tags: string;
  subjects: string;
  /** Pages such as About, which are no posts. */
  pages: string;
  /** Button that draws the page dark, or light again. */
  darkColours: string;
  feeds: string;

  /** Under an excerpt. The title follows for screen readers, which read links without their surroundings. */
  continueReading: string;
  continueReadingOf(title: string): string;
  olderPosts: string;
  newerPosts: string;
  pageOf(page: number, pages: number): string;
  /** A home page without posts. */
  noPosts: string;
  postCount(count: number): string;
  postsTagged(tag: string): string;
  postsOn(subject: string): string;
  postsOfYear(year: number): string;

  contents: string;
  published: string;
  updated: string;
  authors: string;
  readingTime(minutes: number): string;
  draft: string;
  olderPost: string;
  newerPost: string;
  /** Navigation between neighbouring posts, for screen readers. */
  neighbours: string;
  series(name: string): string;
  partOfSeries(part: number, parts: number, name: string): string;

  /** Names of the boxes of a task list. */
  taskDone: string;
  taskOpen: string;

  copy: string;
  copied: string;
  missingImage: string;

  notFound: string;
  notFoundAdvice: string;
  toHome: string;
  moved: string;
  movedTo: string;

  trace: TraceWords;
  incident: IncidentWords;
  incidentLists: IncidentListWords;
  statistics: StatisticsWords;
}

/** Words around a traceback. Names of errors, functions and files are never translated. */
export interface TraceWords {
  counts(frames: number, own: number): string;
  /** What a screen reader says of a traceback before it reads it. */
  spoken(runtime: string, error: string, frames: number, own: number): string;
  framesIn(frames: number, packages: readonly string[]): string;
  /** A stack beside the one that threw. @param title what its heading says, or null */
  aside(title: string | null, frames: number): string;
  repeated(name: string, times: number): string;
  /** Marks a frame of the application's own code. */
  own: string;
  /** Marks the frame that threw. */
  thrownHere: string;
  omitted(count: number | null): string;
  repeatedMore(count: number | null): string;
  inCommon(count: number | null): string;
  /** How an exception hangs on the one above it: what stands between the two. */
  causedNext: string;
  raisedDuring: string;
  causedBy: string;
  suppressed: string;
  memberOfGroup: string;
  next: string;
  /** Opens the text as it was pasted. */
  rawText: string;
  /** Stands for an error without a name. */
  error: string;
}
