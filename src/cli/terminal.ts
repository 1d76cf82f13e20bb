import { styleText } from 'node:util';

/** One of the two streams a command writes to. */
export interface Output {
  write(text: string): void;
  /** Width of the text, in columns. */
  columns: number;
  colour: boolean;
  /** Whether somebody is looking, and a line can be written over: a terminal, and no dumb one. */
  live: boolean;
}

/** `out` carries what was asked for, `err` the report of what is wrong. */
export interface Terminal {
  out: Output;
  err: Output;
}

type Style = Parameters<typeof styleText>[0];

/** Styles a text, or leaves it as it is where the output has no colours. */
export type Paint = (style: Style, text: string) => string;

const widths = { unknown: 80, least: 40, most: 100 };

/** The terminal of a process. */
export function openTerminal(
  streams: { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream },
  environment: NodeJS.ProcessEnv,
): Terminal {
  return { out: outputOf(streams.stdout, environment), err: outputOf(streams.stderr, environment) };
}

export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/**
 * Whether to write colours: `NO_COLOR` (https://no-color.org) and `FORCE_COLOR` say so, else whether it is a terminal.
 * Should both be set, `FORCE_COLOR` counts, as in Node.
 */
export function wantsColour(
  isTerminal: boolean,
  { FORCE_COLOR: forced, NO_COLOR: unwanted, TERM: terminal }: NodeJS.ProcessEnv,
): boolean {
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && !unwanted && terminal !== 'dumb';
}

function outputOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    // Read anew each time: the window of a dev server may change its width.
    get columns() {
      return Math.min(widths.most, Math.max(widths.least, stream.columns || widths.unknown));
    },
    colour: wantsColour(stream.isTTY === true, environment),
    live: stream.isTTY === true && environment['TERM'] !== 'dumb',
  };
}
