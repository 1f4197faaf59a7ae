import { Injectable } from '@nestjs/common';
import { asSystem, Database, type Transaction } from '#platform';
import { KnownActors } from './known-actors.js';

/**
 * The one way to change who may do what: as the system, in one transaction. This process then forgets at once whom it knew;
 * the others do when the database tells them.
 */
@Injectable()
export class AccessChanges {
  constructor(
    private readonly db: Database,
    private readonly known: KnownActors,
  ) {}

  async execute<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
    const done = await asSystem(async () => this.db.transaction(change));
    this.known.forget();
    return done;
  }
}
