/** A command could not do its work, for a reason the operator can mend: one French line, exit code 1, no stack. */
export class CommandFailure extends Error {}
