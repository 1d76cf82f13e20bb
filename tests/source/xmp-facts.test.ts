import { describe, expect, test } from 'vitest';
import { xmpFacts } from '#source/xmp-facts.ts';

const packet = (attributes: string, elements = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`;

describe('an XMP packet', () => {
  test('tells a place in degrees, south and west negative', () => {
    // 37° 33.99' south: 37 + 33.99/60 = 37.5665; 126° 58' 30" west: 126 + 58/60 + 30/3600 = 126.975
    const { place } = xmpFacts(packet('exif:GPSLatitude="37,33.99S" exif:GPSLongitude="126,58,30W"'));
    expect(place?.latitude).toBeCloseTo(-37.5665, 6);
    expect(place?.longitude).toBeCloseTo(-126.975, 6);
  });

  test('tells people and devices, from attributes, elements and lists', () => {
    const creators =
      '<dc:creator><rdf:Seq><rdf:li>김민수</rdf:li><rdf:li>Lee</rdf:li></rdf:Seq></dc:creator>';
    const text = packet(`aux:SerialNumber="SN-1"`, `${creators}<aux:OwnerName>Kim</aux:OwnerName>`);
    expect(xmpFacts(text).fields).toEqual([
      { name: 'dc:creator', value: '김민수' },
      { name: 'dc:creator', value: 'Lee' },
      { name: 'aux:OwnerName', value: 'Kim' },
      { name: 'aux:SerialNumber', value: 'SN-1' },
    ]);
  });

  test.each([
    ['nothing of either', packet('xmp:CreatorTool="GIMP"')],
    ['half of a place', packet('exif:GPSLatitude="37,33.99S"')],
    ['a place that is none', packet('exif:GPSLatitude="north" exif:GPSLongitude="126,58,30W"')],
    ['no packet', 'x'.repeat(100_000)],
    ['elements that never end', '<dc:creator>'.repeat(10_000)],
  ])('with %s tells nothing', (_, text) => {
    expect(xmpFacts(text)).toEqual({ place: null, fields: [] });
  });
});
