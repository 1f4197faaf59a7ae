import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '#access';
import type { AuditFinding, TrailFilter } from '#audit';
import { RoleEnum } from '../access/access.types.js';
import { PageInfoType } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';

@ObjectType('AuditDetail')
export class AuditDetailType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType('AuditEntry', { description: 'Une inscription au journal d’audit\u00A0: qui a fait quoi, quand, sur quel périmètre.' })
export class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'La chaîne dont elle est un maillon.' })
  stream: string;

  @Field(() => Int, { description: 'Son numéro dans cette chaîne.' })
  seq: number;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String)
  action: string;

  @Field(() => String, { description: 'L’action, en français.' })
  actionLabel: string;

  @Field(() => ID, { nullable: true })
  personId: string | null;

  @Field(() => String)
  personName: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Le rôle au titre duquel elle a été faite.' })
  role: Role | null;

  @Field(() => String, { nullable: true, description: 'Le rôle, en français.' })
  roleLabel: string | null;

  @Field(() => String, { nullable: true })
  regionCode: string | null;

  @Field(() => String, { nullable: true })
  departmentCode: string | null;

  @Field(() => FinessScalar, { nullable: true })
  finess: string | null;

  @Field(() => String, { nullable: true })
  establishmentName: string | null;

  @Field(() => String, { nullable: true })
  subjectKind: string | null;

  @Field(() => String, { nullable: true })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse réseau, pour l’administration seulement.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'La requête, telle que les journaux techniques la nomment.' })
  requestId: string | null;

  @Field(() => [AuditDetailType])
  details: AuditDetailType[];
}

@ObjectType('AuditTrailPage')
export class AuditTrailPageType {
  @Field(() => [AuditEntryType])
  nodes: AuditEntryType[];

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;
}

@InputType('AuditTrailFilter')
export class AuditTrailFilterInput implements Omit<TrailFilter, 'action'> {
  @Field(() => String, { nullable: true, description: 'Une partie du nom ou de l’adresse, ou l’identifiant du compte.' })
  person?: string | null;

  @Field(() => FinessScalar, { nullable: true })
  finess?: string | null;

  @Field(() => String, { nullable: true, description: 'Code INSEE de la région.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Code d’action, de auditActions.' })
  action?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclu.' })
  to?: Date | null;
}

@ObjectType('AuditActionLabel')
export class AuditActionLabelType {
  @Field(() => String)
  action: string;

  @Field(() => String)
  label: string;
}

@ObjectType('AuditFinding', { description: 'Ce qui, dans le journal, n’est plus comme il a été écrit.' })
export class AuditFindingType implements AuditFinding {
  @Field(() => String)
  code: AuditFinding['code'];

  @Field(() => String)
  where: string;

  @Field(() => Int, { nullable: true })
  seq: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at: Date | null;

  @Field(() => String)
  message: string;
}

@ObjectType('AuditVerification', { description: 'Vérification des dernières inscriptions et des derniers sceaux\u00A0; la commande « audit verify » vérifie tout.' })
export class AuditVerificationType {
  @Field(() => DateTimeScalar)
  checkedAt: Date;

  @Field(() => Int)
  entries: number;

  @Field(() => Int)
  seals: number;

  @Field(() => String, { nullable: true, description: 'Numéro et empreinte du dernier sceau, à noter hors de la base.' })
  lastSeal: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastSealAt: Date | null;

  @Field(() => Boolean)
  intact: boolean;

  @Field(() => [AuditFindingType])
  findings: AuditFindingType[];
}
