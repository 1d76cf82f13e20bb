import type { Rule } from '../runtime.ts';
import { carets, numberedLine } from './v8-lines.ts';

/**
 * What Bun prints otherwise than Node: numbered source above the header, properties below it, a cause after a blank,
 * and the errors of an AggregateError one below the other. Format: Bun's src/bun.js/VirtualMachine.zig.
 */
export const bunRules: readonly Rule[] = [
  {
    name: 'numbered source above the header',
    sample: '17 |     throw new Error("boot failed", { cause: err });',
    from: ['idle', 'numbered', 'after'],
    pattern: numberedLine,
    to: 'numbered',
    tentative: true,
    read: (draft) => {
      if (draft.frames.length > 0) draft.link ??= 'cause';
      draft.memory.bun = 1;
    },
  },
  {
    name: 'numbered source of the next listed error',
    sample: '9 |   throw new AggregateError([new Error("a"), new RangeError("b")]);',
    from: ['frames'],
    pattern: numberedLine,
    when: (draft) => draft.memory.bun === 1,
    to: 'numbered',
    tentative: true,
    read: (draft) => {
      draft.link = 'group-member';
    },
  },
  {
    name: 'carets below numbered source',
    sample: '                   ^',
    from: ['numbered'],
    pattern: carets,
    to: 'marked',
    tentative: true,
    evidence: true,
  },
  {
    name: 'property of an error in Bun',
    sample: ' code: "ECONNREFUSED",',
    from: ['message'],
    pattern: /^ {1,6}\w{1,60}: (?:"|-?\d|true|false|null|undefined|\[|\{)/,
    when: (draft) => draft.memory.bun === 1 && draft.memory.nested !== 1,
    read: (draft, match) => {
      draft.memory.nested = /[[{]$/.test(match.input) ? 1 : 0;
    },
  },
  {
    name: 'more of a property in Bun',
    sample: '  id: 17,',
    from: ['message'],
    pattern: /^ {1,40}\S.*,$|^ {0,40}[}\]]{1,3},?$/,
    when: (draft) => draft.memory.bun === 1 && draft.memory.nested === 1,
    read: (draft, match) => {
      if (/^[}\]]/.test(match[0])) draft.memory.nested = 0;
    },
  },
];
