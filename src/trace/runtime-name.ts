/** Names that are not the id with a capital letter. */
const names: Readonly<Record<string, string>> = {
  cpp: 'C++',
  dotnet: '.NET',
  node: 'Node.js',
  ocaml: 'OCaml',
  php: 'PHP',
  plpgsql: 'PL/pgSQL',
  powershell: 'PowerShell',
};

/** How a runtime is called. @param id as in a Trace: `python`, `dotnet` */
export function runtimeName(id: string): string {
  return names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
