import type { Rule } from '../runtime.ts';

/** The sentences between the exceptions of a chain (PEP 3134), and the tree drawn around a group's members (PEP 654). */
export const chainRules: readonly Rule[] = [
  {
    name: 'link to an explicit cause',
    sample: 'The above exception was the direct cause of the following exception:',
    from: ['idle', 'message', 'doubt', 'gap', 'failing', 'failed'],
    pattern: /^\s*The above exception was the direct cause(?: of(?: the(?: following(?: exception:?)?)?)?)?$/,
    to: 'linked',
    starts: true,
    evidence: true,
    read: (draft) => {
      draft.link = 'cause';
    },
  },
  {
    name: 'link to the exception being handled',
    sample: 'During handling of the above exception, another exception occurred:',
    from: ['idle', 'message', 'doubt', 'gap', 'failing', 'failed'],
    pattern: /^\s*During handling of the above exception,(?: another(?: exception(?: occurred:?)?)?)?$/,
    to: 'linked',
    starts: true,
    evidence: true,
    read: (draft) => {
      draft.link = 'context';
    },
  },
  {
    name: 'rest of a link that the terminal broke',
    sample: 'exception:',
    from: ['linked'],
    pattern: /^\s*(?:(?:of|the|following|another|exception:?|occurred:) ?){1,5}$/,
  },
  {
    name: 'group opens',
    sample: '  +-+---------------- 1 ----------------',
    from: ['message', 'doubt', 'gap'],
    pattern: /^\s*\+-\+-{4,} [\d.]{1,9} -{4,}$/,
    to: 'member',
    read: (draft) => {
      draft.depth++;
    },
  },
  {
    name: 'next group member',
    sample: '    +---------------- 2 ----------------',
    from: ['message', 'doubt', 'gap'],
    pattern: /^\s*\+-{4,} [\d.]{1,9} -{4,}$/,
    to: 'member',
  },
  {
    name: 'group closes',
    sample: '    +------------------------------------',
    from: ['message', 'doubt', 'gap', 'more'],
    pattern: /^\s*\+-{10,}$/,
    to: 'gap',
    read: (draft) => {
      draft.depth = Math.max(0, draft.depth - 1);
    },
  },
  {
    name: 'members left out',
    sample: 'and 12 more exceptions',
    from: ['member'],
    pattern: /^\s*and \d{1,9} more exceptions?$/,
    to: 'more',
  },
];
