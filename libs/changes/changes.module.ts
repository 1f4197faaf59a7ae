import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.js';
import { FollowChanges } from './follow-changes.js';

/** For the processes in which pages follow changes; announcing needs no module. */
@Module({ providers: [ChangeFeed, FollowChanges], exports: [ChangeFeed, FollowChanges] })
export class ChangesModule {}
