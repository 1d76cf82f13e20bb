import type { CommandContext } from '#cli/command.ts';

/** A terminal of 80 columns without colours that keeps what is written to it. */
export function recordTerminal() {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err') => ({
    columns: 80,
    colour: false,
    live: false,
    write(text: string) {
      written[stream] += text;
    },
  });
  const context: CommandContext = {
    cwd: process.cwd(),
    environment: {},
    terminal: { out: output('out'), err: output('err') },
    elapsed: () => 0,
  };
  return { written, context };
}
