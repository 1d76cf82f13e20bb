import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** Phone numbers in the Korean and the international form: `010-2345-6789`, `02-345-6789`, `+82 10 2345 6789`, `+1 415 234 5678`. */
export const phoneNumber = disclosureRule({
  id: 'phone-number',
  title: 'A phone number',
  message: 'The phone number {value} stands here ({count}).',
  why: 'It belongs to somebody, and once published it cannot be taken back.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable phone-number -- hotline of the vendor -->.',
  examples: {
    breaks: [
      { lang: 'en', text: 'The pager called +1 415 238 5671.' },
      { lang: 'ko', text: '당직 전화는 010-2385-6719였다.' },
      { lang: 'ko', text: "```\nIntegrityError: duplicate key ('02-385-6719')\n```" },
    ],
    keeps: [
      {
        lang: 'en',
        text: 'At +09:00, 1520649000 requests; 2026-05-01 and 192-168-1000; +1 415 555 0134 in films.',
      },
      { lang: 'ko', text: '`010-1234-5678`은 예시이고 1588-1234는 누구나 아는 번호다.' },
    ],
  },
});
