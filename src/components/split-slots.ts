/** A stretch of HTML, or the number of the slot that stands between two of them. */
export type Piece = string | number;

/**
 * Takes a document's HTML apart at its slots.
 *
 * `<p>a</p><sf-slot id="3"></sf-slot>b` → `['<p>a</p>', 3, 'b']`
 *
 * The pieces are text, no trees: a slot may stand in a list item or quote that begins in one piece and ends in another.
 */
export function splitSlots(html: string): Piece[] {
  return html
    .split(/<sf-slot id="(\d+)"><\/sf-slot>/)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((piece) => piece !== '');
}
