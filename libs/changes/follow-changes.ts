import { Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor, type ScopeKind } from '#access';
import { Database } from '#platform';
import { ChangeFeed } from './change-feed.js';
import type { Follower } from './follower.js';
import { findFollowed } from './store/followed-store.js';

/** Follows what changes in a territory or an establishment, until the iterator is ended. */
@Injectable()
export class FollowChanges {
  constructor(
    private readonly db: Database,
    private readonly feed: ChangeFeed,
  ) {}

  /**
   * @param code none for the nation.
   * @throws {Refusal} FORBIDDEN when it does not exist or lies outside the perimeter.
   */
  async execute(actor: Actor, kind: ScopeKind, code: string | null): Promise<Follower> {
    const scope = scopeFor(actor, 'changes.follow');
    const [place] = await this.db.run(findFollowed, kind, kind === 'NATION' ? '' : (code ?? ''));
    const covered = place && (kind === 'NATION' ? scope.nation : scopeCovers(scope, place));
    if (!covered) throw outOfScope();
    return this.feed.follow(actor, { kind, ...place });
  }
}
