import type { ImageFacts } from '#checks/index.ts';

/**
 * Reads of an XMP packet what is about a person, a device or a place. Source: Adobe's XMP specification, part 2 (`dc`, `exif`, `aux`) and
 * CIPA DC-010 (`exifEX`). Properties stand as attributes or as elements; a packet is short, and read by patterns.
 */
export function xmpFacts(packet: string): Pick<ImageFacts, 'place' | 'fields'> {
  const latitude = degreesOf(valuesOf('exif:GPSLatitude', packet)[0], 'S');
  const longitude = degreesOf(valuesOf('exif:GPSLongitude', packet)[0], 'W');
  return {
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    fields: properties.flatMap((name) => valuesOf(name, packet).map((value) => ({ name, value }))),
  };
}

const properties = [
  'dc:creator',
  'aux:OwnerName',
  'aux:SerialNumber',
  'aux:LensSerialNumber',
  'exifEX:CameraOwnerName',
  'exifEX:BodySerialNumber',
  'exifEX:LensSerialNumber',
] as const;

/** Of a list, its items: `<dc:creator><rdf:Seq><rdf:li>Kim</rdf:li></rdf:Seq></dc:creator>`. */
function valuesOf(name: string, packet: string): string[] {
  // `aux:SerialNumber="123"`, `<aux:SerialNumber>123</aux:SerialNumber>`
  const pattern = new RegExp(
    `\\s${name}=(?:"([^"]{0,1000})"|'([^']{0,1000})')|<${name}>([\\s\\S]{0,2000}?)</${name}>`,
    'g',
  );
  return [...packet.matchAll(pattern)].flatMap(([, quoted, single, inner = '']) => {
    const written = quoted ?? single;
    const texts = written === undefined ? inner.split(/<[^>]*>/) : [written];
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** `37,33.99N` and `37,33,59S` → degrees. */
function degreesOf(written: string | undefined, negative: 'S' | 'W'): number | null {
  const [, degrees, minutes, seconds = '0', letter] =
    /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])$/.exec(written ?? '') ?? [];
  if (degrees === undefined) return null;
  return (letter === negative ? -1 : 1) * (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600);
}
