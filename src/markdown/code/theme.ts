import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * Roles a token of code can have, as the class names of the page, each with the TextMate scopes that mean it.
 * Later rows win over earlier ones of equal specificity. `styles/code.css` gives each class its colours.
 */
const roles = {
  /** keyword, storage class, control flow */
  k: ['keyword', 'storage', 'variable.language', 'constant.language.import-export-all'],
  /** operator that is no word */
  o: ['keyword.operator', 'punctuation.separator.key-value', 'storage.type.function.arrow'],
  /** string */
  s: [
    'string',
    'markup.inline.raw',
    'markup.raw',
    'punctuation.definition.string',
    'string.unquoted.argument',
  ],
  /** escape, interpolation mark, regular expression */
  e: [
    'constant.character.escape',
    'string.regexp',
    'punctuation.definition.template-expression',
    'constant.other.placeholder',
  ],
  /** number, boolean, null, other constant */
  n: [
    'constant.numeric',
    'constant.language',
    'constant.character',
    'constant.other',
    'variable.other.constant',
    'keyword.other.unit',
    'support.constant',
  ],
  /** function: defined or called */
  f: ['entity.name.function', 'support.function', 'variable.function', 'entity.name.command'],
  /** type, class, module */
  t: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'storage.type.java',
    'storage.type.cs',
    'storage.type.generic',
    'storage.type.primitive',
  ],
  /** tag of markup, selector */
  g: ['entity.name.tag', 'entity.other.attribute-name.class.css', 'entity.other.attribute-name.id.css'],
  /** attribute, property, key */
  a: [
    'entity.other.attribute-name',
    'support.type.property-name',
    'meta.object-literal.key',
    'variable.parameter',
    'entity.name.tag.yaml',
    'support.type.property-name.json',
    'keyword.other.definition.ini',
    'variable.other.key',
  ],
  /** comment */
  c: [
    'comment',
    'punctuation.definition.comment',
    'string.quoted.docstring',
    'string.quoted.docstring.multi',
  ],
  /** heading of Markdown, header of a diff */
  h: ['markup.heading', 'meta.diff.header', 'meta.diff.range', 'meta.separator'],
  /** inserted, deleted */
  i: ['markup.inserted', 'markup.changed'],
  d: ['markup.deleted'],
} as const satisfies Record<string, readonly string[]>;

export type CodeRole = keyof typeof roles;

const names = Object.keys(roles) as CodeRole[];

/** A theme whose colours are no colours but the numbers of roles: `#000001` is the first. */
export const codeTheme: ThemeRegistrationRaw = {
  name: 'sunfish',
  type: 'light',
  colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...names.map((role, index) => ({ scope: [...roles[role]], settings: { foreground: markerOf(index) } })),
  ],
};

const byMarker = new Map(names.map((role, index) => [markerOf(index), role]));

/** The role a marker colour stands for; undefined for ordinary text. */
export function roleOf(marker: string | undefined): CodeRole | undefined {
  return marker === undefined ? undefined : byMarker.get(marker.toLowerCase());
}

function markerOf(index: number): string {
  return `#${(index + 1).toString(16).padStart(6, '0')}`;
}
