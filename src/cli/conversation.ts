import type { Readable, Writable } from 'node:stream';

/** Where is asked, and where answers come from. */
export interface Conversation {
  input: Readable;
  output: Writable;
}

export const terminalConversation: Conversation = { input: process.stdin, output: process.stdout };
