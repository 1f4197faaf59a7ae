import { Module } from '@nestjs/common';
import { CloseDemoSessions } from './close-demo-sessions.js';
import { DemoAccounts } from './demo-accounts.js';
import { KnownActors } from './known-actors.js';
import { ListAccounts } from './list-accounts.js';
import { OpenSession } from './sessions/open-session.js';
import { Sessions } from './sessions/sessions.js';
import { WatchSessions } from './watch-sessions.js';

const USE_CASES = [DemoAccounts, ListAccounts, OpenSession, Sessions, WatchSessions];

@Module({ providers: [KnownActors, CloseDemoSessions, ...USE_CASES], exports: [KnownActors, ...USE_CASES] })
export class AccessModule {}
