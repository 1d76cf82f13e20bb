import { bundledLanguagesInfo } from 'shiki/langs';

/** A fence's first word, taken apart. */
export interface CodeLabel {
  /** Shiki's language id; `text` for plain text. */
  language: string;
  /** True where the label names a language nobody knows: shown as plain text, and reported. */
  unknown: boolean;
  /** What clung to the label: `{2,5}` of `python{2,5}`, `title` of `js:title`. */
  highlights: string;
  title: string | undefined;
  /** First line number of `python=10` (HackMD). */
  startLine: number | undefined;
  /** True for `traceback` and its like: the block is a traceback whatever it looks like. */
  traceback: boolean;
}

/** Labels of real posts which Shiki does not know by this name. The value is Shiki's. */
const aliases: Readonly<Record<string, string>> = {
  apacheconf: 'apache',
  aspx: 'erb',
  avsc: 'json',
  babel: 'jsx',
  'c#': 'csharp',
  'c++': 'cpp',
  c_cpp: 'cpp',
  cc: 'cpp',
  cmd: 'bat',
  conf: 'ini',
  config: 'ini',
  cfg: 'ini',
  'core-js': 'javascript',
  cxx: 'cpp',
  django: 'jinja',
  'docker-compose': 'yaml',
  ejs: 'erb',
  elisp: 'emacs-lisp',
  emacs: 'emacs-lisp',
  env: 'dotenv',
  flow: 'javascript',
  golang: 'go',
  gradle: 'groovy',
  gql: 'graphql',
  h: 'c',
  hbs: 'handlebars',
  hpp: 'cpp',
  htm: 'html',
  'html+erb': 'erb',
  ipython: 'python',
  java8: 'java',
  jinja2: 'jinja',
  js2: 'javascript',
  jsp: 'erb',
  jsonl: 'json',
  lisp: 'common-lisp',
  m: 'objective-c',
  mariadb: 'sql',
  maven: 'xml',
  mysql: 'sql',
  node: 'javascript',
  nodejs: 'javascript',
  'obj-c': 'objective-c',
  objc: 'objective-c',
  objectivec: 'objective-c',
  oracle: 'plsql',
  patch: 'diff',
  pgsql: 'sql',
  php7: 'php',
  plist: 'xml',
  pom: 'xml',
  postgres: 'sql',
  postgresql: 'sql',
  protobuf: 'proto',
  psql: 'sql',
  py3: 'python',
  pycon: 'python',
  python2: 'python',
  python3: 'python',
  rspec: 'ruby',
  servlet: 'java',
  sqlite: 'sql',
  svg: 'xml',
  swift3: 'swift',
  thymeleaf: 'html',
  tex: 'latex',
  tsql: 'sql',
  unix: 'shellsession',
  vb6: 'vb',
  vuejs: 'vue',
  x86asm: 'asm',
  xhtml: 'html',
  xsd: 'xml',
};

/** Shiki's id for each name it knows a language by: `js` → `javascript`. */
const ids = new Map(
  bundledLanguagesInfo.flatMap(({ id, aliases: names = [] }) => [id, ...names].map((name) => [name, id])),
);

/** Labels that say the block is no code at all. */
const plain = new Set(
  'text txt plain plaintext none no nohighlight no-highlight code output out result raw ascii string message stdout stderr error nofile tree'.split(
    ' ',
  ),
);

const tracebackLabels = new Set(
  'traceback pytb py3tb stacktrace stack-trace trace panic backtrace'.split(' '),
);

/**
 * Reads a fence's first word as real posts write it.
 *
 * `Python` → python; `lang:python`, `language-python`, `.python`, `{.python` → python; `python{2,5}` → python with
 * highlights `{2,5}`; `js:app.js` → javascript with title `app.js`; `rust,ignore` → rust; `conf` → ini.
 */
export function readLabel(label: string | null): CodeLabel {
  const none: CodeLabel = {
    language: 'text',
    unknown: false,
    highlights: '',
    title: undefined,
    startLine: undefined,
    traceback: false,
  };
  if (label === null) return none;
  // Matches the wrappers around a name: `lang:`, `language-`, `{.`, `.`, `[`.
  const bare = label
    .replace(/^(?:\{?\.|\{|\[)/, '')
    .replace(/^(?:lang|language)[:=-]/i, '')
    .replace(/[\]}]$/, (end) => (label.includes('{', 1) ? end : ''));
  // Matches `python`, `c++`, `f#`, `objective-c`, and after it what clings: `{2,5}`, `:title`, `,ignore`, `=10`, `(x)`.
  const [, name = '', rest = ''] = /^([^{:,=([\s]*)(.*)$/s.exec(bare) ?? [];
  const known = languageNamed(name.toLowerCase());
  return {
    ...none,
    language: known ?? 'text',
    unknown: known === null,
    highlights: /\{[\d,\s-]+\}/.exec(rest)?.[0] ?? '',
    // Matches `:app.js` and `:title=app.js` up to marks such as `{2}`.
    title: /^:(?:title=|filename=)?([^{]+)/.exec(rest)?.[1]?.replaceAll(/^["']|["']$/g, ''),
    startLine: rest.startsWith('=') ? Number.parseInt(rest.slice(1), 10) || 1 : undefined,
    traceback: tracebackLabels.has(name.toLowerCase()),
  };
}

function languageNamed(name: string): string | null {
  if (name === '' || plain.has(name) || tracebackLabels.has(name)) return 'text';
  return ids.get(Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name) ?? null;
}
