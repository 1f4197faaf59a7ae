/** Tells the person who measures where it stands; tables go to standard output, this does not. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
