import { replacement } from '../external/replacement.ts';
import type { AnsweredLink, ExternalFinding, ExternalRule } from '../external-rule.ts';

/** A link to a page that has another address for good: 301 or 308 (RFC 9110, 15.4.2 and 15.4.9). Other redirects may change any day. */
export const movedLink: ExternalRule = {
  id: 'moved-link',
  topic: 'reading',
  severity: 'hint',
  title: 'A link to a page that has moved',
  message: '{url} has moved for good, to {to}.',
  why: 'The old address works as long as somebody keeps it up.',
  help: 'Look whether the page is the one you meant, and link to its new address.',
  examples: {
    breaks: [
      {
        lang: 'en',
        text: '[the manual](http://docs.example.org/manual)',
        answers: {
          'http://docs.example.org/manual': {
            kind: 'there',
            movedTo: 'https://docs.example.org/manual',
          },
        },
        where: 'the address answers 301 with https in front of the same',
      },
      {
        lang: 'ko',
        text: '[설명서](https://docs.example.org/manual)',
        answers: {
          'https://docs.example.org/manual': {
            kind: 'there',
            movedTo: 'https://manual.example.com/',
          },
        },
        where: 'another host has it now',
      },
    ],
    keeps: [
      {
        lang: 'en',
        text: '[the manual](https://docs.example.org/manual)',
        answers: { 'https://docs.example.org/manual': { kind: 'there', movedTo: null } },
        where: 'the address answers 200, or 302 and 307, which are for now alone',
      },
      {
        lang: 'ko',
        text: '[설명서](https://docs.example.org/manual)',
        answers: {
          'https://docs.example.org/manual': { kind: 'gone', how: 'removed', copy: { kind: 'none' } },
        },
        where: 'the page is gone',
      },
    ],
  },
  check({ link, answer }: AnsweredLink): ExternalFinding | null {
    if (answer.kind !== 'there' || answer.movedTo === null) return null;
    const values = { url: link.written.slice(0, 300), to: answer.movedTo.slice(0, 300) };
    return { values, fix: replacement(link, answer.movedTo) };
  },
};
