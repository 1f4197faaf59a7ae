/** What one check found. */
export interface Finding {
  readonly isWell: boolean;
  readonly subject: string;
  readonly detail: string;
}
