import { htmlFlow } from 'micromark-core-commonmark';
import type { Data, Processor } from 'unified';
import { matchesAhead } from './row-ahead.ts';

/** An excerpt marker with words behind it on its line. */
const markerBeforeWords = /<!--\s*(?:read\s+)?more\s*-->[ \t]*\S/iy;

/**
 * Reads Markdown behind an excerpt marker that begins a line: `<!--more-->Then **it** died.` is a paragraph.
 *
 * CommonMark takes the whole line for HTML then (0.31.2, HTML blocks, kind 2), and the reader would see the asterisks.
 */
export function remarkMarkerLine(this: Processor): void {
  const data: Data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow'] }, flow: { 60: htmlUnlessMarker } });
}

const htmlUnlessMarker: typeof htmlFlow = {
  ...htmlFlow,
  name: 'htmlUnlessMarker',
  tokenize(effects, ok, nok) {
    const start = htmlFlow.tokenize.call(this, effects, ok, nok);
    return (code) => (matchesAhead(this, markerBeforeWords) ? nok(code) : start(code));
  },
};
