/**
 * What raw HTML can do to a page, by element. Names as in the HTML Living Standard, section 4 and "Obsolete features".
 */

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that end by themselves where the next one begins. */
export const selfEndingElements: ReadonlySet<string> = new Set(
  'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr'.split(
    ' ',
  ),
);

/** Elements whose content is no Markdown and no HTML, only characters. */
export const characterElements: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
);

/** Elements whose content readers do not see as text: without an end they would swallow the rest of a page. */
export const hidingElements: ReadonlySet<string> = new Set([
  ...characterElements,
  ...'audio canvas datalist dialog noscript object select svg template video'.split(' '),
]);

const others: ReadonlySet<string> = new Set(
  'a abbr acronym address applet article aside b bdi bdo big blink blockquote button center cite code data del details dfn dir div dl em fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 header hgroup i ins kbd label legend main map mark marquee math menu meter nav nobr ol output picture pre progress q ruby s samp search section slot small span strike strong sub summary sup table time tt u ul var'.split(
    ' ',
  ),
);

const known: ReadonlySet<string> = new Set([
  ...voidElements,
  ...selfEndingElements,
  ...hidingElements,
  ...others,
]);

/** Whether a name is one of HTML's or a custom element's (`sf-slot`, `o:p`); `t` of `List<T>` is neither. */
export function isElementName(name: string): boolean {
  return known.has(name) || /[-:]/.test(name);
}

/** Whether an element goes on until its end tag, and shows what is in it: `<div>`, `<b>`; not `<br>`, `<li>`, `<script>`. */
export function needsEndTag(name: string): boolean {
  return others.has(name);
}
