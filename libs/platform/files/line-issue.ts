/** What is wrong, or doubtful, in one line of a file. A line with an error is not taken; one with warnings is. */
export interface LineIssue {
  readonly severity: 'error' | 'warning';
  /** Stable, for machines. */
  readonly code: string;
  /** French, says what to mend. */
  readonly reason: string;
}
