import { Injectable } from '@nestjs/common';
import { type Department, Directory, type Territory } from '#directory';

const KEPT_MS = 60_000;

/** Names of regions and departments, remembered a minute: every situation shows them and they change with the law. */
@Injectable()
export class TerritoryNames {
  private kept: { readonly regions: Promise<Territory[]>; readonly departments: Promise<Department[]>; readonly until: number } | undefined;

  constructor(private readonly directory: Directory) {}

  async regions(): Promise<Territory[]> {
    return this.read().regions;
  }

  async departments(): Promise<Department[]> {
    return this.read().departments;
  }

  private read() {
    if (!this.kept || performance.now() > this.kept.until) {
      const regions = this.directory.regions();
      const departments = this.directory.departments();
      const forget = (): void => {
        this.kept = undefined;
      };
      regions.catch(forget);
      departments.catch(forget);
      this.kept = { regions, departments, until: performance.now() + KEPT_MS };
    }
    return this.kept;
  }
}
