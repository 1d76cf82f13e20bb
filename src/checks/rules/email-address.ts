import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** E-mail addresses: `minsu@shop.io`. Those of the authors, of offices (`support@`), of documentation and of services that answer to nobody are none. */
export const emailAddress = disclosureRule({
  id: 'email-address',
  title: 'An e-mail address',
  message: 'The e-mail address {value} stands here ({count}).',
  why: 'It belongs to somebody who may not want it in public, and pages are read by those who collect them.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable email-address -- public contact of the vendor -->.',
  examples: {
    breaks: [
      { lang: 'en', text: "```\nKeyError: 'minsu.kim@shop.io'\n```" },
      { lang: 'ko', text: '당직자(minsu@shop.io)에게 알림이 갔다.' },
    ],
    keeps: [
      {
        lang: 'en',
        text: 'Write to `kim@example.org` or support@shop.io; clone `git@github.com:shop/api.git`.',
      },
      { lang: 'ko', text: '`icon@2x.png`과 `vue@next`, 마스토돈의 @minsu@mastodon.social.' },
      {
        lang: 'ko',
        text: '---\ntitle: 장애\ndate: 2026-05-01\nauthor: { name: 민수, email: minsu@shop.io }\n---\n\nminsu@shop.io로 연락을.',
      },
      { lang: 'en', text: `\`https://${'minsu'}:pa55@shop.io/\`` },
    ],
  },
});
