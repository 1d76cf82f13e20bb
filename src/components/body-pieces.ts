import { pathOfFile, site } from '#collections/index.ts';
import { sitePath } from '#format/index.ts';
import type {
  CodeBlockProps,
  FigureProps,
  ImageProps,
  LinkReference,
  RenderedDocument,
  TracebackProps,
} from '#markdown/index.ts';
import type { Post } from '#post/index.ts';
import { fileAddress } from './file-address.ts';
import { resolvePostLinks, resolveSlotLinks } from './post-links.ts';
import { type ShownImage, shownImage } from './shown-image.ts';
import { splitSlots } from './split-slots.ts';

/** HTML, or a component with all it needs. */
export type BodyPiece =
  | { component: 'Html'; html: string }
  | { component: 'Figure'; props: FigureProps; image: ShownImage }
  | { component: 'Image'; props: ImageProps; image: ShownImage }
  | { component: 'CodeBlock'; props: CodeBlockProps }
  | { component: 'Traceback'; props: TracebackProps };

/** What stands in a document's body, or in its excerpt, in order: links lead to posts, images were looked up. */
export async function bodyPieces(
  post: Post,
  document: RenderedDocument,
  part: 'body' | 'excerpt',
): Promise<BodyPiece[]> {
  const { links, slots } = document;
  const hrefOf = await linkTargets(links);
  const html = part === 'body' ? document.html : document.excerpt.html;
  const pieces = splitSlots(resolvePostLinks(html, links, hrefOf)).map(
    async (piece): Promise<BodyPiece | []> => {
      if (typeof piece === 'string') return { component: 'Html', html: piece };
      const slot = slots[piece];
      if (!slot) return [];
      const resolved = resolveSlotLinks(slot, links, hrefOf);
      if (resolved.component !== 'Figure' && resolved.component !== 'Image') return resolved;
      const { image: key } = resolved.props;
      const source = document.images.find((image) => image.key === key)?.source ?? key;
      const image = await shownImage(resolved.props, source, fileAddress(key, post, site));
      return { ...resolved, image };
    },
  );
  return (await Promise.all(pieces)).flat();
}

async function linkTargets(links: readonly LinkReference[]): Promise<(link: LinkReference) => string | null> {
  const hrefs = new Map<LinkReference, string>();
  for (const link of links) {
    const path = await pathOfFile(link.candidates);
    if (path !== null) hrefs.set(link, sitePath(site.base, path) + link.suffix);
  }
  return (link) => hrefs.get(link) ?? null;
}
