import { Module } from '@nestjs/common';
import { KnownActors } from './known-actors.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [KnownActors, SignIn], exports: [SignIn] })
export class AccessModule {}
