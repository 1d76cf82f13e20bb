import { htmlFlow } from 'micromark-core-commonmark';
import type { Data, Processor } from 'unified';

type Construct = typeof htmlFlow;
type Context = ThisParameterType<Construct['tokenize']>;

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

const htmlUnlessMarker: Construct = {
  ...htmlFlow,
  name: 'htmlUnlessMarker',
  tokenize(effects, ok, nok) {
    const start = htmlFlow.tokenize.call(this, effects, ok, nok);
    return (code) => (isMarkerBeforeWords(this) ? nok(code) : start(code));
  },
};

function isMarkerBeforeWords(context: Context): boolean {
  const place = context.now();
  const [chunk] = context.sliceStream({
    start: { ...place, _bufferIndex: -1 },
    end: { ...place, _index: place._index + 1, _bufferIndex: -1 },
  });
  if (typeof chunk !== 'string') return false;
  markerBeforeWords.lastIndex = Math.max(0, place._bufferIndex);
  return markerBeforeWords.test(chunk);
}
