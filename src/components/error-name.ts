/** Where a long name of an error may break: after a dot or colons, not in the middle of a word. `a.b::C` → `a.`, `b::`, `C` */
export function nameParts(name: string): string[] {
  return name.split(/(?<=\.|::)/);
}
