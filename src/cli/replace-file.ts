import { renameSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file of the writer's anew, whole or not at all, with the mode it had. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.sunfish-part`;
  writeFileSync(draft, text, { mode: statSync(file).mode });
  renameSync(draft, file);
}
