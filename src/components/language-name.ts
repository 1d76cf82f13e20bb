/** Names that are not the id with a capital letter. */
const names: Readonly<Record<string, string>> = {
  c: 'C',
  cpp: 'C++',
  csharp: 'C#',
  css: 'CSS',
  csv: 'CSV',
  docker: 'Dockerfile',
  fsharp: 'F#',
  graphql: 'GraphQL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  java: 'Java',
  javascript: 'JavaScript',
  json: 'JSON',
  json5: 'JSON5',
  jsonc: 'JSON',
  jsx: 'JSX',
  'objective-c': 'Objective-C',
  php: 'PHP',
  powershell: 'PowerShell',
  r: 'R',
  scss: 'SCSS',
  shellscript: 'Shell',
  shellsession: 'Shell',
  sql: 'SQL',
  toml: 'TOML',
  tsx: 'TSX',
  typescript: 'TypeScript',
  vb: 'Visual Basic',
  xml: 'XML',
  yaml: 'YAML',
};

/** How a language is called; null for plain text, which is none. @param id Shiki's: `python`, `shellscript` */
export function languageName(id: string): string | null {
  if (['text', 'plaintext', 'txt', 'plain', 'ansi'].includes(id)) return null;
  return names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
