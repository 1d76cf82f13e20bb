import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/**
 * Names of hosts that only the inside of a network knows, and addresses made of them: `db-1.prod.internal`, `http://jenkins:8080/`,
 * `ip-10-0-3-7.ec2.internal`, `kim@web-1:~$`. Names that software comes with (`host.docker.internal`, `http://redis:6379`) are none.
 */
export const internalHost = disclosureRule({
  id: 'internal-host',
  title: 'An internal host name',
  message: 'The name "{value}" is of a machine or service inside a network ({count}).',
  why: 'It tells what there is inside, and some names hold an address or the name of a person.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable internal-host -- renamed since -->.',
  examples: {
    breaks: [
      { lang: 'en', text: '```\ngetaddrinfo ENOTFOUND orders-db.prod.internal\n```' },
      { lang: 'ko', text: '배포는 `http://jenkins:8080/job/shop`이 한다.' },
      { lang: 'en', text: 'The node `ip-10-0-3-7.ap-northeast-2.compute.internal` was lost.' },
      { lang: 'ko', text: '```\nroot@shop-web-1:~# reboot\n```' },
    ],
    keeps: [
      {
        lang: 'en',
        text: '`com.android.internal.os`, `.env.local`, `thread.local()` and http://localhost:3000.',
      },
      { lang: 'ko', text: '컨테이너에서는 `host.docker.internal`과 `redis://redis:6379`를 쓴다.' },
      { lang: 'en', text: '`http://your-server/` and `root@6fb8d380f766:/#`' },
    ],
  },
});
