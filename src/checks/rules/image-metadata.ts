import { imageFindings } from '../disclosure/image-findings.ts';
import { placeOfImage } from '../image-place.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/**
 * An image whose file tells more than the picture: where it was taken, by whom, with which device (Exif, XMP, the texts of PNG). What it
 * tells is in no report.
 */
export const imageMetadata: Rule = {
  id: 'image-metadata',
  topic: 'disclosure',
  severity: 'warning',
  title: 'An image that tells more than its picture',
  message: 'The file of "{source}" tells {what}.',
  why: 'Whoever saves the image can read it; a photo of a screen may give away an address.',
  help: 'Save it without: exiftool -all= -tagsfromfile @ -orientation FILE, or as a screenshot of itself.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: '![서버실](rack.jpg)',
        images: { 'rack.jpg': { place: { latitude: 37.5665, longitude: 126.978 }, fields: [] } },
      },
      {
        lang: 'en',
        text: '![The rack](rack.jpg)',
        images: { 'rack.jpg': { place: null, fields: [{ name: 'BodySerialNumber', value: 'SN-1' }] } },
      },
      {
        lang: 'en',
        text: '<img src="rack.png" alt="The rack">',
        images: {
          'rack.png': { place: null, fields: [{ name: 'Comment', value: 'file:///home/kim/rack.png' }] },
        },
      },
    ],
    keeps: [
      {
        lang: 'ko',
        text: '![그래프](graph.png)',
        images: { 'graph.png': { place: null, fields: [{ name: 'Software', value: 'gnome-screenshot' }] } },
      },
      {
        lang: 'en',
        text: '![The graph](graph.jpg)',
        images: { 'graph.jpg': { place: null, fields: [{ name: 'Copyright', value: '2026 Shop Inc.' }] } },
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const [source, facts] of post.images) {
      const found = imageFindings(facts);
      if (found.length > 0)
        tell({
          at: placeOfImage(source, post),
          values: { source: source.slice(0, 80), what: found.join(' and ') },
        });
    }
  },
};
