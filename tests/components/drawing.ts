import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Element names, attributes and texts of a drawing. */
export interface Drawing {
  /** Attributes of the `<svg>`. */
  svg: Record<string, string>;
  /** `d` by class; several of one class follow each other. */
  paths: Record<string, string>;
  /** Words by class, with their places: `2018 Q1 @88,30.1`. */
  texts: Record<string, string[]>;
}

/** Reads a drawing. @throws an Error where it is not well-formed XML */
export function readDrawing(svg: string): Drawing {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(valid.err.msg);
  const [root] = parser.parse(svg) as [Node];
  const drawing: Drawing = { svg: attributesOf(root), paths: {}, texts: {} };
  for (const child of root['svg'] ?? []) {
    const { class: name = '', d = '' } = attributesOf(child);
    if (child['path']) drawing.paths[name] = (drawing.paths[name] ?? '') + d;
    const texts = (child['g'] ?? []).map((text) => {
      const { x, y } = attributesOf(text);
      return `${text['text']?.[0]?.['#text'] ?? ''} @${x},${y}`;
    });
    if (child['g']) drawing.texts[name] = [...(drawing.texts[name] ?? []), ...texts];
  }
  return drawing;
}

/** The words of a class without their places. */
export function wordsOf(drawing: Drawing, name: string): string[] {
  return (drawing.texts[name] ?? []).map((text) => text.replace(/ @\S+$/, ''));
}

/** Number of dots or lines in a path. */
export function countIn(drawing: Drawing, name: string): number {
  return drawing.paths[name]?.match(/M/g)?.length ?? 0;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
});

/** As the parser has it: children below the element's name, attributes under `:@`. */
interface Node {
  [name: string]: Node[] | undefined;
}

function attributesOf(node: Node): Record<string, string> {
  return (node[':@'] ?? {}) as unknown as Record<string, string>;
}
