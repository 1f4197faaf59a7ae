import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Permission } from '#access';

export const PERMISSION = 'vigie:permission';
export const PUBLIC = 'public';

/** Declares the permission of an operation. It also stands in the schema, where a test looks for it on every field. */
export function Allow(permission: Permission): MethodDecorator {
  return applyDecorators(SetMetadata(PERMISSION, permission), Extensions({ permission }));
}

/** Declares an operation open to anyone. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(PERMISSION, PUBLIC), Extensions({ permission: PUBLIC }));
}

export const BEFORE_FIRST_FACTOR = 'vigie:before-first-factor';

/** Also open, with the pending token of their sign-in, to who may not come in before having a second factor. The use case checks it. */
export function AlsoBeforeFirstFactor(): MethodDecorator {
  return SetMetadata(BEFORE_FIRST_FACTOR, true);
}
