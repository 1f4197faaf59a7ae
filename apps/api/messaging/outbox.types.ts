import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Message, MESSAGE_KINDS, type MessageKind, MESSAGE_STATUSES, type MessageStatus } from '#messaging';
import { connectionOf } from '../shared/connection.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';

export const MessageKindEnum = Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, kind])) as { [K in MessageKind]: K };
registerEnumType(MessageKindEnum, {
  name: 'MessageKind',
  valuesMap: {
    REMINDER: { description: 'Relance de l’ARS : une remontée manque.' },
    MISSING_REPORT: { description: 'L’échéance est passée sans remontée.' },
    ALERT_DIGEST: { description: 'Alertes ouvertes ou aggravées d’un établissement.' },
    EMERGENCY_REQUEST: { description: 'Une étape d’une demande de secours.' },
    INVITATION: { description: 'Invitation à activer un accès.' },
    PASSWORD: { description: 'Mot de passe oublié, ou changé.' },
    HABILITATION: { description: 'Une habilitation donnée, prolongée ou retirée.' },
    REVIEW: { description: 'Revue annuelle des habilitations.' },
  },
});

export const MessageStatusEnum = Object.fromEntries(MESSAGE_STATUSES.map((status) => [status, status])) as { [K in MessageStatus]: K };
registerEnumType(MessageStatusEnum, {
  name: 'MessageStatus',
  valuesMap: {
    PENDING: { description: 'Attend son envoi, ou son prochain essai.' },
    KEPT: { description: 'Écrit sans serveur de messagerie réglé : conservé, non envoyé.' },
    SENT: { description: 'Pris par le serveur de messagerie.' },
    FAILED: { description: 'Abandonné après un refus définitif ou trop d’essais.' },
  },
});

@ObjectType('Message', { description: 'Un courriel écrit par le produit.' })
export class MessageType {
  @Field(() => ID)
  id: number;

  @Field(() => MessageKindEnum)
  kind: MessageKind;

  @Field(() => MessageStatusEnum)
  status: MessageStatus;

  @Field(() => String)
  toName: string;

  @Field(() => String)
  toEmail: string;

  @Field(() => FinessScalar, { nullable: true, description: 'L’établissement concerné, s’il n’y en a qu’un.' })
  finess: string | null;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'Page HTML complète, à n’afficher que dans un cadre isolé.' })
  html: string;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt: Date | null;

  @Field(() => Int)
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Prochain essai, tant que le message attend.' })
  nextAttemptAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Ce qu’a répondu le serveur au dernier essai.' })
  lastError: string | null;
}

export const MessageConnection = connectionOf('Message', MessageType);

@ObjectType('RetryMessageSuccess')
export class RetryMessageSuccess {
  @Field(() => MessageType)
  retried: Message;
}

@ObjectType('RetryMessageInvalid')
export class RetryMessageInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const RetryMessageResult = createUnionType({
  name: 'RetryMessageResult',
  types: () => [RetryMessageSuccess, RetryMessageInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? RetryMessageInvalid : RetryMessageSuccess),
});
