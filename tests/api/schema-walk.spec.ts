import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DefinitionNode, getNamedType, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isUnionType, Kind, parse, print } from 'graphql';
import { PERMISSIONS, Sessions } from '#access';
import { AUDIT_ACTIONS } from '#audit';
import { Public } from '../../apps/api/access/allow.js';
import { PermissionGuard } from '../../apps/api/access/permission.guard.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

/** Operations that must work before anyone is signed in. A new one here is a decision. */
const PUBLIC = [
  'Mutation.activateInvitation', 'Mutation.askNewPassword', 'Mutation.beginPasskeySignIn', 'Mutation.carryInvitation', 'Mutation.chooseNewPassword', 'Mutation.finishPasskeySignIn',
  'Mutation.finishRecoveryCodeSignIn', 'Mutation.finishTotpSignIn', 'Mutation.leave', 'Mutation.resumeSignIn', 'Mutation.signIn', 'Mutation.signOut', 'Query.invitationPreview', 'Query.product',
];

describe('The schema', () => {
  let product: RunningProduct;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    schema = product.api.get(GraphQLSchemaHost).schema;
  });

  afterAll(async () => product.stop());

  it('declares a permission on every operation', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((root) => (root ? Object.values(root.getFields()).map((field) => ({ root, field })) : []));
    expect(operations.length).toBeGreaterThan(15);
    const undeclared = operations.filter(({ field }) => {
      const permission = field.extensions['permission'];
      return permission !== 'public' && !(typeof permission === 'string' && permission in PERMISSIONS);
    });
    expect(undeclared.map(({ root, field }) => `${root.name}.${field.name}`)).toEqual([]);
    const open = operations.filter(({ field }) => field.extensions['permission'] === 'public');
    expect(open.map(({ root, field }) => `${root.name}.${field.name}`).sort()).toEqual(PUBLIC);
  });

  it('says of every mutation what it leaves in the audit trail', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(15);
    const silent = mutations.filter(({ extensions }) => {
      const actions = extensions['audit'];
      return !Array.isArray(actions) || actions.length === 0 || !actions.every((action) => String(action) in AUDIT_ACTIONS);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every query that can name an establishment that reading it is told in the audit trail', () => {
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
    const naming = queries.filter(({ name, args }) => name === 'emergencyRequest' || args.some(({ type }) => canNameEstablishment(type)));
    expect(naming.length).toBeGreaterThan(20);
    expect(naming.filter(({ extensions }) => extensions['consults'] !== true).map(({ name }) => name)).toEqual([]);
  });

  it('refuses to everybody what declares nothing, were it served', async () => {
    const guard = new PermissionGuard(new Reflector(), product.api.get(Sessions));
    const asked = (...declared: MethodDecorator[]): ExecutionContext => {
      class Served {
        operation(): void {}
      }
      for (const declare of declared) declare(Served.prototype, 'operation', Object.getOwnPropertyDescriptor(Served.prototype, 'operation') as PropertyDescriptor);
      return new ExecutionContextHost([null, {}, { actor: undefined }, {}], Served, Served.prototype.operation);
    };
    await expect(guard.canActivate(asked())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(guard.canActivate(asked(Public()))).resolves.toBe(true);
  });

  it('answers nobody on operations that are not public', async () => {
    const answer = await product.anonymous.ask('{ catalogue { code } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('keeps every name and type of the public contract', async () => {
    const contract = parse(await readFile(new URL('public-contract.graphql', import.meta.url), 'utf8'));
    expect(contract.definitions.flatMap((promised) => differences(promised, schema))).toEqual([]);
  });
});

/** An argument that is a FINESS number or a kind of perimeter, or holds one. */
function canNameEstablishment(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (['Finess', 'ScopeKind'].includes(named.name)) return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => canNameEstablishment(field.type));
}

/** What the contract promises that the served schema does not keep; more fields and members are free to add. */
function differences(promised: DefinitionNode, schema: GraphQLSchema): string[] {
  if (!('name' in promised) || !promised.name) return [];
  const name = promised.name.value;
  const served = schema.getType(name);
  if (!served) return [`${name} is missing`];
  if (promised.kind === Kind.ENUM_TYPE_DEFINITION && isEnumType(served)) {
    const values = new Set(served.getValues().map((value) => value.name));
    return (promised.values ?? []).filter((value) => !values.has(value.name.value)).map((value) => `${name}.${value.name.value}`);
  }
  if (promised.kind === Kind.UNION_TYPE_DEFINITION && isUnionType(served)) {
    const members = new Set(served.getTypes().map((member) => member.name));
    return (promised.types ?? []).filter((type) => !members.has(type.name.value)).map((type) => `${name}: ${type.name.value}`);
  }
  const hasFields = promised.kind === Kind.OBJECT_TYPE_DEFINITION || promised.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
  if (!hasFields || !(isObjectType(served) || isInputObjectType(served))) return [];
  const fields = served.getFields();
  return (promised.fields ?? []).flatMap((field) => {
    const same = fields[field.name.value];
    if (!same || String(same.type) !== print(field.type)) return [`${name}.${field.name.value}`];
    const promisedArguments = 'arguments' in field ? (field.arguments ?? []) : [];
    const servedArguments = 'args' in same ? same.args : [];
    return promisedArguments
      .filter((one) => String(servedArguments.find((other) => other.name === one.name.value)?.type) !== print(one.type))
      .map((one) => `${name}.${field.name.value}(${one.name.value})`);
  });
}
