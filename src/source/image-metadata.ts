import { statSync } from 'node:fs';
import exifReader from 'exif-reader';
import type { FoundImage } from '#cache/index.ts';
import type { ImageFacts } from '#checks/index.ts';
import type { ImageReference } from '#markdown/index.ts';
import { xmpFacts } from './xmp-facts.ts';

/**
 * Reads what the files of a post's images tell beside the picture: where it was taken, and texts about people and devices, from Exif, from
 * XMP and from the text chunks of PNG.
 *
 * @param references the images a post names
 * @param found where each lies, by key
 * @param known what was read before, by file; receives what is read now, for many posts may show one image
 * @returns facts by the address as the post has it; none of images that cannot be read
 */
export async function imageFactsOf(
  references: readonly ImageReference[],
  found: readonly FoundImage[],
  known: Map<string, ImageFacts | null> = new Map(),
): Promise<Map<string, ImageFacts>> {
  const files = new Map(found.map(({ key, file, problem }) => [key, problem ? null : file]));
  const facts = new Map<string, ImageFacts>();
  for (const { key, source } of references) {
    const file = files.get(key);
    if (!file || facts.has(source)) continue;
    const read = known.get(file) ?? (known.has(file) ? null : await readImage(file));
    known.set(file, read);
    if (read) facts.set(source, read);
  }
  return facts;
}

async function readImage(file: string): Promise<ImageFacts | null> {
  try {
    // Loaded on demand: most runs know all images.
    const { default: sharp } = await import('sharp');
    const { exif, xmpAsString, comments = [], width, height } = await sharp(file).metadata();
    const inExif = exif ? readExif(exif) : nothing;
    const inXmp = xmpAsString ? xmpFacts(xmpAsString) : nothing;
    const texts = comments.map(({ keyword, text }) => ({ name: keyword, value: text }));
    return {
      place: inExif.place ?? inXmp.place,
      fields: [...inExif.fields, ...inXmp.fields, ...texts],
      size: { bytes: statSync(file).size, width, height },
    };
  } catch {
    // No picture that sharp knows: whoever looks for images tells that.
    return null;
  }
}

const nothing: Pick<ImageFacts, 'place' | 'fields'> = { place: null, fields: [] };

/** Tags of Exif 3.0 whose value is about a person or one device. */
const personal = [
  'Artist',
  'Copyright',
  'CameraOwnerName',
  'BodySerialNumber',
  'CameraSerialNumber',
  'LensSerialNumber',
  'HostComputer',
  'XPAuthor',
  'ImageDescription',
  'UserComment',
] as const;

function readExif(bytes: Buffer): Pick<ImageFacts, 'place' | 'fields'> {
  const { Image, Photo, GPSInfo } = parsed(bytes) ?? {};
  const tags: Readonly<Record<string, unknown>> = { ...Image, ...Photo };
  const fields = personal.flatMap((name) => {
    const value = textOf(tags[name], name.startsWith('XP') ? 'utf16le' : 'latin1');
    return value === '' ? [] : [{ name, value }];
  });
  const latitude = degreesOf(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef === 'S');
  const longitude = degreesOf(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef === 'W');
  return { place: latitude === null || longitude === null ? null : { latitude, longitude }, fields };
}

function parsed(bytes: Buffer): ReturnType<typeof exifReader> | null {
  try {
    return exifReader(bytes);
  } catch {
    // Damaged Exif says nothing.
    return null;
  }
}

/** Windows writes its own tags in UTF-16; `UserComment` begins with the name of its encoding. */
function textOf(value: unknown, encoding: 'latin1' | 'utf16le'): string {
  const bytes = Array.isArray(value) && value.every(Number.isInteger) ? Buffer.from(value) : value;
  const text = typeof bytes === 'string' ? bytes : Buffer.isBuffer(bytes) ? bytes.toString(encoding) : '';
  return text
    .replaceAll('\0', '')
    .replace(/^(?:ASCII|UNICODE|JIS)/, '')
    .trim();
}

/** `[37, 33, 59.5]` → 37.566 */
function degreesOf(parts: readonly number[] | undefined, isNegative: boolean): number | null {
  const [degrees, minutes = 0, seconds = 0] = parts ?? [];
  if (degrees === undefined || !Number.isFinite(degrees)) return null;
  return (isNegative ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600);
}
