import { pathOfFile, site } from '#collections/index.ts';
import { sitePath } from '#format/index.ts';
import type {
  CodeBlockProps,
  FigureProps,
  ImageProps,
  LinkReference,
  RenderedDocument,
  Slot,
  TimelineProps,
  TracebackProps,
} from '#markdown/index.ts';
import type { Post } from '#post/index.ts';
import { fileAddress } from './file-address.ts';
import { type HrefOf, resolvePostLinks, resolveSlotLinks } from './post-links.ts';
import { type ShownImage, shownImage } from './shown-image.ts';
import { splitSlots } from './split-slots.ts';

/** HTML, or a component with all it needs. */
export type BodyPiece =
  | { component: 'Html'; html: string }
  | { component: 'Figure'; props: FigureProps; image: ShownImage }
  | { component: 'Image'; props: ImageProps; image: ShownImage }
  | { component: 'CodeBlock'; props: CodeBlockProps }
  | { component: 'Traceback'; props: TracebackProps }
  /** `bodies`: what stands in each entry. */
  | { component: 'Timeline'; props: TimelineProps; bodies: BodyPiece[][] };

/** What stands in a document's body, or in its excerpt, in order: links lead to posts, images were looked up. */
export async function bodyPieces(
  post: Post,
  document: RenderedDocument,
  part: 'body' | 'excerpt',
): Promise<BodyPiece[]> {
  const hrefOf = await linkTargets(document.links);
  return piecesOf(part === 'body' ? document.html : document.excerpt.html, { post, document, hrefOf });
}

interface Page {
  post: Post;
  document: RenderedDocument;
  hrefOf: HrefOf;
}

async function piecesOf(html: string, page: Page): Promise<BodyPiece[]> {
  const { links, slots } = page.document;
  const pieces = splitSlots(resolvePostLinks(html, links, page.hrefOf)).map(
    async (piece): Promise<BodyPiece | []> => {
      if (typeof piece === 'string') return { component: 'Html', html: piece };
      const slot = slots[piece];
      return slot ? pieceOf(resolveSlotLinks(slot, links, page.hrefOf), page) : [];
    },
  );
  return (await Promise.all(pieces)).flat();
}

async function pieceOf(slot: Slot, page: Page): Promise<BodyPiece> {
  switch (slot.component) {
    case 'Figure':
    case 'Image': {
      const { image: key } = slot.props;
      const { post, document } = page;
      const source = document.images.find((image) => image.key === key)?.source ?? key;
      return { ...slot, image: await shownImage(slot.props, source, fileAddress(key, post, site)) };
    }
    case 'Timeline':
      return {
        ...slot,
        bodies: await Promise.all(slot.props.entries.map(({ html }) => piecesOf(html, page))),
      };
    default:
      return slot;
  }
}

async function linkTargets(links: readonly LinkReference[]): Promise<HrefOf> {
  const hrefs = new Map<LinkReference, string>();
  for (const link of links) {
    const path = await pathOfFile(link.candidates);
    if (path !== null) hrefs.set(link, sitePath(site.base, path) + link.suffix);
  }
  return (link) => hrefs.get(link) ?? null;
}
