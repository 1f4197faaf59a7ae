import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AddMachineCredential } from './accounts/add-machine-credential.js';
import { CloseMachineAccount } from './accounts/close-machine-account.js';
import { CreateMachineAccount } from './accounts/create-machine-account.js';
import { ListMachineAccounts } from './accounts/list-machine-accounts.js';
import { MachineChanges } from './accounts/machine-right.js';
import { RevokeMachineCredential } from './accounts/revoke-machine-credential.js';
import { SetMachineEstablishments } from './accounts/set-machine-establishments.js';
import { FindMachine } from './find-machine.js';
import { IssueMachineToken } from './issue-machine-token.js';
import { LimitMachines } from './limit-machines.js';
import { NoteLastUse } from './note-last-use.js';

const PROOF = [FindMachine, IssueMachineToken, LimitMachines, NoteLastUse];
const ACCOUNTS = [AddMachineCredential, CloseMachineAccount, CreateMachineAccount, ListMachineAccounts, RevokeMachineCredential, SetMachineEstablishments];

/** How a software proves which one it is, and who answers for it. */
@Module({ imports: [AccessModule], providers: [MachineChanges, ...PROOF, ...ACCOUNTS], exports: [...PROOF, ...ACCOUNTS] })
export class MachineModule {}
