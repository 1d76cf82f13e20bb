/** A local image that is there. */
export interface FoundImage {
  /** What documents call it by. */
  key: string;
  /** Absolute path. */
  file: string;
  /** Changes when the file does. */
  stamp: string;
  /** Why it cannot be read; null where it can, undefined before anybody looked. */
  problem?: string | null | undefined;
}

/** Formats Astro's image pipeline reads (its `VALID_INPUT_FORMATS`). */
export const readableImage = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;

/** True for an image Astro can make variants of; another is shown as it is. */
export function canBeOptimised({ file, problem }: FoundImage): boolean {
  // Vite takes what stands behind `?` or `#` in an import for a query.
  return readableImage.test(file) && !/[?#]/.test(file) && !problem;
}
