import type { Failure } from '../external/answer.ts';
import type { AnsweredLink, ExternalFinding, ExternalRule } from '../external-rule.ts';

/** A link of which nobody can tell whether it leads anywhere: no answer in time, an error of the server, a broken certificate. */
export const unansweredLink: ExternalRule = {
  id: 'unanswered-link',
  topic: 'reading',
  severity: 'hint',
  title: 'A link that was not answered',
  message: '{url} could not be looked at: {reason}.',
  why: 'It may be over in an hour, or for good.',
  help: 'Open it in a browser, or check again later.',
  examples: {
    breaks: [
      {
        lang: 'en',
        text: '<https://status.example.org/>',
        answers: {
          'https://status.example.org/': { kind: 'unanswered', failure: 'status', status: 503 },
        },
        where: 'the address answers 503',
      },
      {
        lang: 'ko',
        text: '[상태](https://status.example.org/)',
        answers: {
          'https://status.example.org/': { kind: 'unanswered', failure: 'certificate', status: null },
        },
        where: 'the certificate has run out',
      },
    ],
    keeps: [
      {
        lang: 'en',
        text: '<https://status.example.org/>',
        answers: { 'https://status.example.org/': { kind: 'there', movedTo: null } },
        where: 'somebody answers',
      },
      {
        lang: 'ko',
        text: '[안](http://10.0.3.7/)',
        answers: { 'http://10.0.3.7/': { kind: 'not-asked', reason: 'private-address' } },
        where: 'the address is one that is not asked for',
      },
    ],
  },
  check({ link, answer }: AnsweredLink): ExternalFinding | null {
    if (answer.kind !== 'unanswered') return null;
    const { failure, status } = answer;
    const reason = failure === 'status' ? `the site answers ${status ?? 'with an error'}` : reasons[failure];
    return { values: { url: link.written.slice(0, 300), reason } };
  },
};

const reasons: Readonly<Record<Exclude<Failure, 'status'>, string>> = {
  timeout: 'there was no answer in time',
  refused: 'the connection was refused',
  'broken-off': 'the connection was broken off',
  'no-route': 'there is no way to its host',
  resolver: 'its host name could not be looked up',
  certificate: 'its certificate is not valid',
  tls: 'no encrypted connection could be made',
  'redirect-loop': 'it leads back to itself',
  'many-redirects': 'it leads on too often',
  'no-network': 'nobody else answered either, as if there were no network',
};
