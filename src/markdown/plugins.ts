import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Options as ToHastOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import type { Site, UiLanguage } from '#site/index.ts';
import { rehypeCode } from './code/code.ts';
import { createHighlighter, type Highlighter } from './code/highlighter.ts';
import { rehypeExcerpt } from './excerpt/excerpt.ts';
import { rehypeCaptions } from './figures/captions.ts';
import { rehypeImages } from './figures/images.ts';
import { rehypeFiles } from './files.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeRawHtml } from './html/raw-html.ts';
import { rehypeIds } from './ids.ts';
import { remarkInternal } from './internal/internal.ts';
import { rehypeLinks } from './links.ts';
import { rehypeSlots } from './slots.ts';
import { remarkAutolinks } from './syntax/autolinks.ts';
import { remarkContainers } from './syntax/containers.ts';
import { remarkCrowdedText } from './syntax/crowded-text.ts';
import { remarkMarkerLine } from './syntax/marker-line.ts';
import { remarkSmartQuotes } from './syntax/smart-quotes.ts';
import { toHastOptions } from './syntax/to-hast.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTasks } from './tasks.ts';
import { rehypeTimelines } from './timeline/timeline.ts';
import { rehypeTitle } from './title.ts';
import { rehypeTracebacks } from './tracebacks/traceback.ts';
import { rehypeUnixTimes } from './unix-times/unix-times.ts';

export interface MarkdownPlugins {
  remarkPlugins: PluggableList;
  /** Options of remark-rehype, which stands between the two lists. */
  remarkRehype: ToHastOptions;
  rehypePlugins: PluggableList;
}

/** The syntax that is read beyond CommonMark: what a parser needs, and nothing that depends on a site. */
export const syntaxPlugins: PluggableList = [
  // Syntax: tables, footnotes, autolinks, task lists. A single tilde is a range in Korean (10~20개), no deletion.
  [remarkGfm, { singleTilde: false }],
  // The same links, found faster.
  remarkAutolinks,
  // Emphasis beside Korean (`**어제까지는.**이라는`). After GFM, whose strikethrough the second replaces.
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  // Words behind `<!--more-->` on its line.
  remarkMarkerLine,
  // Containers: `:::internal` and `:::timeline`, and nothing else of directives.
  remarkContainers,
  // Asked first, so added last: hostile text must not keep the stages above busy for hours.
  remarkCrowdedText,
];

/**
 * The pipeline: every stage in its order. The renderer uses this list for posts and pages.
 *
 * @param ui language of the words the pipeline adds (footnotes)
 * @param highlighter one that other pipelines use too: its grammars are large
 */
export function markdownPlugins(
  site: Site,
  ui: UiLanguage = site.ui,
  highlighter: Promise<Highlighter> = createHighlighter(),
): MarkdownPlugins {
  const { rehypePlugins, ...reading } = readingPlugins(site, ui, highlighter);
  return {
    ...reading,
    rehypePlugins: [
      ...rehypePlugins,
      // Readable times beside Unix times, behind what reads numbers as they were written.
      [rehypeUnixTimes, site],
      // The excerpt is cut from the finished tree; its slots are the document's.
      [rehypeExcerpt, site],
      // Last: slots get their numbers, the tree is only HTML.
      [rehypeSlots, site],
    ],
  };
}

/**
 * The stages that find out what a text holds and what is wrong with it: all but the last ones, which only make a page of what is known.
 * Who checks a text needs no more.
 */
export function readingPlugins(
  site: Site,
  ui: UiLanguage,
  highlighter: Promise<Highlighter>,
): MarkdownPlugins {
  return {
    remarkPlugins: [
      ...syntaxPlugins,
      // What is not for the audience goes before anything is made of it. All stages above are syntax.
      [remarkInternal, site],
      // Typographic quotes, while text and code are still told apart by their node types.
      ...(site.smartQuotes ? ([[remarkSmartQuotes, site]] satisfies PluggableList) : []),
    ],
    remarkRehype: toHastOptions(ui),
    rehypePlugins: [
      // Raw HTML becomes elements first: every later stage sees Markdown's and the author's own HTML alike. Code is not
      // yet highlighted, so that the HTML parser has little to chew on.
      [rehypeRawHtml, site],
      // Files that the text names, while every element is one: images become slots.
      [rehypeFiles, site],
      // Cells of a table's head that say nothing.
      rehypeTables,
      // Boxes of task lists, which need names.
      [rehypeTasks, ui],
      // Ids before the excerpt, which is cleared of them.
      [rehypeHeadings, site],
      // The heading that is the title goes before anything takes it for text.
      [rehypeTitle, site],
      // Images become slots, which captions look for.
      [rehypeImages, site],
      // Tracebacks take their blocks before the highlighter colours the rest.
      [rehypeTracebacks, site, highlighter],
      [rehypeCode, site, highlighter],
      // Captions once all that can have one is a slot.
      rehypeCaptions,
      // Addresses of links, those of images' links too.
      [rehypeLinks, site],
      // Timelines once all that an entry may hold is finished.
      [rehypeTimelines, site],
      // What can be linked to, once all that has an id has it and stands where it is shown.
      [rehypeIds, site],
    ],
  };
}
