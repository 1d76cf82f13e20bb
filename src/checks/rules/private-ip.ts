import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** Addresses of private networks: `10.0.3.7`, `192.168.10.20`, `169.254.10.1`, `fd12:3456:789a::1`. Those that software comes with are none. */
export const privateIp = disclosureRule({
  id: 'private-ip',
  title: 'A private IP address',
  message: 'The address {value} is of a private network ({count}).',
  why: 'Together such addresses draw the map of a network for whoever gets into it.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable private-ip -- that network is gone -->.',
  examples: {
    breaks: [
      { lang: 'en', text: '```\nconnect ECONNREFUSED 10.0.3.7:5432\n```' },
      { lang: 'ko', text: '`192.168.10.20`에서만 실패했다.' },
      { lang: 'en', text: '`fd12:3456:789a::1` did not answer.' },
    ],
    keeps: [
      { lang: 'en', text: 'It listened on `127.0.0.1:8080` and `0.0.0.0`; the mask was 255.255.255.0.' },
      { lang: 'ko', text: '`10.0.0.0/8`은 모두 막고 `172.17.0.1`만 열었다.' },
      { lang: 'en', text: 'Credentials came from `169.254.169.254`.' },
    ],
  },
});
