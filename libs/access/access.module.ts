import { Module } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.js';
import { KnownActors } from './known-actors.js';
import { ListAccounts } from './list-accounts.js';
import { SignIn } from './sign-in.js';
import { WatchSessions } from './watch-sessions.js';

@Module({ providers: [DemoAccounts, KnownActors, ListAccounts, SignIn, WatchSessions], exports: [DemoAccounts, ListAccounts, SignIn, WatchSessions] })
export class AccessModule {}
