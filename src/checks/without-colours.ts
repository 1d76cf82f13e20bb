const controlSequence = '\u001B';
// `ESC[38;5;245m`
const colour = new RegExp(`${controlSequence}\\[[\\d;]{0,40}m`, 'g');

/**
 * A text with the colours of a terminal blank, as long as it was, so that places stay true: a traceback that is pasted from one has
 * such codes right before a path or token.
 */
export function withoutColours(text: string): string {
  return text.includes(controlSequence) ? text.replace(colour, (code) => ' '.repeat(code.length)) : text;
}
