/**
 * The one door to the terminal. Names of files and details of faults are other people's text: no character of them may
 * move the cursor, change colours or turn the direction of reading.
 */

/** C0 and C1 controls, line and paragraph separators, marks of direction, halves of surrogate pairs. */
const unsafe =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text for one line of a terminal: what would steer the terminal is shown as its code (`\u001b`). */
export const printable = (text: string): string => text.replace(unsafe, escape);

/** JSON text that a terminal shows without harm. It means the same: such characters only stand inside of strings. */
export const printableJson = (json: string): string => json.replace(unsafe, escape);

export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Writes lines for people, each made safe. */
export function say(terminal: Terminal, ...lines: readonly string[]): void {
  terminal.write(lines.map((line) => `${printable(line)}\n`).join(''));
}
