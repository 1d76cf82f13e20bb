import { getCollection, getEntry } from 'astro:content';
import { dev, documents, site, snapshot } from 'virtual:sunfish/run';
import type { ImageMetadata } from 'astro';
import { followSnapshot, openDocumentStore, type PublishedPost } from '#cache/index.ts';
import type { RenderedDocument } from '#markdown/index.ts';
import { type IncidentPost, isIncidentPost, latestFirst, newestFirst, type Post } from '#post/index.ts';

const store = openDocumentStore(documents);

/** Every post that lists and feeds show, newest first. */
export async function posts(): Promise<Post[]> {
  return (await all()).filter((post) => post.kind === 'post' && isListed(post)).sort(newestFirst);
}

/** Every page such as About that lists show, by URL. */
export async function pages(): Promise<Post[]> {
  return (await all())
    .filter((post) => post.kind === 'page' && isListed(post))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Posts and pages that only those find who have their address. An internal build lists them with the others. */
export async function unlisted(): Promise<Post[]> {
  return (await all()).filter((post) => !isListed(post)).sort(newestFirst);
}

/** Every post that tells of an incident, the latest incident first. */
export async function incidents(): Promise<IncidentPost[]> {
  return (await posts()).filter(isIncidentPost).sort(latestFirst);
}

function isListed({ visibility }: Post): boolean {
  return visibility !== 'unlisted' || site.audience === 'internal';
}

async function all(): Promise<Post[]> {
  return (await entries()).map(({ post }) => post);
}

/** The rendered body of a post, read from the cache: only pages that are rendered read theirs. */
export async function getDocument(post: Post): Promise<RenderedDocument> {
  const entry = dev ? latest().posts.get(post.id) : (await getEntry('posts', post.id))?.data;
  if (!entry) throw new Error(`No entry "${post.id}" in the posts collection.`);
  const document = store.read(entry.key);
  const withheld = new Set(entry.withheldLinks);
  const links = document.links.map((link, index) => ({ ...link, isWithheld: withheld.has(index) }));
  return { ...document, links };
}

/** The image a document calls by `key`, as Astro's `<Picture>` takes it; null where it is missing or no format Astro reads. */
export async function getImageMetadata(key: string): Promise<ImageMetadata | null> {
  if (!dev) return (await getEntry('images', key))?.data.image ?? null;
  const file = latest().images.get(key);
  if (file === undefined) return null;
  // Vite's address of a file anywhere on the disk; of Windows `/@fs/C:/…`.
  const address = `/@fs/${file.replaceAll('\\', '/').replace(/^\//, '')}`;
  const module = (await import(/* @vite-ignore */ address)) as { default: ImageMetadata };
  return module.default;
}

/** A digest by post id that changes with anything the post's pages show. */
export async function digests(): Promise<Map<string, string>> {
  return new Map((await entries()).map(({ post, digest }) => [post.id, digest]));
}

/** While the author writes the snapshot is what counts: Astro writes its data store late, and pages that are asked for meanwhile keep the one before. */
const latest = followSnapshot(snapshot);

async function entries(): Promise<PublishedPost[]> {
  return dev ? [...latest().posts.values()] : (await getCollection('posts')).map(({ data }) => data);
}
