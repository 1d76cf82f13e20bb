import type { Copy, Gone } from '../external/answer.ts';
import type { ExternalLink } from '../external/external-link.ts';
import { standsAsItIs } from '../external/replacement.ts';
import type { AnsweredLink, ExternalFinding, ExternalRule } from '../external-rule.ts';
import type { Fix } from '../rule.ts';

/**
 * A link to a page of another site that is gone: 404, 410, or a host name that does not exist.
 *
 * A warning and no error: it is nothing the writer did, and a build server must not stop for somebody else's. A source whose copy is
 * still there is taken care of.
 */
export const deadLink: ExternalRule = {
  id: 'dead-link',
  topic: 'reading',
  severity: 'warning',
  title: 'A link to a page that is gone',
  message: 'Nothing is at {url} any more: {reason}.',
  why: 'Whoever follows the link finds an error page, and what it was to show cannot be seen.',
  help: 'Link to a copy, to where the page is now, or to nothing. {copy}',
  examples: {
    breaks: [
      {
        lang: 'en',
        text: '[the report](https://status.example.org/2018/report)',
        answers: {
          'https://status.example.org/2018/report': {
            kind: 'gone',
            how: 'not-found',
            copy: { kind: 'none' },
          },
        },
        where: 'the address answers 404',
      },
      {
        lang: 'ko',
        text: '![그래프](https://graph.example.org/a.png)',
        answers: {
          'https://graph.example.org/a.png': {
            kind: 'gone',
            how: 'no-such-name',
            copy: { kind: 'not-asked' },
          },
        },
        where: 'no host has the name any more',
      },
    ],
    keeps: [
      {
        lang: 'en',
        text: '[the report](https://status.example.org/2018/report)',
        answers: { 'https://status.example.org/2018/report': { kind: 'there', movedTo: null } },
        where: 'the address answers 200, or 401, 403 and 429, which say that something is there',
      },
      {
        lang: 'ko',
        text: '[보고서](https://status.example.org/2018/report)',
        answers: {
          'https://status.example.org/2018/report': {
            kind: 'unanswered',
            failure: 'timeout',
            status: null,
          },
        },
        where: 'nobody answers',
      },
    ],
  },
  check({ link, answer, answerOf }: AnsweredLink): ExternalFinding | null {
    if (answer.kind !== 'gone') return null;
    const { source } = link;
    if (source?.kind === 'named' && answerOf(source.url)?.kind !== 'gone') return null;
    const values = {
      url: link.written.slice(0, 300),
      reason: reasons[answer.how],
      copy: wordsOf(answer.copy),
    };
    return { values, fix: copyFix(link, answer.copy) };
  },
};

const reasons: Readonly<Record<Gone, string>> = {
  'not-found': 'the site answers 404, not found',
  removed: 'the site answers 410, removed for good',
  'no-such-name': 'no host has this name',
};

function wordsOf(copy: Copy): string {
  switch (copy.kind) {
    case 'found':
      return `The Wayback Machine has it as it was on ${copy.day}: ${copy.url}`;
    case 'none':
      return 'The Wayback Machine has no copy.';
    case 'unanswered':
      return 'The Wayback Machine did not say whether it has a copy.';
    case 'not-asked':
      return 'The Wayback Machine was not asked for a copy.';
  }
}

/** Adds `archiveUrl:` to an item of `sources` that has none. */
function copyFix({ source }: ExternalLink, copy: Copy): Fix | undefined {
  if (source?.kind !== 'missing' || copy.kind !== 'found' || !standsAsItIs(copy.url, 'yaml'))
    return undefined;
  return { start: source.offset, end: source.offset, text: source.before + copy.url };
}
