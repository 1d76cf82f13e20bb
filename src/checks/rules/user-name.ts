import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** Names of users in paths and prompts: `/home/kim/app.py`, `C:\Users\Kim\app.py`, `kim@web-1:~$`. Accounts that every machine has are none. */
export const userName = disclosureRule({
  id: 'user-name',
  title: 'A user name',
  message: 'A path or prompt names the user "{value}" ({count}).',
  why: 'It is half of a login, and often the name of a person who did not write this.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable user-name -- my own laptop -->.',
  examples: {
    breaks: [
      { lang: 'en', text: '```\n  File "/home/kim/shop/app.py", line 3, in <module>\n```' },
      { lang: 'ko', text: '로그는 `C:\\Users\\김민수\\AppData\\Local\\shop.log`에 있었다.' },
      { lang: 'en', text: '```\n[minsu@web-1 shop]$ systemctl restart shop\n```' },
      {
        lang: 'ko',
        text: '---\ntitle: 장애\ndate: 2026-05-01\nlog: /Users/minsu/shop/error.log\n---\n\n본문',
      },
    ],
    keeps: [
      { lang: 'en', text: '```\n  File "/home/ubuntu/shop/app.py", line 3, in <module>\n```' },
      { lang: 'ko', text: '배포 스크립트는 `/home/$USER/deploy.sh`이고 `/root/.bashrc`를 읽는다.' },
      { lang: 'en', text: 'See [the front page](/home/orders/) or `https://example.org/home/kim/`.' },
    ],
  },
});
