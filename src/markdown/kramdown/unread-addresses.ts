import type { MendedText } from '../html/unclosed-blocks.ts';
import { pointAt } from '../source-map.ts';
import { addressEdits } from './addresses.ts';

/** An address that looks like a link's and is none. */
interface UnreadAddress {
  /** As written: `my plan.png`. */
  text: string;
  /** Where it begins, in the text before it was mended. */
  point: { line: number; column: number };
}

/** A path or a file name: `plans/b c.png`; not `see a[i](the first time)`. */
const path = /[/.][^\s/.]/;

/** Finds the addresses of a native post that were meant as links or images, and that CommonMark takes for text. */
export function unreadAddresses({ text, tree, locate }: MendedText): UnreadAddress[] {
  return addressEdits(tree, text).flatMap(({ from, to }) => {
    const address = text.slice(from, to);
    if (!path.test(address)) return [];
    return [{ text: address, point: locate(pointAt(text, from)) }];
  });
}
