import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { createAccount, ROLES, SCOPE_KINDS, SCOPE_OF_ROLE, type Role, type ScopeKind } from '#access';
import { Directory } from '#directory';
import type { CommandContext, RunCommand } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { recordCommand } from '../record-command.js';

interface NewAccountOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly code?: string;
  readonly reason: string;
}

export function addAccountCommands(program: Command, run: RunCommand): void {
  const account = program.command('account').description('comptes locaux');
  account
    .command('create')
    .description("crée un compte local et l'habilite ; le mot de passe vient de VIGIE_PASSWORD, sinon il est tiré au sort")
    .requiredOption('--email <adresse>', 'adresse de connexion')
    .requiredOption('--name <nom>', 'nom affiché')
    .addOption(new Option('--role <rôle>', 'rôle').choices(ROLES).makeOptionMandatory())
    .addOption(new Option('--scope <périmètre>', 'sorte de périmètre').choices(SCOPE_KINDS).makeOptionMandatory())
    .option('--code <code>', 'code de la région ou du département, ou numéro FINESS (rien pour NATION)')
    .requiredOption('--reason <motif>', "motif de l'habilitation")
    .action(async (options: NewAccountOptions) => run(async (context) => create(context, options)));
}

async function create({ db, clock, say }: CommandContext, options: NewAccountOptions): Promise<void> {
  await refuseWrongPerimeter(new Directory(db), options);
  const given = process.env['VIGIE_PASSWORD'];
  const password = given ?? randomBytes(12).toString('base64url');
  const { email, name, role, scope, reason } = options;
  const code = options.code ?? null;
  const habilitations = [{ role, scopeKind: scope, scopeCode: code }];
  const id = await db.transaction(async (tx) => {
    const created = await createAccount(tx, { email, name, password, habilitations, isDemo: false, grantedByName: 'Ligne de commande', reason });
    if (created === undefined) return undefined;
    const subject = { kind: 'account', id: created };
    await recordCommand(tx, clock, { action: 'account.create', subject, detail: { email, role, scope, code, reason } });
    return created;
  });
  if (id === undefined) throw new CommandFailure(`Un compte existe déjà pour ${options.email}.`);
  say(`Compte créé : ${options.email}.`);
  if (given === undefined) say(`Mot de passe (affiché une seule fois) : ${password}`);
}

async function refuseWrongPerimeter(directory: Directory, { role, scope, code }: NewAccountOptions): Promise<void> {
  if (scope !== SCOPE_OF_ROLE[role]) throw new CommandFailure(`Le rôle ${role} se donne sur --scope ${SCOPE_OF_ROLE[role]}.`);
  if ((scope === 'NATION') !== (code === undefined)) {
    throw new CommandFailure('Donnez --code pour une région, un département ou un établissement, et pas pour NATION.');
  }
  if (code !== undefined && !(await exists(directory, scope, code))) {
    throw new CommandFailure(`Le code ${code} est inconnu : chargez d'abord l'annuaire, ou vérifiez-le.`);
  }
}

async function exists(directory: Directory, scope: ScopeKind, code: string): Promise<boolean> {
  if (scope === 'ESTABLISHMENT') return (await directory.placeOf(code)) !== null;
  const territories = scope === 'REGION' ? await directory.regions() : await directory.departments();
  return territories.some((territory) => territory.code === code);
}
