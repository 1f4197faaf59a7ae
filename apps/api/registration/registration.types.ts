import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type DepartmentRegistrationRow, type InvitedDirectors, type OpenRegistrationInput, REGISTRATION_STATES, type RegistrationFilter, type RegistrationRow,
  type RegistrationState, type TransferDirectionInput,
} from '#registration';
import { connectionOf } from '../shared/connection.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { InvitationInvalid, InvitationType } from './invitation.types.js';

const RegistrationStateEnum = Object.fromEntries(REGISTRATION_STATES.map((state) => [state, state])) as { [K in RegistrationState]: K };
registerEnumType(RegistrationStateEnum, {
  name: 'RegistrationState',
  valuesMap: {
    NOT_INVITED: { description: 'Personne n’y a été invité.' },
    INVITED: { description: 'La direction est invitée, et n’a pas encore accepté.' },
    ACTIVATED: { description: 'La direction a un accès, et n’a encore rien remonté.' },
    REPORTING: { description: 'Une première remontée est arrivée.' },
  },
});

@ObjectType('Registration', { description: 'Où en est l’inscription d’un établissement attendu.' })
export class RegistrationType implements Omit<RegistrationRow, 'firstReportedWeek'> {
  /** Not in the schema: the establishment is loaded from it. */
  finess: string;

  @Field(() => String)
  waveCode: string;

  @Field(() => RegistrationStateEnum)
  state: RegistrationState;

  @Field(() => ID, { nullable: true, description: 'Dernière invitation d’une direction.' })
  invitationId: string | null;

  @Field(() => String, { nullable: true })
  invitedName: string | null;

  @Field(() => String, { nullable: true })
  invitedEmail: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  invitedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastSentAt: Date | null;

  @Field(() => Int, { nullable: true })
  timesSent: number | null;

  @Field(() => Boolean, { nullable: true, description: 'L’invitation attend toujours une réponse, même trop ancienne.' })
  isOpen: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Depuis quand quelqu’un dirige l’établissement ici.' })
  activatedAt: Date | null;

  @Field(() => String, { nullable: true })
  directorName: string | null;

  @Field(() => IsoWeekScalar, { nullable: true })
  firstReportedWeek: string | null;
}

export const RegistrationConnection = connectionOf('Registration', RegistrationType);

@InputType('RegistrationFilter')
export class RegistrationFilterInput implements RegistrationFilter {
  @Field(() => String, { nullable: true })
  regionCode?: string | null;

  @Field(() => String, { nullable: true })
  departmentCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code de la vague.' })
  wave?: string | null;

  @Field(() => RegistrationStateEnum, { nullable: true })
  state?: RegistrationState | null;

  @Field(() => Boolean, { nullable: true, description: 'Ceux que personne ne dirige encore ici.' })
  withoutDirector?: boolean | null;
}

@ObjectType('DepartmentRegistration', { description: 'Les inscriptions d’un département ; un établissement compte à chaque étape franchie.' })
export class DepartmentRegistrationType implements DepartmentRegistrationRow {
  @Field(() => String)
  departmentCode: string;

  @Field(() => String)
  departmentName: string;

  @Field(() => String)
  regionCode: string;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  invited: number;

  @Field(() => Int)
  activated: number;

  @Field(() => Int)
  reporting: number;
}

@ObjectType('InvitedDirectors', { description: 'Ce que sont devenus les établissements désignés ; chacun compte une fois.' })
export class InvitedDirectorsType implements Omit<InvitedDirectors, 'withoutAddress'> {
  @Field(() => Int)
  invited: number;

  @Field(() => Int, { description: 'Invitations renvoyées.' })
  resent: number;

  @Field(() => Int)
  alreadyActive: number;

  @Field(() => Int, { description: 'Écrits il y a moins de douze heures.' })
  tooRecent: number;

  @Field(() => [FinessScalar], { description: 'Sans adresse de direction : à indiquer.' })
  withoutAddress: string[];
}

@InputType('NamedDirectorInput')
export class NamedDirectorInputType {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;
}

@InputType('OpenRegistrationInput')
export class OpenRegistrationInputType implements OpenRegistrationInput {
  @Field(() => String)
  regionCode: string;

  @Field(() => String)
  label: string;

  @Field(() => IsoWeekScalar, { description: 'Première semaine attendue.' })
  expectedFrom: string;

  @Field(() => [String], { nullable: true, defaultValue: null, description: 'Numéros FINESS ; toute la région si vide.' })
  finess: string[] | null;

  @Field(() => [NamedDirectorInputType], { nullable: true, description: 'Directions indiquées ici, plutôt que le contact du répertoire.' })
  directors: NamedDirectorInputType[] | null;
}

@InputType('RemindDirectorsInput')
export class RemindDirectorsInputType {
  @Field(() => String)
  regionCode: string;

  @Field(() => [String], { nullable: true, defaultValue: null, description: 'Tous ceux que personne ne dirige encore ici, si vide.' })
  finess: string[] | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  wave: string | null;
}

@ObjectType('RegistrationOpened')
export class RegistrationOpened {
  @Field(() => String)
  waveCode: string;

  @Field(() => Int, { description: 'Établissements nouvellement attendus.' })
  enrolled: number;

  @Field(() => InvitedDirectorsType)
  invitations: InvitedDirectorsType;
}

@ObjectType('RegistrationInvalid')
export class RegistrationInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const OpenRegistrationResult = createUnionType({
  name: 'OpenRegistrationResult',
  types: () => [RegistrationOpened, RegistrationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? RegistrationInvalid : RegistrationOpened),
});

@InputType('TransferDirectionInput')
export class TransferDirectionInputType implements TransferDirectionInput {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => Int, { description: 'L’habilitation de la direction qui part.' })
  habilitationId: number;

  @Field(() => String)
  successorName: string;

  @Field(() => String)
  successorEmail: string;

  @Field(() => DateTimeScalar, { nullable: true, defaultValue: null, description: 'Départ ; maintenant si vide. Jamais avant que la suite ait accepté, sauf indication contraire.' })
  leavesAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Le droit de qui part s’arrête à cette date, même si l’établissement reste sans direction.' })
  evenIfVacant: boolean | null;

  @Field(() => String)
  reason: string;
}

@ObjectType('DirectionTransferred')
export class DirectionTransferred {
  @Field(() => InvitationType)
  invitation: InvitationType;
}

export const TransferDirectionResult = createUnionType({
  name: 'TransferDirectionResult',
  types: () => [DirectionTransferred, InvitationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? InvitationInvalid : DirectionTransferred),
});
