import { getImageMetadata, site } from '#collections/index.ts';
import { siteLink } from '#format/index.ts';
import type { Post } from '#post/index.ts';

/** An image for cards: its address (base included, or absolute) and, where known, its size. */
export interface SocialImage {
  src: string;
  width?: number;
  height?: number;
}

/** The image of a post, else the site's, else none. */
export async function socialImage(post: Post | undefined): Promise<SocialImage | null> {
  const image = post?.image ?? site.image;
  if (image === null) return null;
  const metadata = await getImageMetadata(image);
  if (metadata) return { src: metadata.src, width: metadata.width, height: metadata.height };
  return { src: siteLink(site.base, image) };
}
