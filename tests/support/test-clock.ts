import type { Clock } from '#platform';

/** A clock that stands still until it is set. */
export class TestClock implements Clock {
  private instant: Date;

  /** @param instant ISO 8601 with offset, e.g. "2026-11-23T09:00:00+01:00" */
  constructor(instant: string) {
    this.instant = new Date(instant);
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.instant = new Date(this.instant.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
  }
}
