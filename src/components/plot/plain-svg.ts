/**
 * A drawing of Plot as the page has it: without Plot's style element and class, numbers of one decimal, and all dots or lines of a
 * mark one path. It is the same in every build, and a tenth of the size.
 *
 * `<g class="exact" aria-label="dot"><circle cx="12.345" cy="20" r="2.5"/>…</g>` →
 * `<path class="exact" stroke-width="5" … d="M12.3 20h0…"/>`
 *
 * @param drawing what `Plot.plot` gave back
 * @param name class of the drawing
 * @param label text alternative
 */
export function plainSvg(drawing: Element, name: string, label: string): string {
  const groups = [...drawing.children].filter(({ localName }) => localName === 'g').map(group);
  const box = drawing.getAttribute('viewBox') ?? '';
  return `<svg class="${name}" viewBox="${escapeXml(box)}" role="img" aria-label="${escapeXml(label)}" fill="currentColor">${groups.join('')}</svg>`;
}

function group(marks: Element): string {
  const name = escapeXml(marks.getAttribute('class') ?? '');
  const [mark] = marks.children;
  if (!mark) return '';
  if (mark.localName === 'text') return texts(name, marks);
  if (mark.localName === 'line') return lines(name, marks);
  if (mark.localName === 'circle')
    return marks.getAttribute('fill') === 'none' ? rings(name, marks) : dots(name, marks);
  throw new Error(`Plot drew a <${mark.localName}>, which plainSvg does not know.`);
}

/** Lines of no length with round ends are dots (SVG 2, 13.5.5). */
function dots(name: string, marks: Element): string {
  const path = [...marks.children].map((dot) => `M${number(dot, 'cx')} ${number(dot, 'cy')}h0`);
  const width = decimal(2 * Number(marks.firstElementChild?.getAttribute('r')));
  return `<path class="${name}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" d="${path.join('')}"/>`;
}

/** An arc almost all the way round, with its line inside the radius. */
function rings(name: string, marks: Element): string {
  const path = [...marks.children].map((ring) => {
    const r = Number(ring.getAttribute('r')) - ringWidth / 2;
    const left = decimal(Number(ring.getAttribute('cx')) - r);
    return `M${left} ${number(ring, 'cy')}a${decimal(r)} ${decimal(r)} 0 1 1 0 .1z`;
  });
  return `<path class="${name}" fill="none" stroke="currentColor" stroke-width="${ringWidth}" d="${path.join('')}"/>`;
}

const ringWidth = 1.2;

function lines(name: string, marks: Element): string {
  const path = [...marks.children].map((line) => {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((key) => number(line, key));
    if (x1 === x2) return `M${x1} ${y1}V${y2}`;
    return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}L${x2} ${y2}`;
  });
  return `<path class="${name}" fill="none" stroke="currentColor" d="${path.join('')}"/>`;
}

function texts(name: string, marks: Element): string {
  const size = Number(marks.getAttribute('font-size') ?? 10);
  const anchor = escapeXml(marks.getAttribute('text-anchor') ?? 'middle');
  const offset = translation(marks);
  const all = [...marks.children].map((text) => {
    const place = translation(text);
    // Plot sets text on its middle by an offset in its own size: `0.32em`.
    const down = Number.parseFloat(text.getAttribute('y') ?? '0') * size;
    const [x, y] = [offset.x + place.x, offset.y + place.y + down];
    return `<text x="${decimal(x)}" y="${decimal(y)}">${escapeXml(text.textContent ?? '')}</text>`;
  });
  return `<g class="${name}" font-size="${size}" text-anchor="${anchor}">${all.join('')}</g>`;
}

/** Matches `translate(94,20.5)`. */
function translation(element: Element): { x: number; y: number } {
  const [, x, y] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(element.getAttribute('transform') ?? '') ?? [];
  return { x: Number(x ?? 0), y: Number(y ?? 0) };
}

function number(element: Element, attribute: string): string {
  return decimal(Number(element.getAttribute(attribute)));
}

/** A tenth of a pixel is finer than any screen shows. */
function decimal(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
