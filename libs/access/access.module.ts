import { Module } from '@nestjs/common';
import { AccessChanges } from './access-changes.js';
import { CloseDemoSessions } from './close-demo-sessions.js';
import { DemoAccounts } from './demo-accounts.js';
import { KnownActors } from './known-actors.js';
import { ListAccounts } from './list-accounts.js';
import { OwnHabilitations } from './own-habilitations.js';
import { OpenSession } from './sessions/open-session.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { Sessions } from './sessions/sessions.js';
import { WatchSessions } from './watch-sessions.js';

const USE_CASES = [AccessChanges, DemoAccounts, ListAccounts, OpenSession, OwnHabilitations, OwnSessions, Sessions, WatchSessions];

@Module({ providers: [KnownActors, CloseDemoSessions, ...USE_CASES], exports: [KnownActors, ...USE_CASES] })
export class AccessModule {}
