import { isPersonal } from './account-names.ts';
import { type Disclosure, firstFew, groupOf, inOrder } from './disclosure.ts';
import { loginsIn } from './logins.ts';

// `kim`, `김민수` before a slash; without one only what is plain, for a Korean particle may follow: `/home/kim에서`
const segment = String.raw`(?<name>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?=[\\/])|[A-Za-z0-9_](?:[\w.-]{0,60}\w)?)`;
// No part of an address or a longer path: but `file:///home/kim`, `-I/home/kim`, a diff's `+/home/kim` and `../../home/kim`
const pathStart = String.raw`(?:(?<![\w.~/%$})*-])|(?<=\b(?:file|webpack|app):\/\/)|(?<=(?:^|\s)[-+][A-Za-z]?)|(?<=\.\.))`;

/** Paths of which one folder is named after its owner. */
const homes: readonly RegExp[] = [
  // `/home/kim/app.py`, `/export/home/kim/`, `/var/home/kim/`
  new RegExp(String.raw`${pathStart}(?:\/(?:export|usr|var|data|nfs|mnt|srv))?\/home\/${segment}`, 'dgmu'),
  // `/Users/kim/app.py`, `/mnt/c/Users/kim/`, `/c/Users/kim/`
  new RegExp(String.raw`${pathStart}(?:\/mnt\/[a-z]|\/[a-z])?\/Users\/${segment}`, 'dgmu'),
  // `C:\Users\Kim Min\app.py`, `C:\\Users\\Kim`, `c:/Users/Kim`; a name may have spaces where a separator ends it
  /(?<![A-Za-z])[A-Za-z]:(?:\\{1,4}|\/)(?:Users|Documents and Settings)(?:\\{1,4}|\/)(?<name>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?: [\p{L}\p{N}_.-]{1,30}){0,2}(?=[\\/])|[A-Za-z0-9_](?:[\w.-]{0,60}\w)?)/dgiu,
];

/**
 * User names in a text: in the paths of home directories, in prompts and in the targets of ssh. What is named there once is found
 * wherever it stands as that user: `~kim/`, `USER=kim`, the owner in a list of files.
 */
export function findUserNames(text: string): Disclosure[] {
  const named = [
    ...homes.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => ownerIn(match, text))),
    ...loginsIn(text).map(({ user }) => user),
  ].filter(({ value }) => isPersonal(value));
  const names = firstFew(named.map(({ value }) => value));
  return inOrder([...named, ...names.flatMap((name) => placesAs(name, text))]);
}

function ownerIn(match: RegExpExecArray, text: string): Disclosure[] {
  const name = groupOf(match, 'name');
  if (!name || isFile.test(name.value)) return [];
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (siteAddress.test(before)) return [];
  // `/home/orders` alone may be an address of a site; `/home/orders/app.py`, `cd /home/kim` and `HOME=/home/kim` are none.
  const isFolder = /^[\\/]/.test(text.slice(name.end)) || /(?:\bcd\s+|HOME=["']?|~\s*=\s*)$/.test(before);
  return isFolder || !match[0].includes('/home/') ? [name] : [];
}

// `/home/index.html`
const isFile = /\.(?:html?|php|jsp|aspx?|js|css|json|xml|txt|md|py|sh|log|png|jpe?g|svg)$/i;
// `](/home/about/`, `href="/home/about/`, `permalink: /home/about/`
const siteAddress =
  /(?:\]\(|\b(?:href|src|action|to|route|url|permalink|redirect(?:_from)?)\s*[=:]\s*["'{]?)$/i;

/** Where a known name stands for the user: by what is beside it, for it may be a common word elsewhere. */
function placesAs(name: string, text: string): Disclosure[] {
  const escaped = RegExp.escape(name);
  const patterns = [
    // `~kim/`
    String.raw`(?<![\w/])~(?<name>${escaped})(?=[/\s])`,
    // `USER=kim`, `"username": "kim"`, `--user kim`, `sudo -u kim`
    String.raw`(?:\b(?:user|username|logname|login|owner|sudo_user)["']?\s{0,2}[=:]\s{0,2}["']?|--user(?:name)?[= ]|\bsudo -u |\bsu (?:- )?|\bchown (?:-R )?)(?<name>${escaped})(?![\w.@-])`,
    // `-rw-r--r-- 1 kim staff 220`, `kim  1234  0.0  0.1` of ps
    String.raw`^[dlbcps-][rwxsStT-]{9}[.+@]?\s+\d+\s+(?<name>${escaped})\s`,
    String.raw`^(?<name>${escaped})\s+\d+\s+\d+\.\d`,
    // `password for kim from 10.0.3.7`, `user kim`, `uid=1000(kim)`
    String.raw`\b(?:password|publickey) for (?<name>${escaped})\b|\buid=\d+\((?<name>${escaped})\)`,
    // `/var/mail/kim`, `/tmp/kim/`, and homes that are named alone: `/home/kim`
    String.raw`\/(?:mail|tmp|home|Users)\/(?<name>${escaped})(?![\w.-])`,
    // `kim@web-1`, and no address: `kim@example.org`
    String.raw`(?<![\w.+@/-])(?<name>${escaped})@(?=[A-Za-z0-9][\w-]{0,62}(?:\.(?:local|lan|internal|corp))?(?![\w.-]*\.[a-z]{2}))`,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'dgim'))].flatMap((match) => groupOf(match, 'name') ?? []),
  );
}
