import { disclosureRule } from '../disclosure/disclosure-rule.ts';

/** The hash in the folder of a virtual environment of pipenv or poetry: `.virtualenvs/app-Xy12AbCd/`. */
export const virtualenvHash = disclosureRule({
  id: 'virtualenv-hash',
  title: 'The hash of a virtual environment',
  message: 'The hash "{value}" is made of where a project stands on a disk ({count}).',
  why: 'Whoever guesses the path can confirm it by the hash, and two posts with one hash are of one machine.',
  help: 'Replace it, which "sunfish redact" does everywhere at once, or say why it may stand: <!-- sunfish-disable virtualenv-hash -- path inside a container -->.',
  examples: {
    breaks: [
      {
        lang: 'en',
        text: '```\n  File "/root/.local/share/virtualenvs/shop-J4eGhdK5/lib/python3.6/site-packages/flask/app.py", line 3, in f\n```',
      },
      {
        lang: 'ko',
        text: '`~/.cache/pypoetry/virtualenvs/shop-api-Xy12AbCd-py3.12/bin/python`으로 실행했다.',
      },
    ],
    keeps: [
      { lang: 'en', text: '`~/.virtualenvs/shop/bin/python` and `/srv/shop/.venv/bin/python`' },
      { lang: 'ko', text: '`~/.virtualenvs/shop-frontend/bin/python`' },
    ],
  },
});
