import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageFactsOf } from '#source/image-metadata.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { writeTree } from './folder.ts';

const picture = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } });

/** What an image of these bytes tells. */
async function factsOf(bytes: Uint8Array) {
  const root = temporaryFolder();
  writeTree(root, { 'a.jpg': bytes });
  const file = join(root, 'a.jpg');
  const reference = {
    key: file,
    kind: 'local',
    candidates: [file],
    source: 'a.jpg',
    line: 1,
    column: 1,
  } as const;
  const facts = await imageFactsOf(
    [{ ...reference, candidates: [file] }],
    [{ key: file, file, stamp: '', problem: null }],
  );
  return facts.get('a.jpg');
}

test('a place is read in degrees, south and west negative', async () => {
  // 37° 33' 59.4" south, 126° 58' 30" west: 37 + 33/60 + 59.4/3600 = 37.5665; 126 + 58/60 + 30/3600 = 126.975
  const gps = {
    GPSLatitudeRef: 'S',
    GPSLatitude: '37/1 33/1 594/10',
    GPSLongitudeRef: 'W',
    GPSLongitude: '126/1 58/1 30/1',
  };
  const facts = await factsOf(await picture().withExif({ IFD3: gps }).jpeg().toBuffer());
  expect(facts?.place?.latitude).toBeCloseTo(-37.5665, 4);
  expect(facts?.place?.longitude).toBeCloseTo(-126.975, 4);
});

test('texts about people and devices are told, what every camera writes is not', async () => {
  const exif = { IFD0: { Artist: 'Kim', Make: 'ACME' }, IFD2: { BodySerialNumber: 'SN-1' } };
  const facts = await factsOf(await picture().withExif(exif).jpeg().toBuffer());
  expect(facts?.fields).toEqual([
    { name: 'Artist', value: 'Kim' },
    { name: 'BodySerialNumber', value: 'SN-1' },
  ]);
});

test('a picture without any tells its size alone', async () => {
  const bytes = await picture().png().toBuffer();
  expect(await factsOf(bytes)).toEqual({
    place: null,
    fields: [],
    size: { bytes: bytes.length, width: 30, height: 20 },
  });
});

test('what is no picture tells nothing', async () => {
  expect(await factsOf(Buffer.from('no picture'))).toBeUndefined();
});

test('XMP and the texts of PNG are told as well', async () => {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:OwnerName="Kim"/></rdf:RDF></x:xmpmeta>';
  const bytes = withText(await picture().withXmp(xmp).png().toBuffer(), 'Comment', 'file:///home/kim/a.png');
  expect((await factsOf(bytes))?.fields).toEqual([
    { name: 'aux:OwnerName', value: 'Kim' },
    { name: 'Comment', value: 'file:///home/kim/a.png' },
  ]);
});

/** A PNG with a chunk `tEXt` behind its header: length, type, keyword, zero, text, and the checksum of type and data (PNG, 11.3.3). */
function withText(png: Buffer, keyword: string, text: string): Buffer {
  const data = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  checksum.writeUInt32BE(crc32(data));
  // Signature and header are 8 and 25 bytes.
  return Buffer.concat([png.subarray(0, 33), length, data, checksum, png.subarray(33)]);
}
