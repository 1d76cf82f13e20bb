import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel } from '@clack/prompts';
import type { Redaction } from '#checks/index.ts';
import { placesOf, shownValue } from './lines.ts';

/** Where is asked, and where answers come from. */
export interface Conversation {
  input: Readable;
  output: Writable;
}

/** Asks for each value whether it goes. @returns those that go; null where the writer broke off */
export async function askEach(
  found: readonly Redaction[],
  text: string,
  { input, output }: Conversation = { input: process.stdin, output: process.stdout },
): Promise<Redaction[] | null> {
  const chosen: Redaction[] = [];
  for (const one of found) {
    const message = `${one.kind} ${shownValue(one)} (${placesOf(one, text)}) → ${one.placeholder}?`;
    const answer = await confirm({ message, input, output });
    if (isCancel(answer)) return null;
    if (answer) chosen.push(one);
  }
  return chosen;
}
