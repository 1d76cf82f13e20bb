import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/**
 * Resident registration numbers of Korea: a valid day, and a checksum that holds. An error, for the law forbids to publish one
 * (개인정보 보호법 제24조의2), and the number is in no report.
 */
export const residentNumber = disclosureRule({
  id: 'resident-number',
  severity: 'error',
  hidden: true,
  title: 'A resident registration number',
  message: 'This looks like a resident registration number ({count}).',
  why: 'It identifies a person for life and cannot be changed at will; to publish it is against the law in Korea.',
  help: 'Replace it, which "sunfish redact" does everywhere at once. If it is none: <!-- sunfish-disable resident-number -- made up for the test -->.',
  examples: {
    breaks: [
      // Made up: 9·2+0·3+1·4+2·5+3·6+1·7+1·8+0·9+0·2+0·3+0·4+0·5 = 65, 11 − 65 mod 11 = 1.
      { lang: 'en', text: `The row held \`901231-${1_000_001}\`.` },
      { lang: 'ko', text: `주민등록번호 901231-${1_000_001}이 로그에 남았다.` },
    ],
    keeps: [
      { lang: 'en', text: 'Neither `901231-1234567` nor `990231-1000000` is one: the checksum, the day.' },
      { lang: 'ko', text: '주문 번호는 2026050111300이고 `000000-0000000`은 자리만 채운 것이다.' },
    ],
  },
});
