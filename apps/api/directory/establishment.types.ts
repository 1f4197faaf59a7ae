import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CoverageLevel } from '#coverage';
import { type Contact, type Establishment, ESTABLISHMENT_ORDERS, type EstablishmentOrder, type RegionRollOut, type Territory } from '#directory';
import type { WatchedEstablishmentFilter } from '#situation';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { connectionOf } from '../shared/connection.js';
import { DateScalar, FinessScalar } from '../shared/scalars.js';

export const ContactKindEnum = { DIRECTOR: 'DIRECTOR', LOGISTICS: 'LOGISTICS' } as const;
registerEnumType(ContactKindEnum, { name: 'ContactKind' });

export const EstablishmentOrderEnum = Object.fromEntries(ESTABLISHMENT_ORDERS.map((order) => [order, order])) as { [K in EstablishmentOrder]: K };
registerEnumType(EstablishmentOrderEnum, { name: 'EstablishmentOrder', description: 'Ordre de la liste.' });

@ObjectType('Territory')
export class TerritoryType implements Territory {
  @Field(() => String, { description: 'Code INSEE.' })
  code: string;

  @Field(() => String)
  name: string;
}

@ObjectType('Contact')
export class ContactType implements Contact {
  finess: string;

  @Field(() => ContactKindEnum)
  kind: 'DIRECTOR' | 'LOGISTICS';

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;
}

@ObjectType('Establishment', { description: 'Établissement, identifié par son numéro FINESS géographique.' })
export class EstablishmentType implements Establishment {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => String)
  name: string;

  @Field(() => FinessScalar, { nullable: true })
  legalEntityFiness: string | null;

  @Field(() => String, { nullable: true })
  categoryCode: string | null;

  @Field(() => String, { nullable: true })
  categoryLabel: string | null;

  @Field(() => TerritoryType)
  region: Territory;

  @Field(() => TerritoryType)
  department: Territory;

  @Field(() => String, { nullable: true })
  communeCode: string | null;

  @Field(() => String, { nullable: true })
  communeName: string | null;

  @Field(() => String, { nullable: true })
  postalCode: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => Float, { nullable: true })
  latitude: number | null;

  @Field(() => Float, { nullable: true })
  longitude: number | null;

  @Field(() => Int, { description: 'Lits et places.' })
  beds: number;

  @Field(() => Int)
  intensiveBeds: number;

  @Field(() => Int, { description: 'Passages aux urgences par an.' })
  emergencyVisits: number;

  @Field(() => String, { nullable: true })
  ghtCode: string | null;

  @Field(() => DateScalar, { nullable: true })
  openedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  closedOn: string | null;
}

export const EstablishmentConnection = connectionOf('Establishment', EstablishmentType);

@InputType('EstablishmentFilter')
export class EstablishmentFilterInput implements WatchedEstablishmentFilter {
  @Field(() => String, { nullable: true, description: 'Mots du nom, de la commune, ou numéro FINESS ; accents et casse indifférents.' })
  search?: string | null;

  @Field(() => String, { nullable: true })
  regionCode?: string | null;

  @Field(() => String, { nullable: true })
  departmentCode?: string | null;

  @Field(() => Boolean, { nullable: true })
  includeClosed?: boolean | null;

  @Field(() => [CoverageLevelEnum], { nullable: true, description: 'Le pire niveau de l’établissement est l’un de ceux-là.' })
  levels?: CoverageLevel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai : la remontée attendue manque ; faux : elle est arrivée.' })
  missingReport?: boolean | null;

  @Field(() => EstablishmentOrderEnum, { nullable: true, description: 'Par numéro FINESS si vide.' })
  order?: EstablishmentOrder | null;
}

@ObjectType('RegionRollOut', { description: 'Avancement du déploiement dans une région.' })
export class RegionRollOutType implements RegionRollOut {
  @Field(() => String)
  regionCode: string;

  @Field(() => String)
  regionName: string;

  @Field(() => Int, { description: 'Établissements attendus à la remontée.' })
  expected: number;

  @Field(() => Int, { description: 'Établissements attendus ayant déjà remonté au moins une fois.' })
  connected: number;
}
