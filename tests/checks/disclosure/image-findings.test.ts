import { describe, expect, test } from 'vitest';
import { imageFindings } from '#checks/disclosure/image-findings.ts';
import { imageMetadata } from '#checks/rules/image-metadata.ts';
import { findingsOf } from '../checked.ts';

const told = (name: string, value: string) => imageFindings({ place: null, fields: [{ name, value }] });

describe('what an image tells', () => {
  test('is the place, people and devices, by the names of the fields', () => {
    const fields = [
      { name: 'Artist', value: 'Kim' },
      { name: 'BodySerialNumber', value: 'SN-1' },
      { name: 'dc:creator', value: 'Kim' },
    ];
    expect(imageFindings({ place: { latitude: 37.5665, longitude: 126.978 }, fields })).toEqual([
      'where it was taken (GPS)',
      'a person (Artist, dc:creator)',
      'one device (BodySerialNumber)',
    ]);
  });

  test.each([
    ['Thumb::URI', 'file:///home/kim/shot.png', ['a user name (Thumb::URI)']],
    ['Comment', 'sent to lee@shop.io', ['an e-mail address (Comment)']],
    ['Source', 'http://grafana-2.prod.internal/d', ['an internal host (Source)']],
  ])('is what a text says: %s', (name, value, words) => {
    expect(told(name, value)).toEqual(words);
  });

  test.each([
    ['Software', 'gnome-screenshot'],
    ['UserComment', 'Screenshot'],
    ['Copyright', '2026 Kim Minsu'],
    ['Artist', ' '],
  ])('is nothing by %s', (name, value) => {
    expect(told(name, value)).toEqual([]);
  });
});

test('the finding stands at the image, and holds neither coordinates nor names', async () => {
  const text = '본문\n\n![서버실]({{ site.resource }}/rack.jpg)';
  const images = {
    '/assets/rack.jpg': {
      place: { latitude: 37.5665, longitude: 126.978 },
      fields: [{ name: 'Artist', value: 'Kim' }],
    },
  };
  const [found] = await findingsOf({ lang: 'ko', text, images }, imageMetadata);
  // `![서버실]({{ site.resource }}/` are 27 characters.
  expect(found).toMatchObject({ line: 8, column: 28 });
  expect(JSON.stringify(found)).not.toMatch(/37\.|126\.|Kim/);
});
