import { confirm, isCancel } from '@clack/prompts';
import type { Redaction } from '#checks/index.ts';
import { type Conversation, terminalConversation } from '../conversation.ts';
import { placesOf, shownValue } from './lines.ts';

/** Asks for each value whether it goes. @returns those that go; null where the writer broke off */
export async function askEach(
  found: readonly Redaction[],
  text: string,
  { input, output }: Conversation = terminalConversation,
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
