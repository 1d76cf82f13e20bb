/** What the file of an image tells beside the picture. Plain data: a door reads the bytes, `source/image-metadata.ts`. */
export interface ImageFacts {
  /** Where it was taken: degrees, south and west negative. */
  place: { latitude: number; longitude: number } | null;
  /** Texts about a person or one device, as the format calls them: `Artist`, `BodySerialNumber`, PNG's `Author`. */
  fields: readonly { name: string; value: string }[];
  /** How large it is; absent where nobody measured it. Pixels as they are stored. */
  size?: { bytes: number; width: number; height: number } | undefined;
}
