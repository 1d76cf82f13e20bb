import type { ImageMetadata } from 'astro';
import { getImageMetadata } from '#collections/index.ts';
import type { ImageProps } from '#markdown/index.ts';

/** How an image can be shown. Sizes are CSS pixels; null where they are not known. */
export type ShownImage =
  /** Variants of these widths are made of it. */
  | { kind: 'variants'; metadata: ImageMetadata; widths: number[]; width: number; height: number }
  /** Stands as it is at its address. */
  | { kind: 'plain'; src: string; external: boolean; width: number | null; height: number | null }
  /** `source` is what the author wrote. */
  | { kind: 'missing'; source: string };

/** Nothing on a page is wider: 56 rem, the width of wide blocks. */
export const widestBlock = 896;

/** Few, for encoding costs time: one for phones and for the column, one for dense screens. */
const variantWidths = [720, 1440];

/** Encoders would take motion from a GIF and sharpness from an SVG. */
const asTheyAre: ReadonlySet<ImageMetadata['format']> = new Set(['gif', 'svg']);

/** Files of which Astro makes variants: only one that is missing or damaged is not in the images collection. */
const readable = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;

/**
 * Looks up what a document calls an image, and decides how the page shows it.
 *
 * @param source the address as the author wrote it
 * @param address where the file is served, should Astro not be able to read its format
 */
export async function shownImage(props: ImageProps, source: string, address: string): Promise<ShownImage> {
  const { image, kind } = props;
  const written = { width: props.width ?? null, height: props.height ?? null };
  if (kind === 'external') return { kind: 'plain', src: image, external: true, ...written };
  const metadata = await getImageMetadata(image);
  if (!metadata) {
    if (readable.test(image) && !/[?#]/.test(image)) return { kind: 'missing', source };
    return { kind: 'plain', src: address, external: false, ...written };
  }
  const size = sizeOf(metadata, written);
  if (asTheyAre.has(metadata.format)) return { kind: 'plain', src: metadata.src, external: false, ...size };
  const smaller = variantWidths.filter((width) => width < metadata.width);
  const widths = smaller.length < variantWidths.length ? [...smaller, metadata.width] : smaller;
  return { kind: 'variants', metadata, widths, ...size };
}

/** The author's size, completed by the image's own proportions. */
function sizeOf(
  { width, height }: Pick<ImageMetadata, 'width' | 'height'>,
  written: { width: number | null; height: number | null },
): { width: number; height: number } {
  return {
    width: written.width ?? (written.height === null ? width : Math.round((written.height * width) / height)),
    height:
      written.height ?? (written.width === null ? height : Math.round((written.width * height) / width)),
  };
}
