/** A place in a text that moves on as its parts are read. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads what stands here and moves past it; null, without moving, where something else does. */
  take(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern, pattern.flags.includes('y') ? pattern.flags : `${pattern.flags}y`);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** Tries a reading and goes back where it leads to nothing. */
  attempt<Reading>(read: () => Reading | null): Reading | null {
    const { at } = this;
    const reading = read();
    if (reading === null) this.at = at;
    return reading;
  }
}
