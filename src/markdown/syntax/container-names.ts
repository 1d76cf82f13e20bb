/** The blocks that `:::name` begins. Every other name is text, as it is in any Markdown. */
export const containerNames = ['internal', 'timeline'] as const;

/** Matches the line that begins a block of ours: `:::internal`, `::: timeline[UTC]{zone=UTC}`; not `:::internals`. */
export const containerBeginning = new RegExp(`^(:{3,})[ \\t]*(?:${containerNames.join('|')})(?=[ \\t[{]|$)`);
