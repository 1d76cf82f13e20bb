import { placeOfImage } from '../image-place.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { findSecrets } from '../secrets/find-secrets.ts';

// Put together here, so that scanners of this repository find nothing. Neither was ever anybody's.
const fakeToken = `ghp_${'a1B2'.repeat(9)}`;
const fakeAddress = `mysql://orders:${'hunter'.repeat(2)}@db.example.net/orders`;

/**
 * A token, key or password anywhere in the file: text, front matter, code, tracebacks; and in the texts that the files of its images
 * hold. What counts as one is secretlint's to say (its recommended preset). The secret itself is in no report.
 */
export const secretToken: Rule = {
  id: 'secret-token',
  topic: 'secrets',
  severity: 'error',
  title: 'A secret',
  message: 'This looks like a secret of the kind {kind} ({rule}){where}.',
  why: 'Whoever reads the page, its feed or the history of its repository can use it; scanners do within minutes.',
  help: 'Revoke it where it was issued, for the history keeps it, and put a placeholder here. If it is none: <!-- sunfish-disable secret-token -- fake token of the test server -->.',
  examples: {
    breaks: [
      { lang: 'en', text: `We had committed \`${fakeToken}\` by mistake.` },
      { lang: 'ko', text: `토큰은 ${fakeToken}이었다.` },
      { lang: 'en', text: `\`\`\`\nsqlalchemy.exc.OperationalError: ${fakeAddress}\n\`\`\`` },
      {
        lang: 'en',
        text: '![The settings](settings.png)',
        images: { 'settings.png': { place: null, fields: [{ name: 'Comment', value: fakeToken }] } },
      },
      { lang: 'ko', text: `---\ntitle: 유출\ndate: 2026-05-01\nnote: ${fakeToken}\n---\n\n본문` },
    ],
    keeps: [
      { lang: 'en', text: `The token began with \`${fakeToken.slice(0, 8)}\`, and we revoked it.` },
      { lang: 'ko', text: `토큰은 \`ghp_${'x'.repeat(36)}\` 꼴이다.` },
      { lang: 'en', text: '`mysql://orders:$PASSWORD@db.example.net/orders`' },
    ],
  },
  async check(post: CheckedPost, tell: Tell) {
    for (const { start, end, kind, rule } of await findSecrets(post.text))
      tell({ at: { start, end }, values: { kind, rule, where: '' }, hidden: true });
    for (const [source, { fields }] of post.images)
      for (const { name, value } of fields)
        for (const { kind, rule } of await findSecrets(value)) {
          const where = `, in the text "${name.slice(0, 40)}" of the image`;
          tell({ at: placeOfImage(source, post), values: { kind, rule, where } });
        }
  },
};
