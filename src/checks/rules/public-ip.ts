import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** Addresses of the Internet: `3.35.12.9`, `2a01:4f8:c0c:9d1::2`. Those of documentation, resolvers for everybody and versions are none. */
export const publicIp = disclosureRule({
  id: 'public-ip',
  title: 'A public IP address',
  message: 'The address {value} is of the Internet ({count}).',
  why: 'It is a server that can be tried, or a reader or customer who can be told by it.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable public-ip -- address of the scanner that attacked us -->.',
  examples: {
    breaks: [
      { lang: 'en', text: '```\n3.35.12.9 - - [01/May/2026:11:30:00 +0900] "GET / HTTP/1.1" 502\n```' },
      { lang: 'ko', text: '서버는 `http://59.23.150.58:8080/`에 있었다.' },
      { lang: 'en', text: 'Only `2a01:4f8:c0c:9d1::2` was slow.' },
    ],
    keeps: [
      { lang: 'en', text: 'The documentation uses 203.0.113.7, 198.51.100.2 and 2001:db8::1.' },
      { lang: 'ko', text: '`8.8.8.8`과 `168.126.63.1`로 물어봤고, 예시로 `1.2.3.4`를 썼다.' },
      {
        lang: 'en',
        text: '`Chrome/124.0.6367.91` and version 14.0.22.1 of the driver, `sonar-3.0.3.778.zip`.',
      },
    ],
  },
});
