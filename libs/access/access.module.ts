import { Module } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.js';
import { KnownActors } from './known-actors.js';
import { ListAccounts } from './list-accounts.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [DemoAccounts, KnownActors, ListAccounts, SignIn], exports: [DemoAccounts, ListAccounts, SignIn] })
export class AccessModule {}
