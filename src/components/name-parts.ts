/** Where a long name may break: after dots, colons, arrows and slashes, not in the middle of a word. `a.b::C` → `a.`, `b::`, `C` */
export function nameParts(name: string): string[] {
  return name.split(/(?<=\.|::|->|[/\\])(?=[^.:/])/);
}
