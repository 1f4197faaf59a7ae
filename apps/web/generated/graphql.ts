/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Ce qui a changé dans la façon de se connecter. */
export type AccessChange =
  | 'FACTORS_RESET'
  | 'FACTOR_ENROLLED'
  | 'FACTOR_REMOVED'
  | 'IDENTITY_DETACHED'
  | 'IDENTITY_LINKED'
  | 'PASSWORD_CHANGED'
  | 'RECOVERY_CODES_RENEWED'
  | 'RECOVERY_CODE_USED';

export type AcknowledgeAlertInput = {
  expectedVersion?: number | null | undefined;
  id: string | number;
  note?: string | null | undefined;
};

export type ActivateInvitationInput = {
  name?: string | null | undefined;
  /** Pour un nouveau compte. */
  password?: string | null | undefined;
  /** Le secret à la fin du lien. */
  token: string;
};

export type AddMachineCredentialInput = {
  /** Le logiciel. */
  id: string | number;
  /** Un secret OAuth 2.0 par défaut. */
  kind?: CredentialKind | null | undefined;
  /** Durée de validité, en mois : 12 par défaut, 13 au plus. */
  months?: number | null | undefined;
};

export type AdjustStockpileLotInput = {
  expectedVersion: number;
  lotId: string | number;
  /** Pièces comptées. */
  onHand?: number | null | undefined;
  quarantined?: boolean | null | undefined;
  reason: string;
};

/** Ouverte, aggravée, améliorée, levée, prise en compte. */
export type AlertChange =
  | 'ACKNOWLEDGED'
  | 'IMPROVED'
  | 'OPENED'
  | 'RESOLVED'
  | 'WORSENED';

export type AlertFilter = {
  code?: string | null | undefined;
  finess?: string | null | undefined;
  item?: string | null | undefined;
  kind?: ScopeKind | null | undefined;
  levels?: Array<CoverageLevel> | null | undefined;
  /** Ouvertes et prises en compte par défaut. */
  statuses?: Array<AlertStatus> | null | undefined;
};

export type AlertKind =
  | 'COVERAGE'
  | 'MISSING_REPORT';

export type AlertStatus =
  | 'ACKNOWLEDGED'
  | 'OPEN'
  | 'RESOLVED';

export type AuditTrailFilter = {
  /** Code d’action, de auditActions. */
  action?: string | null | undefined;
  finess?: string | null | undefined;
  from?: string | null | undefined;
  /** Une partie du nom ou de l’adresse, ou l’identifiant du compte. */
  person?: string | null | undefined;
  /** Code INSEE de la région. */
  region?: string | null | undefined;
  /** Exclu. */
  to?: string | null | undefined;
};

export type CancelEmergencyRequestInput = {
  expectedVersion: number;
  id: string | number;
  reason: string;
};

export type CancelShipmentInput = {
  expectedVersion: number;
  /** La demande. */
  id: string | number;
  reason: string;
  shipmentId: string | number;
};

export type ChangePasswordInput = {
  chosen: string;
  current: string;
};

/** Ce qui est à relire. */
export type ChangeTopic =
  /** Alertes. */
  | 'ALERTS'
  /** Remontées, et la couverture qui en découle. */
  | 'REPORTS'
  /** Demandes de secours et leurs envois. */
  | 'REQUESTS'
  /** Consommations de crise, seuils, doctrine. */
  | 'SETTINGS'
  /** Situation des territoires. */
  | 'SITUATION'
  /** Stock stratégique national. */
  | 'STOCKPILE';

export type CheckWeeklyReportInput = {
  finess: string;
  lines: Array<TypedLineInput>;
  week: string;
};

export type ChooseNewPasswordInput = {
  password: string;
  /** Le secret à la fin du lien. */
  token: string;
};

export type ConfirmReceiptInput = {
  /** Obligatoire quand les quantités diffèrent de l’envoi. */
  comment?: string | null | undefined;
  expectedVersion: number;
  /** La demande. */
  id: string | number;
  lines: Array<ReceiptLineInput>;
  /** Inutile quand un seul envoi est en route. */
  shipmentId?: string | number | null | undefined;
};

export type ContactKind =
  | 'DIRECTOR'
  | 'LOGISTICS';

/** Niveau de couverture, du meilleur au pire. */
export type CoverageLevel =
  | 'CRITICAL'
  | 'NOT_USED'
  | 'OK'
  | 'STOCK_OUT'
  | 'UNKNOWN'
  | 'WARNING'
  | 'WATCH';

export type CreateEmergencyRequestInput = {
  finess: string;
  /** Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet. */
  idempotencyKey: string;
  lines: Array<EmergencyRequestLineInput>;
  reason: string;
  urgency: Urgency;
};

export type CreateMachineAccountInput = {
  contactEmail: string;
  /** Tous de votre périmètre ; 200 au plus. */
  establishments: Array<string>;
  /** Un secret OAuth 2.0 par défaut. */
  kind?: CredentialKind | null | undefined;
  /** Durée de validité, en mois : 12 par défaut, 13 au plus. */
  months?: number | null | undefined;
  software: string;
  /** Éditeur. */
  vendor: string;
};

/** Comment un logiciel prouve qui il est. */
export type CredentialKind =
  /** Clé présentée à chaque appel, pour les logiciels qui ne savent pas faire autrement. */
  | 'API_KEY'
  /** Secret échangé contre des jetons de quinze minutes (OAuth 2.0) : à préférer. */
  | 'CLIENT_SECRET';

/** Expire bientôt : dans les 30 jours. */
export type CredentialState =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'EXPIRES_SOON'
  | 'REVOKED';

export type DecideEmergencyRequestInput = {
  decision: EmergencyDecision;
  /** Pour réorienter : qui donne quoi. */
  donors?: Array<EmergencyDonorInput> | null | undefined;
  expectedVersion: number;
  /** Pour transmettre en partie : ce qui est accordé, plus de 0 et au plus le demandé. Une ligne absente est accordée en entier. */
  grantedLines?: Array<EmergencyRequestLineInput> | null | undefined;
  id: string | number;
  /** Obligatoire, sauf pour transmettre en entier. */
  reason?: string | null | undefined;
};

/** En vigueur, à venir, passée, ou corrigée avant d’avoir valu. */
export type DoctrineStanding =
  | 'IN_FORCE'
  | 'PAST'
  | 'REPLACED'
  | 'UPCOMING';

export type EmergencyAction =
  | 'CANCEL'
  | 'CANCEL_SHIPMENT'
  | 'COMPLETE'
  | 'FORWARD'
  | 'PLAN'
  | 'RECEIVE'
  | 'REDIRECT'
  | 'REJECT'
  | 'RETURN'
  | 'SHIP'
  | 'SUBMIT';

/** Transmettre à Santé publique France, réorienter vers une solution régionale, renvoyer pour complément, refuser. */
export type EmergencyDecision =
  | 'FORWARD'
  | 'REDIRECT'
  | 'REJECT'
  | 'RETURN';

/** Un établissement de la région, et ce qui lui est demandé. */
export type EmergencyDonorInput = {
  finess: string;
  item: string;
  /** Pièces. Au-delà du surplus, un avertissement. */
  quantity: number;
};

/** Restreint la liste à l’intérieur de votre périmètre. */
export type EmergencyRequestFilter = {
  /** Code INSEE du territoire, ou numéro FINESS. */
  code?: string | null | undefined;
  kind?: ScopeKind | null | undefined;
  statuses?: Array<EmergencyStatus> | null | undefined;
  urgency?: Urgency | null | undefined;
};

export type EmergencyRequestLineInput = {
  item: string;
  /** Pièces. */
  quantity: number;
};

/** La dernière déposée d’abord, celle dont l’aide est attendue le plus tôt, ou celle qui attend depuis le plus longtemps. */
export type EmergencyRequestOrder =
  | 'DUE_FIRST'
  | 'LONGEST_WAITING'
  | 'NEWEST';

/** Sans secours, avec la moitié, avec tout. */
export type EmergencyScenarioKind =
  | 'ALL'
  | 'HALF'
  | 'NONE';

export type EmergencyStatus =
  | 'CANCELLED'
  | 'DRAFT'
  | 'FORWARDED'
  | 'PLANNED'
  | 'RECEIVED'
  | 'REDIRECTED'
  | 'REJECTED'
  | 'RETURNED'
  | 'SHIPPED'
  | 'SUBMITTED';

export type EstablishmentFilter = {
  departmentCode?: string | null | undefined;
  includeClosed?: boolean | null | undefined;
  /** Le pire niveau de l’établissement est l’un de ceux-là. */
  levels?: Array<CoverageLevel> | null | undefined;
  /** Vrai : la remontée attendue manque ; faux : elle est arrivée. */
  missingReport?: boolean | null | undefined;
  /** Par numéro FINESS si vide. */
  order?: EstablishmentOrder | null | undefined;
  regionCode?: string | null | undefined;
  /** Mots du nom, de la commune, ou numéro FINESS ; accents et casse indifférents. */
  search?: string | null | undefined;
};

/** Ordre de la liste. */
export type EstablishmentOrder =
  | 'FINESS'
  | 'NAME';

/** Sorte de fichier. */
export type ExportFormat =
  | 'CSV'
  | 'PDF'
  | 'XLSX';

export type ExtendHabilitationInput = {
  expectedVersion: number;
  id: number;
  reason: string;
  /** Nouvelle fin ; vide pour aucune. */
  validUntil?: string | null | undefined;
};

/** Second facteur : code d’une application, ou clé d’accès. */
export type FactorKind =
  | 'PASSKEY'
  | 'TOTP';

export type FinishPasskeyEnrolmentInput = {
  challengeId: string | number;
  name?: string | null | undefined;
  /** Après un mot de passe ; sans lui, la clé d’accès suffit. */
  pendingToken?: string | null | undefined;
  /** Réponse WebAuthn, en JSON. */
  response: string;
};

export type FinishTotpEnrolmentInput = {
  code: string;
  pendingToken?: string | null | undefined;
};

export type GrantHabilitationInput = {
  email: string;
  name: string;
  reason: string;
  role: Role;
  /** Numéro FINESS, département ou région, selon le rôle ; vide pour la France entière. */
  scopeCode?: string | null | undefined;
  /** Fin ; vide pour une durée indéterminée. */
  validUntil?: string | null | undefined;
};

export type HabilitationFilter = {
  finess?: string | null | undefined;
  role?: Role | null | undefined;
  /** Mots du nom ou de l’adresse. */
  search?: string | null | undefined;
  state?: HabilitationState | null | undefined;
  /** Celles que la personne connectée doit confirmer ou retirer. */
  toReview?: boolean | null | undefined;
};

export type HabilitationState =
  /** Terminée ou retirée. */
  | 'ENDED'
  /** En vigueur. */
  | 'IN_FORCE';

/** Fournisseur d’identité de l’État. */
export type IdentityProvider =
  | 'PRO_CONNECT'
  | 'PRO_SANTE_CONNECT';

export type InvitationState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PENDING';

export type MarkShippedInput = {
  expectedVersion: number;
  /** La demande. */
  id: string | number;
  shipmentId: string | number;
};

export type MessageKind =
  /** Alertes ouvertes ou aggravées d’un établissement. */
  | 'ALERT_DIGEST'
  /** Une étape d’une demande de secours. */
  | 'EMERGENCY_REQUEST'
  /** Une habilitation donnée, prolongée ou retirée. */
  | 'HABILITATION'
  /** Invitation à activer un accès. */
  | 'INVITATION'
  /** L’échéance est passée sans remontée. */
  | 'MISSING_REPORT'
  /** Mot de passe oublié, ou changé. */
  | 'PASSWORD'
  /** Relance de l’ARS : une remontée manque. */
  | 'REMINDER'
  /** Revue annuelle des habilitations. */
  | 'REVIEW';

export type MessageStatus =
  /** Abandonné après un refus définitif ou trop d’essais. */
  | 'FAILED'
  /** Écrit sans serveur de messagerie réglé : conservé, non envoyé. */
  | 'KEPT'
  /** Attend son envoi, ou son prochain essai. */
  | 'PENDING'
  /** Pris par le serveur de messagerie. */
  | 'SENT';

export type NamedDirectorInput = {
  email: string;
  finess: string;
  name: string;
};

export type OpenRegistrationInput = {
  /** Directions indiquées ici, plutôt que le contact du répertoire. */
  directors?: Array<NamedDirectorInput> | null | undefined;
  /** Première semaine attendue. */
  expectedFrom: string;
  /** Numéros FINESS ; toute la région si vide. */
  finess?: Array<string> | null | undefined;
  label: string;
  regionCode: string;
};

export type OpenWaveInput = {
  audience: WaveAudience;
  /** Court et stable, par exemple « ght-2026 ». */
  code: string;
  /** Première semaine attendue. */
  expectedFrom: string;
  label: string;
  /** Pour une vague par région. */
  regionCodes?: Array<string> | null | undefined;
};

export type PasskeyAnswerInput = {
  challengeId: string | number;
  /** Réponse WebAuthn, en JSON. */
  response: string;
};

export type PasskeySignInInput = {
  challengeId: string | number;
  /** Après un mot de passe ; sans lui, la clé d’accès suffit. */
  pendingToken?: string | null | undefined;
  /** Réponse WebAuthn, en JSON. */
  response: string;
};

export type PlanShipmentInput = {
  carrier?: string | null | undefined;
  /** Livraison prévue ; passée, l’envoi est dit en retard. */
  expectedDelivery?: string | null | undefined;
  expectedVersion: number;
  /** La demande. */
  id: string | number;
  /** Absent : ce qui reste à envoyer, premier périmé premier sorti. */
  lots?: Array<ShipmentLotInput> | null | undefined;
  /** Jour de départ ; les lots doivent encore être utilisables ce jour-là. */
  plannedFor: string;
  /** Obligatoire hors de l’ordre de péremption, ou au-delà du demandé. */
  reason?: string | null | undefined;
};

/** L’un des trois ; le mot de passe seul ne suffit qu’à qui n’a pas de second facteur. */
export type ProveIdentityInput = {
  code?: string | null | undefined;
  passkey?: PasskeyAnswerInput | null | undefined;
  password?: string | null | undefined;
};

export type ReceiptLineInput = {
  item: string;
  /** Pièces comptées, 0 si rien n’est arrivé. */
  quantity: number;
};

export type ReceiveStockpileLotInput = {
  /** Vide pour ce qui ne périme pas. */
  expiresOn?: string | null | undefined;
  /** Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet. */
  idempotencyKey: string;
  item: string;
  lotNumber: string;
  /** Pièces. */
  quantity: number;
  site: string;
};

export type RecordExportInput = {
  /** S’il porte sur un seul établissement. */
  finess?: string | null | undefined;
  format: ExportFormat;
  /** Chemin de l’écran d’où il est pris. */
  page: string;
  /** Nombre de lignes. */
  rows: number;
  /** Nom du fichier, sans extension. */
  what: string;
};

export type RegistrationFilter = {
  departmentCode?: string | null | undefined;
  regionCode?: string | null | undefined;
  state?: RegistrationState | null | undefined;
  /** Code de la vague. */
  wave?: string | null | undefined;
  /** Ceux que personne ne dirige encore ici. */
  withoutDirector?: boolean | null | undefined;
};

export type RegistrationState =
  /** La direction a un accès, et n’a encore rien remonté. */
  | 'ACTIVATED'
  /** La direction est invitée, et n’a pas encore accepté. */
  | 'INVITED'
  /** Personne n’y a été invité. */
  | 'NOT_INVITED'
  /** Une première remontée est arrivée. */
  | 'REPORTING';

export type RemindDirectorsInput = {
  /** Tous ceux que personne ne dirige encore ici, si vide. */
  finess?: Array<string> | null | undefined;
  regionCode: string;
  wave?: string | null | undefined;
};

export type RemindMissingReportsInput = {
  code?: string | null | undefined;
  /** Établissements choisis dans le territoire ; tous ceux qui manquent par défaut. */
  finess?: Array<string> | null | undefined;
  /** Tirée au hasard par envoi : un envoi répété n’a qu’un effet. */
  idempotencyKey: string;
  kind: ScopeKind;
  /** La dernière semaine complète par défaut. */
  week?: string | null | undefined;
};

/** Reçue à l’heure, reçue en retard, attendue, manquante, ou pas attendue cette semaine-là. */
export type ReportWeekState =
  | 'DUE'
  | 'LATE'
  | 'MISSING'
  | 'NOT_EXPECTED'
  | 'ON_TIME';

export type ReviewHabilitationsInput = {
  confirm?: Array<number> | null | undefined;
  /** Motif, s’il y en a de retirées. */
  reason?: string | null | undefined;
  revoke?: Array<number> | null | undefined;
};

/** Pourquoi une habilitation est à confirmer. */
export type ReviewReason =
  /** La personne n’est pas venue depuis six mois. */
  | 'ABSENT'
  /** Ni accordée ni confirmée depuis un an. */
  | 'YEARLY';

export type RevokeHabilitationInput = {
  expectedVersion: number;
  id: number;
  reason: string;
  /** Confirme que l’établissement reste sans direction. */
  withoutDirector?: boolean | null | undefined;
};

/** Rôle porté par une habilitation. */
export type Role =
  | 'ADMIN'
  | 'ARS_AGENT'
  | 'ARS_DIRECTOR'
  | 'COLLECTION_POINT'
  | 'CRISIS_CENTRE'
  | 'DIRECTOR'
  | 'DT_AGENT'
  | 'REPORTER'
  | 'SPF'
  | 'ZONE_PREFECTURE';

/** Échelon territorial. */
export type ScopeKind =
  | 'DEPARTMENT'
  | 'ESTABLISHMENT'
  | 'NATION'
  | 'REGION';

export type SecondFactorCodeInput = {
  code: string;
  pendingToken: string;
};

export type SetAlertRuleInput = {
  code?: string | null | undefined;
  criticalBelow?: number | null | undefined;
  enabled?: boolean | null | undefined;
  /** Tous les articles si vide. */
  item?: string | null | undefined;
  kind: ScopeKind;
  reason?: string | null | undefined;
  warningBelow?: number | null | undefined;
  /** Semaines ; vide reprend la valeur de l’échelon supérieur. */
  watchBelow?: number | null | undefined;
};

export type SetCrisisConsumptionInput = {
  finess: string;
  item: string;
  /** Obligatoire pour une ARS. */
  reason?: string | null | undefined;
  /** Pièces par semaine ; 0 si l’article n’est pas utilisé. */
  weeklyQuantity: number;
};

export type SetDoctrineValueInput = {
  /** Semaine d’effet ; la semaine en cours si vide. */
  effectiveFrom?: string | null | undefined;
  /** Pour un paramètre réglé par article. */
  itemCode?: string | null | undefined;
  key: string;
  /** Le texte qui fixe la valeur. */
  source: string;
  value: number;
};

export type SetEstablishmentContactInput = {
  email?: string | null | undefined;
  finess: string;
  kind: ContactKind;
  name: string;
  phone?: string | null | undefined;
};

export type SetMachineEstablishmentsInput = {
  /** Ceux de votre périmètre qu’il sert désormais ; les autres ne changent pas. */
  establishments: Array<string>;
  id: string | number;
};

/** Restreint la liste à l’intérieur de votre périmètre. */
export type ShipmentFilter = {
  /** Code INSEE du territoire, ou numéro FINESS. */
  code?: string | null | undefined;
  kind?: ScopeKind | null | undefined;
  /** Les envois en retard seulement, ou aucun d’eux. */
  late?: boolean | null | undefined;
  statuses?: Array<ShipmentStatus> | null | undefined;
};

export type ShipmentLotInput = {
  lotId: string | number;
  /** Pièces. */
  quantity: number;
};

/** Le dernier planifié d’abord, ou celui attendu le plus tôt. */
export type ShipmentOrder =
  | 'DUE_FIRST'
  | 'NEWEST';

export type ShipmentStatus =
  | 'CANCELLED'
  | 'PLANNED'
  | 'RECEIVED'
  | 'SHIPPED';

export type SignInInput = {
  email: string;
  password: string;
};

export type StockpileMovementKind =
  | 'ADJUST'
  | 'CLEAR'
  | 'QUARANTINE'
  | 'RECEIPT'
  | 'RELEASE'
  | 'RESERVE'
  | 'SHIP';

export type SubmitWeeklyReportInput = {
  comment?: string | null | undefined;
  /** 0 pour un premier envoi. */
  expectedVersion: number;
  finess: string;
  /** Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet. */
  idempotencyKey: string;
  lines: Array<WeeklyReportLineInput>;
  week: string;
};

export type SwitchAccountInput = {
  id: string | number;
  /** Faux : fermer ; vrai : rouvrir. */
  open: boolean;
  reason: string;
};

/** Échelon des territoires mis côte à côte. */
export type TerritoryKind =
  | 'DEPARTMENT'
  | 'REGION';

/** De la plus générale à la plus proche. */
export type ThresholdOrigin =
  | 'DEPARTMENT'
  | 'DOCTRINE'
  | 'ESTABLISHMENT'
  | 'NATION'
  | 'REGION';

/** Appliqué (au moins une de ses valeurs), remplacé par un échelon plus proche, ou hérité : l’échelon ne fixe rien. */
export type ThresholdState =
  | 'APPLIED'
  | 'INHERITS'
  | 'OVERRIDDEN';

export type TransferDirectionInput = {
  /** Le droit de qui part s’arrête à cette date, même si l’établissement reste sans direction. */
  evenIfVacant?: boolean | null | undefined;
  finess: string;
  /** L’habilitation de la direction qui part. */
  habilitationId: number;
  /** Départ ; maintenant si vide. Jamais avant que la suite ait accepté, sauf indication contraire. */
  leavesAt?: string | null | undefined;
  reason: string;
  successorEmail: string;
  successorName: string;
};

export type TypedLineInput = {
  consumption?: number | null | undefined;
  item: string;
  received?: number | null | undefined;
  /** Vide tant qu’il n’est pas saisi. */
  stockOnHand?: number | null | undefined;
};

/** Complète une demande renvoyée par l’ARS, et la soumet de nouveau. */
export type UpdateEmergencyRequestInput = {
  expectedVersion: number;
  id: string | number;
  lines: Array<EmergencyRequestLineInput>;
  reason: string;
  urgency: Urgency;
};

/** Délai dans lequel l’aide est nécessaire. */
export type Urgency =
  | 'WITHIN_24_HOURS'
  | 'WITHIN_72_HOURS'
  | 'WITHIN_A_WEEK';

/** Tous, établissements supports de GHT, ou établissements de régions. */
export type WaveAudience =
  | 'ALL'
  | 'GHT_SUPPORT'
  | 'REGIONS';

export type WeeklyReportLineInput = {
  consumption: number;
  item: string;
  received?: number | null | undefined;
  stockOnHand: number;
};

export type BeginTotpEnrolmentMutationVariables = Exact<{
  pendingToken?: string | null | undefined;
  name?: string | null | undefined;
}>;


export type BeginTotpEnrolmentMutation = { beginTotpEnrolment:
    | { __typename: 'AccessRefused', code: string, message: string }
    | { __typename: 'TotpEnrolment', secret: string, qrCode: string }
   };

export type FinishTotpEnrolmentMutationVariables = Exact<{
  input: FinishTotpEnrolmentInput;
}>;


export type FinishTotpEnrolmentMutation = { finishTotpEnrolment:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type BeginPasskeyEnrolmentMutationVariables = Exact<{
  pendingToken?: string | null | undefined;
}>;


export type BeginPasskeyEnrolmentMutation = { beginPasskeyEnrolment:
    | { __typename: 'AccessRefused', code: string, message: string }
    | { __typename: 'PasskeyChallenge', id: string, options: string }
   };

export type FinishPasskeyEnrolmentMutationVariables = Exact<{
  input: FinishPasskeyEnrolmentInput;
}>;


export type FinishPasskeyEnrolmentMutation = { finishPasskeyEnrolment:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

type ChangedAccess_AccessChanged_Fragment = { __typename: 'AccessChanged', recoveryCodes: Array<string> };

type ChangedAccess_AccessRefused_Fragment = { __typename: 'AccessRefused', code: string, message: string };

export type ChangedAccessFragment =
  | ChangedAccess_AccessChanged_Fragment
  | ChangedAccess_AccessRefused_Fragment
;

export type MyAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccessQuery = { myAccess: { recoveryCodesLeft: number, secondFactorRequired: boolean, hasPassword: boolean, mayChangePassword: boolean, recentlyProved: boolean, habilitations: Array<{ id: number, roleLabel: string, perimeter: string, validFrom: string, validUntil: string | null, inForce: boolean, grantedByName: string, reason: string }>, sessions: Array<{ id: string, meansLabel: string, device: string, address: string | null, createdAt: string, lastSeenAt: string, isCurrent: boolean }>, identities: Array<{ provider: IdentityProvider, label: string, name: string, linkedAt: string, lastUsedAt: string | null }>, factors: Array<{ id: string, kind: FactorKind, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type RevokeSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeSessionMutation = { revokeSession: boolean };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: number };

export type RemoveSecondFactorMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type DetachIdentityMutationVariables = Exact<{
  provider: IdentityProvider;
}>;


export type DetachIdentityMutation = { detachIdentity:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type BeginIdentityProofMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginIdentityProofMutation = { beginIdentityProof: { id: string, options: string } };

export type ProveIdentityMutationVariables = Exact<{
  input: ProveIdentityInput;
}>;


export type ProveIdentityMutation = { proveIdentity:
    | { __typename: 'AccessChanged', recoveryCodes: Array<string> }
    | { __typename: 'AccessRefused', code: string, message: string }
   };

export type InvitationPreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPreviewQuery = { invitationPreview: { email: string, name: string, roleLabel: string, perimeter: string, invitedByName: string, reason: string, expiresAt: string, hasAccount: boolean } | null };

export type CarryInvitationMutationVariables = Exact<{
  token: string;
}>;


export type CarryInvitationMutation = { carryInvitation: boolean };

export type ActivateInvitationMutationVariables = Exact<{
  input: ActivateInvitationInput;
}>;


export type ActivateInvitationMutation = { activateInvitation:
    | { __typename: 'InvitationActivated', email: string, hadAccount: boolean }
    | { __typename: 'InvitationInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'LinkUnusable', message: string }
   };

export type AskNewPasswordMutationVariables = Exact<{
  email: string;
}>;


export type AskNewPasswordMutation = { askNewPassword:
    | { __typename: 'InvitationInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'NewPasswordAsked', sentence: string }
   };

export type ChooseNewPasswordMutationVariables = Exact<{
  input: ChooseNewPasswordInput;
}>;


export type ChooseNewPasswordMutation = { chooseNewPassword:
    | { __typename: 'InvitationInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'LinkUnusable', message: string }
    | { __typename: 'PasswordChosen', sentence: string }
   };

export type RollOutQueryVariables = Exact<{ [key: string]: never; }>;


export type RollOutQuery = { waves: Array<{ code: string, label: string, expectedFrom: string, expected: number, connected: number }>, rollOutByRegion: Array<{ regionCode: string, regionName: string, expected: number, connected: number }> };

export type WaveEstablishmentsQueryVariables = Exact<{
  wave: string;
  connected?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WaveEstablishmentsQuery = { waveEstablishments: { totalCount: number, nodes: Array<{ connected: boolean, firstReportedWeek: string | null, establishment: { finess: string, name: string, department: { code: string }, region: { name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenWaveMutationVariables = Exact<{
  input: OpenWaveInput;
}>;


export type OpenWaveMutation = { openWave:
    | { __typename: 'OpenWaveInvalid', message: string, problems: Array<{ path: string, message: string }> }
    | { __typename: 'OpenWaveSuccess', enrolled: number }
   };

export type DoctrineQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctrineQuery = { doctrineHistory: Array<{ id: number, key: string, label: string, unit: string, itemCode: string | null, value: number, source: string, effectiveFrom: string, standing: DoctrineStanding, setByName: string, setAt: string }>, catalogue: Array<{ code: string, labelPlural: string }> };

export type SetDoctrineValueMutationVariables = Exact<{
  input: SetDoctrineValueInput;
}>;


export type SetDoctrineValueMutation = { setDoctrineValue:
    | { __typename: 'SetDoctrineValueInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'SetDoctrineValueSuccess' }
   };

export type CollectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CollectionsQuery = { collections: Array<{ code: string, label: string, items: Array<{ code: string, label: string, labelPlural: string, unit: string, packSize: number | null }> }> };

export type AccountsQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, active: boolean, isDemo: boolean, lastSignInAt: string | null, habilitations: Array<{ id: number, roleLabel: string, perimeter: string, validFrom: string, validUntil: string | null, inForce: boolean, grantedByName: string, reason: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BackgroundWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type BackgroundWorkQuery = { queueHealth: { available: boolean, backend: string, lastSweepAt: string | null, queues: Array<{ name: string, label: string, waiting: number, active: number, delayed: number, failed: number, completed: number, oldestWaitingSeconds: number | null, lastCompletedAt: string | null, workers: number }>, failedJobs: Array<{ queue: string, id: string, reason: string, attempts: number, failedAt: string | null }>, evaluation: { pendingReports: number, oldestPendingSeconds: number, setAside: number, failures: Array<{ attempts: number, error: string, retryAt: string, establishment: { finess: string, name: string } }> } } };

export type RetryFailedJobMutationVariables = Exact<{
  queue: string;
  id: string;
}>;


export type RetryFailedJobMutation = { retryFailedJob: boolean };

export type RetryEvaluationMutationVariables = Exact<{
  finess: string;
}>;


export type RetryEvaluationMutation = { retryEvaluation: boolean };

export type OutboxQueryVariables = Exact<{
  status?: MessageStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OutboxQuery = { outbox: { totalCount: number, nodes: Array<{ id: string, kind: MessageKind, status: MessageStatus, subject: string, text: string, html: string, toName: string, toEmail: string, createdAt: string, sentAt: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RetryMessageMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryMessageMutation = { retryMessage:
    | { __typename: 'RetryMessageInvalid', problems: Array<{ message: string }> }
    | { __typename: 'RetryMessageSuccess' }
   };

export type AuditRowFragment = { id: string, stream: string, seq: number, at: string, action: string, actionLabel: string, personId: string | null, personName: string, roleLabel: string | null, regionCode: string | null, departmentCode: string | null, finess: string | null, establishmentName: string | null, subjectKind: string | null, subjectId: string | null, address: string | null, requestId: string | null, details: Array<{ name: string, value: string }> };

export type AuditJournalQueryVariables = Exact<{
  filter?: AuditTrailFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditJournalQuery = { auditActions: Array<{ action: string, label: string }>, collections: Array<{ items: Array<{ code: string, label: string }> }>, auditTrail: { nodes: Array<{ id: string, stream: string, seq: number, at: string, action: string, actionLabel: string, personId: string | null, personName: string, roleLabel: string | null, regionCode: string | null, departmentCode: string | null, finess: string | null, establishmentName: string | null, subjectKind: string | null, subjectId: string | null, address: string | null, requestId: string | null, details: Array<{ name: string, value: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditPageQueryVariables = Exact<{
  filter?: AuditTrailFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditPageQuery = { auditTrail: { nodes: Array<{ id: string, stream: string, seq: number, at: string, action: string, actionLabel: string, personId: string | null, personName: string, roleLabel: string | null, regionCode: string | null, departmentCode: string | null, finess: string | null, establishmentName: string | null, subjectKind: string | null, subjectId: string | null, address: string | null, requestId: string | null, details: Array<{ name: string, value: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditVerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditVerificationQuery = { auditVerification: { checkedAt: string, entries: number, seals: number, lastSeal: string | null, lastSealAt: string | null, intact: boolean, findings: Array<{ where: string, seq: number | null, at: string | null, message: string }> } };

export type DepositScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type DepositScreenQuery = { catalogue: Array<{ code: string, label: string, labelPlural: string }>, reportingPeriod: { week: string } };

export type DepositCheckQueryVariables = Exact<{
  finess: string;
  week: string;
  input: CheckWeeklyReportInput;
}>;


export type DepositCheckQuery = { entryReference: { expected: boolean, current: { version: number } | null }, checkWeeklyReport: { problems: Array<{ message: string }>, warnings: Array<{ code: string, path: string }> } };

export type EntryScreenQueryVariables = Exact<{
  finess: string;
  week?: string | null | undefined;
}>;


export type EntryScreenQuery = { reportingPeriod: { week: string, endsOn: string, opensAt: string, deadline: string, now: string }, entryReference: { week: string, expected: boolean, directorName: string | null, previousWeek: string | null, current: { week: string, version: number, submittedAt: string, submittedByName: string, directorName: string | null, lateByMinutes: number | null, evaluated: boolean, comment: string | null, lines: Array<{ stockOnHand: number, received: number | null, consumption: number, item: { code: string } }> } | null, lines: Array<{ previousStock: number | null, previousConsumption: number | null, weeksOfCover: number | null, crisisWeeklyConsumption: number | null, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number } }> }, weeklyReports: Array<{ week: string, lines: Array<{ received: number | null, item: { code: string } }> }> };

export type SentReportFragment = { week: string, version: number, submittedAt: string, submittedByName: string, directorName: string | null, lateByMinutes: number | null, evaluated: boolean, comment: string | null, lines: Array<{ stockOnHand: number, received: number | null, consumption: number, item: { code: string } }> };

export type TypedWarningFragment = { code: string, path: string, item: string, message: string, expected: number, actual: number, suggested: number | null, packSize: number | null, median: number | null, balance: { before: number, received: number | null, used: number } | null };

export type CheckEntryQueryVariables = Exact<{
  input: CheckWeeklyReportInput;
}>;


export type CheckEntryQuery = { checkWeeklyReport: { problems: Array<{ code: string, path: string, message: string }>, warnings: Array<{ code: string, path: string, item: string, message: string, expected: number, actual: number, suggested: number | null, packSize: number | null, median: number | null, balance: { before: number, received: number | null, used: number } | null }>, lines: Array<{ crisisWeeklyConsumption: number | null, item: { code: string } }> } };

export type SendEntryMutationVariables = Exact<{
  input: SubmitWeeklyReportInput;
}>;


export type SendEntryMutation = { submitWeeklyReport:
    | { __typename: 'ReportConflict', currentVersion: number, current: { week: string, version: number, submittedAt: string, submittedByName: string, directorName: string | null, lateByMinutes: number | null, evaluated: boolean, comment: string | null, lines: Array<{ stockOnHand: number, received: number | null, consumption: number, item: { code: string } }> } }
    | { __typename: 'ReportInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'SubmitWeeklyReportSuccess', report: { week: string, version: number, submittedAt: string, submittedByName: string, directorName: string | null, lateByMinutes: number | null, evaluated: boolean, comment: string | null, lines: Array<{ stockOnHand: number, received: number | null, consumption: number, item: { code: string } }> } }
   };

export type EntryOutcomeQueryVariables = Exact<{
  finess: string;
  week: string;
}>;


export type EntryOutcomeQuery = { weeklyReport: { version: number, evaluated: boolean } | null, coverage: Array<{ week: string | null, weeksOfCover: number | null, level: CoverageLevel, gap: number | null, projectedStockOut: string | null, item: { code: string, label: string, labelPlural: string } }> };

export type ReportHistoryQueryVariables = Exact<{
  finess: string;
  first: number;
}>;


export type ReportHistoryQuery = { establishment: { finess: string, name: string } | null, reportWeeks: Array<{ week: string, state: ReportWeekState, deadline: string, report: { version: number, submittedAt: string, submittedByName: string, directorName: string | null, origin: string, lateByMinutes: number | null, comment: string | null, lines: Array<{ stockOnHand: number, consumption: number, received: number | null, item: { code: string, labelPlural: string } }> } | null }> };

export type ReportVersionsQueryVariables = Exact<{
  finess: string;
  week: string;
}>;


export type ReportVersionsQuery = { weeklyReportVersions: Array<{ version: number, submittedAt: string, submittedByName: string, directorName: string | null, origin: string, comment: string | null, lines: Array<{ stockOnHand: number, consumption: number, received: number | null, item: { code: string, labelPlural: string } }> }> };

export type EstablishmentHomeQueryVariables = Exact<{
  finess: string;
}>;


export type EstablishmentHomeQuery = { reportingPeriod: { week: string, deadline: string, now: string }, establishment: { finess: string, name: string, beds: number, ghtCode: string | null, department: { code: string, name: string }, region: { code: string, name: string } } | null, reportWeeks: Array<{ week: string, state: ReportWeekState, deadline: string, report: { version: number, submittedAt: string, submittedByName: string, lateByMinutes: number | null, evaluated: boolean } | null }>, coverage: Array<{ week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, crisisSource: string, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, surplus: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string } }>, coverageHistory: Array<{ item: { code: string }, weeks: Array<{ week: string, weeksOfCover: number | null, level: CoverageLevel | null }> }>, alerts: { totalCount: number, nodes: Array<{ id: string, kind: AlertKind, level: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, item: { code: string, label: string, labelPlural: string } | null, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }> }, me: { previousVisitAt: string | null }, recentChanges: Array<{ id: string, at: string, byName: string | null, reason: string | null, items: Array<{ code: string, labelPlural: string }>, alert: { change: AlertChange, kind: AlertKind, fromLevel: CoverageLevel | null, toLevel: CoverageLevel | null, fromWeeksOfCover: number | null, toWeeksOfCover: number | null, week: string } | null, request: { action: EmergencyAction, reference: string, requestId: string, to: EmergencyStatus } | null, crisisConsumption: { before: number | null, after: number | null, source: string } | null, thresholds: { scopeKind: ScopeKind, watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null } | null }> };

export type EstablishmentAlertFragment = { id: string, kind: AlertKind, level: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, item: { code: string, label: string, labelPlural: string } | null, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null };

export type EstablishmentChangeFragment = { id: string, at: string, byName: string | null, reason: string | null, items: Array<{ code: string, labelPlural: string }>, alert: { change: AlertChange, kind: AlertKind, fromLevel: CoverageLevel | null, toLevel: CoverageLevel | null, fromWeeksOfCover: number | null, toWeeksOfCover: number | null, week: string } | null, request: { action: EmergencyAction, reference: string, requestId: string, to: EmergencyStatus } | null, crisisConsumption: { before: number | null, after: number | null, source: string } | null, thresholds: { scopeKind: ScopeKind, watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null } | null };

export type MyEstablishmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEstablishmentsQuery = { reportingPeriod: { week: string, deadline: string, now: string }, me: { establishments: Array<{ finess: string, name: string, communeName: string | null, worstLevel: CoverageLevel | null, department: { code: string, name: string }, currentReport: { version: number, submittedAt: string, submittedByName: string } | null }> } };

export type ChangesSubscriptionVariables = Exact<{
  kind: ScopeKind;
  code?: string | null | undefined;
}>;


export type ChangesSubscription = { changes: { topics: Array<ChangeTopic>, week: string | null, departments: Array<string>, finess: Array<string>, requestIds: Array<string>, at: string } };

export type HabilitationRowFragment = { id: number, version: number, accountId: string, name: string, email: string, disabledAt: string | null, lastSignInAt: string | null, role: Role, roleLabel: string, scopeKind: ScopeKind, scopeCode: string | null, perimeter: string, validFrom: string, validUntil: string | null, inForce: boolean, grantedByName: string, reason: string, revokedAt: string | null, revokedByName: string | null, revocationReason: string | null, reviewedAt: string | null, reviewedByName: string | null, reviewReasons: Array<ReviewReason>, mayChange: boolean };

export type HabilitationsQueryVariables = Exact<{
  filter: HabilitationFilter;
  first: number;
  invited: number;
}>;


export type HabilitationsQuery = { grantableRoles: Array<Role>, habilitations: { totalCount: number, nodes: Array<{ id: number, version: number, accountId: string, name: string, email: string, disabledAt: string | null, lastSignInAt: string | null, role: Role, roleLabel: string, scopeKind: ScopeKind, scopeCode: string | null, perimeter: string, validFrom: string, validUntil: string | null, inForce: boolean, grantedByName: string, reason: string, revokedAt: string | null, revokedByName: string | null, revocationReason: string | null, reviewedAt: string | null, reviewedByName: string | null, reviewReasons: Array<ReviewReason>, mayChange: boolean }>, pageInfo: { hasNextPage: boolean } }, toReview: { totalCount: number, nodes: Array<{ id: number, version: number, accountId: string, name: string, email: string, disabledAt: string | null, lastSignInAt: string | null, role: Role, roleLabel: string, scopeKind: ScopeKind, scopeCode: string | null, perimeter: string, validFrom: string, validUntil: string | null, inForce: boolean, grantedByName: string, reason: string, revokedAt: string | null, revokedByName: string | null, revocationReason: string | null, reviewedAt: string | null, reviewedByName: string | null, reviewReasons: Array<ReviewReason>, mayChange: boolean }> }, invitations: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string, email: string, roleLabel: string, perimeter: string, state: InvitationState, invitedByName: string, lastSentAt: string, expiresAt: string, mayChange: boolean }> } };

export type HabilitationReviewsQueryVariables = Exact<{ [key: string]: never; }>;


export type HabilitationReviewsQuery = { habilitationReviews: Array<{ regionCode: string | null, regionName: string, inForce: number, due: number, overdue: number }> };

export type GrantHabilitationMutationVariables = Exact<{
  input: GrantHabilitationInput;
}>;


export type GrantHabilitationMutation = { grantHabilitation:
    | { __typename: 'HabilitationGranted' }
    | { __typename: 'HabilitationInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'HabilitationOffered' }
   };

export type RevokeHabilitationMutationVariables = Exact<{
  input: RevokeHabilitationInput;
}>;


export type RevokeHabilitationMutation = { revokeHabilitation:
    | { __typename: 'HabilitationChanged' }
    | { __typename: 'HabilitationConflict', message: string }
    | { __typename: 'HabilitationInvalid', problems: Array<{ code: string, path: string, message: string }> }
   };

export type ExtendHabilitationMutationVariables = Exact<{
  input: ExtendHabilitationInput;
}>;


export type ExtendHabilitationMutation = { extendHabilitation:
    | { __typename: 'HabilitationChanged' }
    | { __typename: 'HabilitationConflict', message: string }
    | { __typename: 'HabilitationInvalid', problems: Array<{ path: string, message: string }> }
   };

export type ReviewHabilitationsMutationVariables = Exact<{
  input: ReviewHabilitationsInput;
}>;


export type ReviewHabilitationsMutation = { reviewHabilitations:
    | { __typename: 'HabilitationInvalid', problems: Array<{ message: string }> }
    | { __typename: 'HabilitationsReviewed' }
   };

export type ResendInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendInvitationMutation = { resendInvitation:
    | { __typename: 'InvitationChanged' }
    | { __typename: 'InvitationInvalid', problems: Array<{ message: string }> }
   };

export type CancelInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelInvitationMutation = { cancelInvitation:
    | { __typename: 'InvitationChanged' }
    | { __typename: 'InvitationInvalid', problems: Array<{ message: string }> }
   };

export type TransferDirectionMutationVariables = Exact<{
  input: TransferDirectionInput;
}>;


export type TransferDirectionMutation = { transferDirection:
    | { __typename: 'DirectionTransferred' }
    | { __typename: 'InvitationInvalid', problems: Array<{ path: string, message: string }> }
   };

export type SwitchAccountMutationVariables = Exact<{
  input: SwitchAccountInput;
}>;


export type SwitchAccountMutation = { switchAccount:
    | { __typename: 'AccountSwitched' }
    | { __typename: 'InvitationInvalid', problems: Array<{ message: string }> }
   };

export type MapOfFranceQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type MapOfFranceQuery = { situation: { week: string, computedAt: string, reporting: { expected: number, received: number }, items: Array<{ weeksOfCover: number | null, safetyGap: number | null, item: { code: string, label: string, labelPlural: string } }> }, departments: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> }>, regions: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> }> };

export type MapLevelsQueryVariables = Exact<{
  kind: TerritoryKind;
  at?: string | null | undefined;
}>;


export type MapLevelsQuery = { territories: Array<{ code: string | null, items: Array<{ item: { code: string }, levels: Array<{ level: CoverageLevel, establishments: number }> }> }> };

export type ProjectionsQueryVariables = Exact<{
  at?: string | null | undefined;
  item?: string | null | undefined;
  kind: ScopeKind;
  code?: string | null | undefined;
  first: number;
  level: TerritoryKind;
  within?: string | null | undefined;
  live: boolean;
}>;


export type ProjectionsQuery = { situation: { week: string, computedAt: string, items: Array<{ item: { code: string, labelPlural: string } }> }, regions: Array<{ code: string | null, label: string }>, stockOuts?: Array<{ kind: TerritoryKind, code: string, label: string, week: string, stockOnHand: number, observedWeeklyConsumption: number, runwayWeeks: number, projectedStockOut: string, depletedSince: string | null, weeksOfCover: number, level: CoverageLevel, item: { code: string, labelPlural: string } }>, nextStockOuts: Array<{ week: string, weeksOfCover: number | null, level: CoverageLevel, stockOnHand: number, runwayWeeks: number | null, projectedStockOut: string | null, establishment: { finess: string, name: string, department: { code: string, name: string }, region: { code: string } }, item: { code: string, labelPlural: string } }> };

export type TerritoryStockOutRowFragment = { kind: TerritoryKind, code: string, label: string, week: string, stockOnHand: number, observedWeeklyConsumption: number, runwayWeeks: number, projectedStockOut: string, depletedSince: string | null, weeksOfCover: number, level: CoverageLevel, item: { code: string, labelPlural: string } };

export type StockOutExplainedQueryVariables = Exact<{
  kind: TerritoryKind;
  within?: string | null | undefined;
}>;


export type StockOutExplainedQuery = { nextTerritoryStockOuts: Array<{ kind: TerritoryKind, code: string, label: string, week: string, stockOnHand: number, observedWeeklyConsumption: number, runwayWeeks: number, projectedStockOut: string, depletedSince: string | null, weeksOfCover: number, level: CoverageLevel, explanation: Array<{ name: string, label: string, formula: string, applied: string | null, result: string | null, unit: string, inputs: Array<{ label: string, value: number | null, unit: string, detail: string, week: string | null }> }>, item: { code: string, labelPlural: string } }> };

export type NationalSituationQueryVariables = Exact<{
  at?: string | null | undefined;
  live: boolean;
  stockpileWeek?: string | null | undefined;
}>;


export type NationalSituationQuery = { situation: { week: string, computedAt: string, answeredShare: { answered: number, lastKnown: number, unknown: number } | null, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, consumption: number | null, safetyGap: number | null, staleEstablishments: number, staleStockOnHand: number, item: { code: string, label: string, labelPlural: string, unit: string }, answeredShare: { answered: number, lastKnown: number, unknown: number } | null }> }, situationTrends: Array<{ item: { code: string }, points: Array<{ week: string, weeksOfCover: number | null }> }>, departments: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> }>, regions: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> }>, stockpile: { week: string, items: Array<{ usable: number, reserved: number, available: number, unusable: number, target: number | null, coverageOfTarget: number | null, weeksOfCover: number | null, nextExpiry: string | null, nationalCrisisWeeklyConsumption: number | null, item: { code: string, label: string, labelPlural: string }, targetTerms: Array<{ label: string, formula: string, quantity: number }> }> }, reportingRates?: Array<{ code: string, expected: number, received: number, rate: number | null, sameHourLastWeek: { week: string, rate: number | null } }>, stockOuts?: Array<{ kind: TerritoryKind, code: string, label: string, week: string, stockOnHand: number, observedWeeklyConsumption: number, runwayWeeks: number, projectedStockOut: string, depletedSince: string | null, weeksOfCover: number, level: CoverageLevel, item: { code: string, labelPlural: string } }>, curve?: { deadline: string, rate: number | null, sameHourLastWeek: { week: string, rate: number | null } } };

export type TerritoryFiguresFragment = { code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> };

export type StrategicStockpileQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategicStockpileQuery = { stockpile: { week: string, items: Array<{ usable: number, reserved: number, available: number, unusable: number, target: number | null, coverageOfTarget: number | null, weeksOfCover: number | null, nextExpiry: string | null, nationalCrisisWeeklyConsumption: number | null, item: { code: string, label: string, labelPlural: string }, targetTerms: Array<{ label: string, formula: string, quantity: number }> }> }, reportingPeriod: { now: string }, stockpileLots: Array<{ id: string, lotNumber: string, site: string, expiresOn: string | null, onHand: number, reserved: number, available: number, quarantined: boolean, item: { code: string, labelPlural: string } }> };

export type NationalStockpileFragment = { week: string, items: Array<{ usable: number, reserved: number, available: number, unusable: number, target: number | null, coverageOfTarget: number | null, weeksOfCover: number | null, nextExpiry: string | null, nationalCrisisWeeklyConsumption: number | null, item: { code: string, label: string, labelPlural: string }, targetTerms: Array<{ label: string, formula: string, quantity: number }> }> };

export type WallSituationQueryVariables = Exact<{ [key: string]: never; }>;


export type WallSituationQuery = { me: { sessionEndsAt: string | null }, reportingPeriod: { now: string }, situation: { week: string, answeredShare: { answered: number } | null, reporting: { rate: number | null }, items: Array<{ weeksOfCover: number | null, item: { code: string, labelPlural: string } }> }, situationTrends: Array<{ item: { code: string }, points: Array<{ week: string, weeksOfCover: number | null }> }>, departments: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, item: { code: string, labelPlural: string } }> }>, stockOuts: Array<{ kind: TerritoryKind, code: string, label: string, week: string, stockOnHand: number, observedWeeklyConsumption: number, runwayWeeks: number, projectedStockOut: string, depletedSince: string | null, weeksOfCover: number, level: CoverageLevel, item: { code: string, labelPlural: string } }> };

export type CoverageRowFragment = { week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, crisisSource: string, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, surplus: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string } };

export type FormulaFragment = { name: string, label: string, formula: string, applied: string | null, result: string | null, unit: string, inputs: Array<{ label: string, value: number | null, unit: string, detail: string, week: string | null }> };

export type CoverageExplainedQueryVariables = Exact<{
  finess: string;
}>;


export type CoverageExplainedQuery = { coverage: Array<{ week: string | null, level: CoverageLevel, weeksOfCover: number | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, stale: boolean, item: { code: string, labelPlural: string }, explanation: Array<{ name: string, label: string, formula: string, applied: string | null, result: string | null, unit: string, inputs: Array<{ label: string, value: number | null, unit: string, detail: string, week: string | null }> }> }> };

export type TerritoryExplainedQueryVariables = Exact<{
  kind: ScopeKind;
  code?: string | null | undefined;
  week?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TerritoryExplainedQuery = { situation: { label: string, week: string, items: Array<{ stockOnHand: number | null, crisisWeeklyConsumption: number | null, weeksOfCover: number | null, item: { code: string, labelPlural: string }, explanation: Array<{ name: string, label: string, formula: string, applied: string | null, result: string | null, unit: string, inputs: Array<{ label: string, value: number | null, unit: string, detail: string, week: string | null }> }> }> } };

export type RecordExportMutationVariables = Exact<{
  input: RecordExportInput;
}>;


export type RecordExportMutation = { recordExport: boolean };

export type RegistrationsQueryVariables = Exact<{
  regionCode?: string | null | undefined;
  filter: RegistrationFilter;
  first: number;
}>;


export type RegistrationsQuery = { reportingPeriod: { week: string, now: string }, registrationsByDepartment: Array<{ departmentCode: string, departmentName: string, expected: number, invited: number, activated: number, reporting: number }>, registrations: { totalCount: number, nodes: Array<{ state: RegistrationState, invitationId: string | null, invitedName: string | null, invitedEmail: string | null, lastSentAt: string | null, timesSent: number | null, isOpen: boolean | null, expiresAt: string | null, activatedAt: string | null, directorName: string | null, firstReportedWeek: string | null, establishment: { finess: string, name: string, department: { code: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type OpenRegistrationMutationVariables = Exact<{
  input: OpenRegistrationInput;
}>;


export type OpenRegistrationMutation = { openRegistration:
    | { __typename: 'RegistrationInvalid', problems: Array<{ path: string, message: string }> }
    | { __typename: 'RegistrationOpened', enrolled: number, invitations: { invited: number, resent: number, alreadyActive: number, tooRecent: number, withoutAddress: Array<string> } }
   };

export type RemindDirectorsMutationVariables = Exact<{
  input: RemindDirectorsInput;
}>;


export type RemindDirectorsMutation = { remindDirectors: { invited: number, resent: number, alreadyActive: number, tooRecent: number, withoutAddress: Array<string> } };

export type RequestPreparationQueryVariables = Exact<{
  finess: string;
  code: string;
}>;


export type RequestPreparationQuery = { establishment: { finess: string, name: string, department: { code: string, name: string }, region: { code: string, name: string } } | null, coverage: Array<{ week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, crisisSource: string, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, surplus: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string } }>, emergencyRequests: { nodes: Array<{ id: string, reference: string, status: EmergencyStatus, lines: Array<{ item: { code: string } }> }> }, reportingPeriod: { now: string } };

export type RequestToCompleteQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestToCompleteQuery = { emergencyRequest: { id: string, version: number, reference: string, status: EmergencyStatus, urgency: Urgency, reason: string, establishment: { finess: string }, lines: Array<{ quantity: number, item: { code: string } }>, history: Array<{ version: number, at: string, kind: EmergencyAction, from: EmergencyStatus, to: EmergencyStatus, byName: string, role: Role, reason: string | null, shipmentId: string | null, granted: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }> } | null };

export type CreateRequestMutationVariables = Exact<{
  input: CreateEmergencyRequestInput;
}>;


export type CreateRequestMutation = { createEmergencyRequest:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> }
   };

export type CompleteRequestMutationVariables = Exact<{
  input: UpdateEmergencyRequestInput;
}>;


export type CompleteRequestMutation = { updateEmergencyRequest:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> }
   };

export type RequestNeighboursQueryVariables = Exact<{
  id: string | number;
  item: string;
}>;


export type RequestNeighboursQuery = { neighboursWithSurplus: { asked: number, count: number, radiusKm: number, safetyWeeks: number, totalSurplus: number, item: { code: string, labelPlural: string }, neighbours: Array<{ distanceKm: number | null, stockOnHand: number, crisisWeeklyConsumption: number, safetyTarget: number, surplus: number, promised: number, proposed: number, week: string, before: { weeksOfCover: number, level: CoverageLevel }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number }, establishment: { finess: string, name: string, department: { code: string } } }> } };

export type RequestNeighbourFragment = { distanceKm: number | null, stockOnHand: number, crisisWeeklyConsumption: number, safetyTarget: number, surplus: number, promised: number, proposed: number, week: string, before: { weeksOfCover: number, level: CoverageLevel }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number }, establishment: { finess: string, name: string, department: { code: string } } };

export type DecideRequestMutationVariables = Exact<{
  input: DecideEmergencyRequestInput;
}>;


export type DecideRequestMutation = { decideEmergencyRequest:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> }
   };

export type CancelRequestMutationVariables = Exact<{
  input: CancelEmergencyRequestInput;
}>;


export type CancelRequestMutation = { cancelEmergencyRequest:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> }
   };

type RequestAnswer_EmergencyRequestConflict_Fragment = { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number };

type RequestAnswer_EmergencyRequestInvalid_Fragment = { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> };

type RequestAnswer_EmergencyRequestSuccess_Fragment = { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> };

export type RequestAnswerFragment =
  | RequestAnswer_EmergencyRequestConflict_Fragment
  | RequestAnswer_EmergencyRequestInvalid_Fragment
  | RequestAnswer_EmergencyRequestSuccess_Fragment
;

export type RequestListQueryVariables = Exact<{
  filter?: EmergencyRequestFilter | null | undefined;
  order: EmergencyRequestOrder;
  first: number;
  after?: string | null | undefined;
  kind?: ScopeKind | null | undefined;
  code?: string | null | undefined;
  awaited?: Array<EmergencyStatus> | EmergencyStatus | null | undefined;
}>;


export type RequestListQuery = { emergencyRequestCounts: { waiting: number, overdue: number, oldestSince: string | null }, emergencyRequests: { totalCount: number, nodes: Array<{ id: string, reference: string, status: EmergencyStatus, urgency: Urgency, createdAt: string, createdByName: string, dueAt: string, waiting: { since: string, overdue: boolean } | null, establishment: { finess: string, name: string, communeName: string | null, department: { code: string, name: string } }, lines: Array<{ quantity: number, granted: number | null, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, weeksOfCover: number | null, item: { code: string } }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, reportingPeriod: { now: string } };

export type RequestRowFragment = { id: string, reference: string, status: EmergencyStatus, urgency: Urgency, createdAt: string, createdByName: string, dueAt: string, waiting: { since: string, overdue: boolean } | null, establishment: { finess: string, name: string, communeName: string | null, department: { code: string, name: string } }, lines: Array<{ quantity: number, granted: number | null, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, weeksOfCover: number | null, item: { code: string } }> };

export type EmergencyRequestScreenQueryVariables = Exact<{
  id: string | number;
}>;


export type EmergencyRequestScreenQuery = { emergencyRequest: { id: string, version: number, reference: string, status: EmergencyStatus, urgency: Urgency, reason: string, createdAt: string, createdByName: string, dueAt: string, waiting: { since: string, overdue: boolean } | null, establishment: { finess: string, name: string, department: { code: string, name: string }, region: { code: string, name: string } }, lines: Array<{ quantity: number, granted: number | null, allocated: number, shipped: number, received: number, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, labelPlural: string } }>, scenarios: Array<{ kind: EmergencyScenarioKind, added: number, stock: number | null, weeksOfCover: number | null, level: CoverageLevel, projectedStockOut: string | null, item: { code: string, labelPlural: string } }>, history: Array<{ version: number, at: string, kind: EmergencyAction, from: EmergencyStatus, to: EmergencyStatus, byName: string, role: Role, reason: string | null, shipmentId: string | null, granted: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }>, donors: Array<{ quantity: number, item: { code: string, labelPlural: string }, establishment: { finess: string, name: string, department: { code: string } } }>, shipments: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string } }> }>, pastRequests: Array<{ id: string, reference: string, status: EmergencyStatus, createdAt: string, lines: Array<{ quantity: number, granted: number | null, item: { code: string, labelPlural: string } }> }> } | null, reportingPeriod: { now: string } };

export type RequestTrendQueryVariables = Exact<{
  finess: string;
}>;


export type RequestTrendQuery = { coverageHistory: Array<{ item: { code: string }, weeks: Array<{ week: string, stockOnHand: number | null, consumption: number | null, crisisWeeklyConsumption: number | null, level: CoverageLevel | null, weeksOfCover: number | null }> }> };

export type WholeRequestFragment = { id: string, version: number, reference: string, status: EmergencyStatus, urgency: Urgency, reason: string, createdAt: string, createdByName: string, dueAt: string, waiting: { since: string, overdue: boolean } | null, establishment: { finess: string, name: string, department: { code: string, name: string }, region: { code: string, name: string } }, lines: Array<{ quantity: number, granted: number | null, allocated: number, shipped: number, received: number, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, labelPlural: string } }>, scenarios: Array<{ kind: EmergencyScenarioKind, added: number, stock: number | null, weeksOfCover: number | null, level: CoverageLevel, projectedStockOut: string | null, item: { code: string, labelPlural: string } }>, history: Array<{ version: number, at: string, kind: EmergencyAction, from: EmergencyStatus, to: EmergencyStatus, byName: string, role: Role, reason: string | null, shipmentId: string | null, granted: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }>, donors: Array<{ quantity: number, item: { code: string, labelPlural: string }, establishment: { finess: string, name: string, department: { code: string } } }>, shipments: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string } }> }>, pastRequests: Array<{ id: string, reference: string, status: EmergencyStatus, createdAt: string, lines: Array<{ quantity: number, granted: number | null, item: { code: string, labelPlural: string } }> }> };

export type RequestLineFragment = { quantity: number, granted: number | null, allocated: number, shipped: number, received: number, left: number, item: { code: string, labelPlural: string } };

export type FrozenCoverageFragment = { week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, labelPlural: string } };

export type RequestEventFragment = { version: number, at: string, kind: EmergencyAction, from: EmergencyStatus, to: EmergencyStatus, byName: string, role: Role, reason: string | null, shipmentId: string | null, granted: Array<{ quantity: number, item: { code: string, labelPlural: string } }> };

export type RequestDonorFragment = { quantity: number, item: { code: string, labelPlural: string }, establishment: { finess: string, name: string, department: { code: string } } };

export type RequestShipmentFragment = { id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string } }> };

export type RequestReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestReceiptQuery = { emergencyRequest: { id: string, version: number, reference: string, status: EmergencyStatus, establishment: { finess: string, name: string }, shipments: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string } }> }> } | null };

export type ConfirmRequestReceiptMutationVariables = Exact<{
  input: ConfirmReceiptInput;
}>;


export type ConfirmRequestReceiptMutation = { confirmReceipt:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, reference: string, version: number, status: EmergencyStatus }, warnings: Array<{ code: string, path: string, message: string }> }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, email: string, roles: Array<Role>, accessNotices: Array<{ kind: AccessChange, at: string, address: string | null }>, habilitations: Array<{ role: Role, scopeKind: ScopeKind, scopeCode: string | null, perimeter: string }>, establishments: Array<{ finess: string, name: string, department: { code: string, name: string }, region: { code: string, name: string } }> } };

export type ProductQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductQuery = { product: { version: string, demo: boolean, demoAccounts: Array<{ email: string, label: string, perimeter: string, purpose: string }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string }
    | { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> }
    | { __typename: 'SignInRefused', code: string, message: string }
    | { __typename: 'SignInSuccess' }
   };

export type ResumeSignInMutationVariables = Exact<{ [key: string]: never; }>;


export type ResumeSignInMutation = { resumeSignIn:
    | { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string }
    | { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> }
    | { __typename: 'SignInRefused', code: string, message: string }
    | { __typename: 'SignInSuccess' }
   };

export type FinishTotpSignInMutationVariables = Exact<{
  input: SecondFactorCodeInput;
}>;


export type FinishTotpSignInMutation = { finishTotpSignIn:
    | { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string }
    | { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> }
    | { __typename: 'SignInRefused', code: string, message: string }
    | { __typename: 'SignInSuccess' }
   };

export type FinishRecoveryCodeSignInMutationVariables = Exact<{
  input: SecondFactorCodeInput;
}>;


export type FinishRecoveryCodeSignInMutation = { finishRecoveryCodeSignIn:
    | { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string }
    | { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> }
    | { __typename: 'SignInRefused', code: string, message: string }
    | { __typename: 'SignInSuccess' }
   };

export type BeginPasskeySignInMutationVariables = Exact<{
  pendingToken?: string | null | undefined;
}>;


export type BeginPasskeySignInMutation = { beginPasskeySignIn:
    | { __typename: 'AccessRefused', code: string, message: string }
    | { __typename: 'PasskeyChallenge', id: string, options: string }
   };

export type FinishPasskeySignInMutationVariables = Exact<{
  input: PasskeySignInInput;
}>;


export type FinishPasskeySignInMutation = { finishPasskeySignIn:
    | { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string }
    | { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> }
    | { __typename: 'SignInRefused', code: string, message: string }
    | { __typename: 'SignInSuccess' }
   };

type SignInStep_SecondFactorEnrolmentRequired_Fragment = { __typename: 'SecondFactorEnrolmentRequired', pendingToken: string };

type SignInStep_SecondFactorRequired_Fragment = { __typename: 'SecondFactorRequired', pendingToken: string, methods: Array<FactorKind> };

type SignInStep_SignInRefused_Fragment = { __typename: 'SignInRefused', code: string, message: string };

type SignInStep_SignInSuccess_Fragment = { __typename: 'SignInSuccess' };

export type SignInStepFragment =
  | SignInStep_SecondFactorEnrolmentRequired_Fragment
  | SignInStep_SecondFactorRequired_Fragment
  | SignInStep_SignInRefused_Fragment
  | SignInStep_SignInSuccess_Fragment
;

type AskedPasskey_AccessRefused_Fragment = { __typename: 'AccessRefused', code: string, message: string };

type AskedPasskey_PasskeyChallenge_Fragment = { __typename: 'PasskeyChallenge', id: string, options: string };

export type AskedPasskeyFragment =
  | AskedPasskey_AccessRefused_Fragment
  | AskedPasskey_PasskeyChallenge_Fragment
;

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { product: { signInProviders: Array<{ provider: IdentityProvider, label: string, startAddress: string, isAway: boolean }> } };

export type LeaveMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveMutation = { leave: { address: string | null } };

export type EstablishmentSettingsQueryVariables = Exact<{
  finess: string;
  code: string;
}>;


export type EstablishmentSettingsQuery = { establishment: { finess: string, name: string } | null, crisisConsumptionChoice: Array<{ weeklyQuantity: number | null, source: string, why: string, contested: boolean, item: { code: string, label: string, labelPlural: string }, declared: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, ars: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, observed: { fromWeek: string, toWeek: string, weeklyQuantity: number } | null, history: Array<{ source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null }> }>, alertRules: Array<{ item: { code: string, label: string, labelPlural: string }, applied: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string }, levels: Array<{ origin: ThresholdOrigin, state: ThresholdState, source: string | null, effectiveFrom: string | null, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean }, setting: { watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null, reason: string | null, setByName: string, setAt: string } | null }> }> };

export type TerritoryThresholdsQueryVariables = Exact<{
  kind: ScopeKind;
  code?: string | null | undefined;
}>;


export type TerritoryThresholdsQuery = { alertRules: Array<{ item: { code: string, label: string, labelPlural: string }, applied: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string }, levels: Array<{ origin: ThresholdOrigin, state: ThresholdState, source: string | null, effectiveFrom: string | null, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean }, setting: { watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null, reason: string | null, setByName: string, setAt: string } | null }> }> };

export type CrisisChoiceFragment = { weeklyQuantity: number | null, source: string, why: string, contested: boolean, item: { code: string, label: string, labelPlural: string }, declared: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, ars: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, observed: { fromWeek: string, toWeek: string, weeklyQuantity: number } | null, history: Array<{ source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null }> };

export type CrisisSettingFragment = { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null };

export type ThresholdRowFragment = { item: { code: string, label: string, labelPlural: string }, applied: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string }, levels: Array<{ origin: ThresholdOrigin, state: ThresholdState, source: string | null, effectiveFrom: string | null, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean }, setting: { watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null, reason: string | null, setByName: string, setAt: string } | null }> };

export type SetCrisisConsumptionMutationVariables = Exact<{
  input: SetCrisisConsumptionInput;
}>;


export type SetCrisisConsumptionMutation = { setCrisisConsumption:
    | { __typename: 'SetCrisisConsumptionInvalid', problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'SetCrisisConsumptionSuccess' }
   };

export type SetAlertRuleMutationVariables = Exact<{
  input: SetAlertRuleInput;
}>;


export type SetAlertRuleMutation = { setAlertRule:
    | { __typename: 'SetAlertRuleInvalid', problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'SetAlertRuleSuccess' }
   };

export type SoftwareFragment = { id: string, software: string, vendor: string, contactEmail: string, createdAt: string, createdByName: string, othersCount: number, manageable: boolean, establishments: Array<{ finess: string, name: string }>, credentials: Array<{ id: string, kind: CredentialKind, state: CredentialState, hint: string, createdAt: string, createdByName: string, expiresAt: string, daysLeft: number, revokedAt: string | null, revokedByName: string | null, lastUsedAt: string | null, lastUsedAddress: string | null }> };

export type SoftwaresQueryVariables = Exact<{
  first: number;
}>;


export type SoftwaresQuery = { machineAccounts: { totalCount: number, nodes: Array<{ id: string, software: string, vendor: string, contactEmail: string, createdAt: string, createdByName: string, othersCount: number, manageable: boolean, establishments: Array<{ finess: string, name: string }>, credentials: Array<{ id: string, kind: CredentialKind, state: CredentialState, hint: string, createdAt: string, createdByName: string, expiresAt: string, daysLeft: number, revokedAt: string | null, revokedByName: string | null, lastUsedAt: string | null, lastUsedAddress: string | null }> }>, pageInfo: { hasNextPage: boolean } } };

export type EstablishmentChoicesQueryVariables = Exact<{
  search: string;
}>;


export type EstablishmentChoicesQuery = { establishments: { nodes: Array<{ finess: string, name: string, communeName: string | null }> } };

export type CreateSoftwareMutationVariables = Exact<{
  input: CreateMachineAccountInput;
}>;


export type CreateSoftwareMutation = { createMachineAccount:
    | { __typename: 'MachineAccountInvalid', message: string, problems: Array<{ path: string, message: string }> }
    | { __typename: 'MachineCredentialSuccess', machine: { id: string, software: string }, credential: { id: string, kind: CredentialKind, clientId: string, secret: string, expiresAt: string } }
   };

export type AddSoftwareSecretMutationVariables = Exact<{
  input: AddMachineCredentialInput;
}>;


export type AddSoftwareSecretMutation = { addMachineCredential:
    | { __typename: 'MachineAccountInvalid', message: string }
    | { __typename: 'MachineCredentialSuccess', credential: { id: string, kind: CredentialKind, clientId: string, secret: string, expiresAt: string } }
   };

export type ShownSecretFragment = { id: string, kind: CredentialKind, clientId: string, secret: string, expiresAt: string };

export type RevokeSoftwareSecretMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeSoftwareSecretMutation = { revokeMachineCredential: { id: string } };

export type CloseSoftwareMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseSoftwareMutation = { closeMachineAccount: boolean };

export type SetSoftwareEstablishmentsMutationVariables = Exact<{
  input: SetMachineEstablishmentsInput;
}>;


export type SetSoftwareEstablishmentsMutation = { setMachineEstablishments:
    | { __typename: 'MachineAccountInvalid', message: string }
    | { __typename: 'MachineEstablishmentsSuccess' }
   };

export type StockLotFragment = { id: string, lotNumber: string, site: string, expiresOn: string | null, onHand: number, reserved: number, available: number, quarantined: boolean, version: number, item: { code: string, labelPlural: string } };

export type StockByLotQueryVariables = Exact<{
  withEmpty?: boolean | null | undefined;
}>;


export type StockByLotQuery = { reportingPeriod: { now: string }, stockpile: { week: string, items: Array<{ usable: number, reserved: number, available: number, unusable: number, target: number | null, coverageOfTarget: number | null, weeksOfCover: number | null, nextExpiry: string | null, item: { code: string, labelPlural: string }, explanation: Array<{ name: string, label: string, formula: string, applied: string | null, result: string | null, unit: string, inputs: Array<{ label: string, value: number | null, unit: string, detail: string, week: string | null }> }> }> }, stockpileLots: Array<{ id: string, lotNumber: string, site: string, expiresOn: string | null, onHand: number, reserved: number, available: number, quarantined: boolean, version: number, item: { code: string, labelPlural: string } }> };

export type LotMovementsQueryVariables = Exact<{
  lotId: string | number;
}>;


export type LotMovementsQuery = { stockpileMovements: Array<{ id: number, at: string, byName: string, kind: StockpileMovementKind, quantity: number, reason: string | null, shipmentId: string | null }> };

type LotAnswer_StockpileLotConflict_Fragment = { __typename: 'StockpileLotConflict', message: string, currentVersion: number };

type LotAnswer_StockpileLotInvalid_Fragment = { __typename: 'StockpileLotInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> };

type LotAnswer_StockpileLotSuccess_Fragment = { __typename: 'StockpileLotSuccess', lot: { id: string, lotNumber: string } };

export type LotAnswerFragment =
  | LotAnswer_StockpileLotConflict_Fragment
  | LotAnswer_StockpileLotInvalid_Fragment
  | LotAnswer_StockpileLotSuccess_Fragment
;

export type ReceiveLotMutationVariables = Exact<{
  input: ReceiveStockpileLotInput;
}>;


export type ReceiveLotMutation = { receiveStockpileLot:
    | { __typename: 'StockpileLotConflict', message: string, currentVersion: number }
    | { __typename: 'StockpileLotInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'StockpileLotSuccess', lot: { id: string, lotNumber: string } }
   };

export type AdjustLotMutationVariables = Exact<{
  input: AdjustStockpileLotInput;
}>;


export type AdjustLotMutation = { adjustStockpileLot:
    | { __typename: 'StockpileLotConflict', message: string, currentVersion: number }
    | { __typename: 'StockpileLotInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'StockpileLotSuccess', lot: { id: string, lotNumber: string } }
   };

export type LotProposalPartsFragment = { requested: number, granted: number | null, left: number, proposed: number, plannedFor: string, item: { code: string, label: string, labelPlural: string }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number }, coverageBefore: { stock: number | null, weeksOfCover: number | null, level: CoverageLevel }, coverageAfter: { weeksOfCover: number | null, level: CoverageLevel }, lots: Array<{ order: number, available: number, take: number, lot: { id: string, lotNumber: string, site: string, expiresOn: string | null } }> };

export type ServedRequestFragment = { id: string, reference: string, version: number, status: EmergencyStatus, urgency: Urgency, reason: string, dueAt: string, createdAt: string, createdByName: string, establishment: { finess: string, name: string, address: string | null, postalCode: string | null, communeName: string | null, phone: string | null, department: { code: string }, region: { name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> }, lines: Array<{ allocated: number, item: { code: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, item: { code: string } }>, history: Array<{ at: string, byName: string, kind: EmergencyAction, reason: string | null, version: number }>, shipments: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, hoursLate: number | null, reason: string | null, plannedAt: string, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotId: string, lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }> };

export type RequestToServeQueryVariables = Exact<{
  id: string | number;
  plannedFor?: string | null | undefined;
}>;


export type RequestToServeQuery = { reportingPeriod: { now: string }, emergencyRequest: { id: string, reference: string, version: number, status: EmergencyStatus, urgency: Urgency, reason: string, dueAt: string, createdAt: string, createdByName: string, establishment: { finess: string, name: string, address: string | null, postalCode: string | null, communeName: string | null, phone: string | null, department: { code: string }, region: { name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> }, lines: Array<{ allocated: number, item: { code: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, item: { code: string } }>, history: Array<{ at: string, byName: string, kind: EmergencyAction, reason: string | null, version: number }>, shipments: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, hoursLate: number | null, reason: string | null, plannedAt: string, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotId: string, lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }> } | null, lotProposals: Array<{ requested: number, granted: number | null, left: number, proposed: number, plannedFor: string, item: { code: string, label: string, labelPlural: string }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number }, coverageBefore: { stock: number | null, weeksOfCover: number | null, level: CoverageLevel }, coverageAfter: { weeksOfCover: number | null, level: CoverageLevel }, lots: Array<{ order: number, available: number, take: number, lot: { id: string, lotNumber: string, site: string, expiresOn: string | null } }> }> };

export type PlanShipmentMutationVariables = Exact<{
  input: PlanShipmentInput;
}>;


export type PlanShipmentMutation = { planShipment:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, version: number, shipments: Array<{ reference: string, plannedAt: string }> }, warnings: Array<{ code: string, message: string }> }
   };

export type QueuedRequestFragment = { id: string, reference: string, status: EmergencyStatus, dueAt: string, establishment: { name: string, department: { code: string }, region: { name: string } }, lines: Array<{ quantity: number, granted: number | null, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }>, waiting: { since: string, hours: number, overdue: boolean } | null };

export type ForwardedRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type ForwardedRequestsQuery = { reportingPeriod: { now: string, week: string }, emergencyRequestCounts: { waiting: number, overdue: number, oldestSince: string | null }, forwarded: { totalCount: number, nodes: Array<{ id: string, reference: string, status: EmergencyStatus, dueAt: string, establishment: { name: string, department: { code: string }, region: { name: string } }, lines: Array<{ quantity: number, granted: number | null, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }>, waiting: { since: string, hours: number, overdue: boolean } | null }> }, underWay: { nodes: Array<{ id: string, reference: string, status: EmergencyStatus, dueAt: string, establishment: { name: string, department: { code: string }, region: { name: string } }, lines: Array<{ quantity: number, granted: number | null, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }>, waiting: { since: string, hours: number, overdue: boolean } | null }> }, partlyReceived: { nodes: Array<{ id: string, reference: string, status: EmergencyStatus, dueAt: string, establishment: { name: string, department: { code: string }, region: { name: string } }, lines: Array<{ quantity: number, granted: number | null, left: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }>, waiting: { since: string, hours: number, overdue: boolean } | null }> }, roadCounts: { shipped: number, late: number }, onTheRoad: { nodes: Array<{ id: string, reference: string, expectedDelivery: string | null, hoursLate: number | null, late: boolean, establishment: { name: string, department: { code: string } }, lots: Array<{ quantity: number, item: { code: string, labelPlural: string } }>, request: { id: string } }> } };

export type FollowedShipmentFragment = { id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, hoursLate: number | null, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string, labelPlural: string } }>, establishment: { name: string, department: { code: string }, region: { name: string } }, request: { id: string, reference: string, version: number } };

export type FollowedShipmentsQueryVariables = Exact<{
  filter?: ShipmentFilter | null | undefined;
  order?: ShipmentOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowedShipmentsQuery = { shipmentCounts: { planned: number, shipped: number, received: number, cancelled: number, late: number }, shipments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, hoursLate: number | null, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotNumber: string, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string, labelPlural: string } }>, establishment: { name: string, department: { code: string }, region: { name: string } }, request: { id: string, reference: string, version: number } }> } };

export type StepShipmentFragment = { id: string, reference: string, status: ShipmentStatus, plannedFor: string, carrier: string | null, expectedDelivery: string | null, late: boolean, hoursLate: number | null, reason: string | null, plannedAt: string, shippedAt: string | null, receivedAt: string | null, comment: string | null, lots: Array<{ lotId: string, lotNumber: string, expiresOn: string | null, quantity: number, item: { code: string, labelPlural: string } }>, received: Array<{ quantity: number, item: { code: string, labelPlural: string } }> };

type StepAnswer_EmergencyRequestConflict_Fragment = { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number };

type StepAnswer_EmergencyRequestInvalid_Fragment = { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> };

type StepAnswer_EmergencyRequestSuccess_Fragment = { __typename: 'EmergencyRequestSuccess', request: { id: string, version: number, shipments: Array<{ reference: string, plannedAt: string }> }, warnings: Array<{ code: string, message: string }> };

export type StepAnswerFragment =
  | StepAnswer_EmergencyRequestConflict_Fragment
  | StepAnswer_EmergencyRequestInvalid_Fragment
  | StepAnswer_EmergencyRequestSuccess_Fragment
;

export type MarkShippedMutationVariables = Exact<{
  input: MarkShippedInput;
}>;


export type MarkShippedMutation = { markShipped:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, version: number, shipments: Array<{ reference: string, plannedAt: string }> }, warnings: Array<{ code: string, message: string }> }
   };

export type CancelShipmentMutationVariables = Exact<{
  input: CancelShipmentInput;
}>;


export type CancelShipmentMutation = { cancelShipment:
    | { __typename: 'EmergencyRequestConflict', message: string, currentVersion: number }
    | { __typename: 'EmergencyRequestInvalid', message: string, problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'EmergencyRequestSuccess', request: { id: string, version: number, shipments: Array<{ reference: string, plannedAt: string }> }, warnings: Array<{ code: string, message: string }> }
   };

export type AlertListQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  kind: ScopeKind;
  code?: string | null | undefined;
  within?: string | null | undefined;
  readsDepartments: boolean;
}>;


export type AlertListQuery = { alerts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, version: number, kind: AlertKind, level: CoverageLevel | null, worstLevel: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, acknowledgementNote: string | null, item: { code: string, labelPlural: string } | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }> }, alertCounts: { open: number, levels: Array<{ level: CoverageLevel, open: number }> }, catalogue: Array<{ code: string, labelPlural: string }>, reportingPeriod: { now: string }, reportingRates?: Array<{ code: string, label: string }> };

export type AlertPageQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AlertPageQuery = { alerts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, version: number, kind: AlertKind, level: CoverageLevel | null, worstLevel: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, acknowledgementNote: string | null, item: { code: string, labelPlural: string } | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }> } };

export type OpenAlertFragment = { id: string, version: number, kind: AlertKind, level: CoverageLevel | null, worstLevel: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, acknowledgementNote: string | null, item: { code: string, labelPlural: string } | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert:
    | { __typename: 'AlertConflict', message: string, current: { id: string, version: number, kind: AlertKind, level: CoverageLevel | null, worstLevel: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, acknowledgementNote: string | null, item: { code: string, labelPlural: string } | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null } }
    | { __typename: 'AlertInvalid', problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'AlertSuccess' }
   };

export type EstablishmentDetailQueryVariables = Exact<{
  finess: string;
  code: string;
  requests: boolean;
}>;


export type EstablishmentDetailQuery = { reportingPeriod: { week: string, now: string }, establishment: { finess: string, name: string, categoryLabel: string | null, legalEntityFiness: string | null, address: string | null, postalCode: string | null, communeName: string | null, phone: string | null, beds: number, ghtCode: string | null, department: { code: string, name: string }, region: { code: string, name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> } | null, coverage: Array<{ week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, crisisSource: string, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, surplus: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string } }>, coverageHistory: Array<{ item: { code: string }, weeks: Array<{ week: string, reported: boolean, weeksOfCover: number | null, level: CoverageLevel | null }> }>, reportWeeks: Array<{ week: string, state: ReportWeekState, deadline: string, report: { version: number, submittedAt: string, submittedByName: string, lateByMinutes: number | null, comment: string | null } | null }>, alerts: { nodes: Array<{ id: string, version: number, kind: AlertKind, level: CoverageLevel | null, worstLevel: CoverageLevel | null, status: AlertStatus, week: string, openedWeek: string, openedAt: string, acknowledgedByName: string | null, acknowledgedAt: string | null, acknowledgementNote: string | null, item: { code: string, labelPlural: string } | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, emergencyRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }> }, emergencyRequests?: { totalCount: number, nodes: Array<{ id: string, reference: string, status: EmergencyStatus, createdAt: string, waiting: { since: string } | null, lines: Array<{ quantity: number, item: { code: string, labelPlural: string } }> }> }, crisisConsumptionChoice: Array<{ weeklyQuantity: number | null, source: string, why: string, contested: boolean, item: { code: string, label: string, labelPlural: string }, declared: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, ars: { source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null } | null, observed: { fromWeek: string, toWeek: string, weeklyQuantity: number } | null, history: Array<{ source: string, weeklyQuantity: number | null, setAt: string, setByName: string, reason: string | null }> }>, alertRules: Array<{ item: { code: string, label: string, labelPlural: string }, applied: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string }, levels: Array<{ origin: ThresholdOrigin, state: ThresholdState, source: string | null, effectiveFrom: string | null, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean }, setting: { watchBelow: number | null, warningBelow: number | null, criticalBelow: number | null, enabled: boolean | null, reason: string | null, setByName: string, setAt: string } | null }> }> };

export type EstablishmentListQueryVariables = Exact<{
  filter?: EstablishmentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
  within?: string | null | undefined;
  readsDepartments: boolean;
}>;


export type EstablishmentListQuery = { establishments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ finess: string, name: string, communeName: string | null, categoryLabel: string | null, beds: number, phone: string | null, worstLevel: CoverageLevel | null, department: { code: string, name: string }, currentReport: { submittedAt: string, submittedByName: string } | null }> }, reportingPeriod: { week: string }, reportingRates?: Array<{ code: string, label: string }> };

export type EstablishmentPageQueryVariables = Exact<{
  filter?: EstablishmentFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EstablishmentPageQuery = { establishments: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ finess: string, name: string, communeName: string | null, categoryLabel: string | null, beds: number, phone: string | null, worstLevel: CoverageLevel | null, department: { code: string, name: string }, currentReport: { submittedAt: string, submittedByName: string } | null }> } };

export type ListedEstablishmentFragment = { finess: string, name: string, communeName: string | null, categoryLabel: string | null, beds: number, phone: string | null, worstLevel: CoverageLevel | null, department: { code: string, name: string }, currentReport: { submittedAt: string, submittedByName: string } | null };

export type MissingScreenQueryVariables = Exact<{
  kind: ScopeKind;
  code?: string | null | undefined;
  first: number;
  offset: number;
  within?: string | null | undefined;
  readsDepartments: boolean;
  reminders: boolean;
}>;


export type MissingScreenQuery = { reportingCurve: { week: string, deadline: string, expected: number, received: number }, reportingPeriod: { now: string }, missingReports: { totalCount: number, nodes: Array<{ lastWeek: string | null, missedWeeks: number | null, weight: number, establishment: { finess: string, name: string, communeName: string | null, phone: string | null, department: { code: string, name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> } }> }, lastReminder?: { at: string, byName: string, reminded: number, answered: number } | null, reportingRates?: Array<{ code: string, label: string }> };

export type MissingRowFragment = { lastWeek: string | null, missedWeeks: number | null, weight: number, establishment: { finess: string, name: string, communeName: string | null, phone: string | null, department: { code: string, name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> } };

export type LastReminderFragment = { at: string, byName: string, reminded: number, answered: number };

export type MissingPageQueryVariables = Exact<{
  kind: ScopeKind;
  code?: string | null | undefined;
  week?: string | null | undefined;
  first: number;
  offset: number;
}>;


export type MissingPageQuery = { missingReports: { totalCount: number, nodes: Array<{ lastWeek: string | null, missedWeeks: number | null, weight: number, establishment: { finess: string, name: string, communeName: string | null, phone: string | null, department: { code: string, name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> } }> } };

export type RemindMissingReportsMutationVariables = Exact<{
  input: RemindMissingReportsInput;
}>;


export type RemindMissingReportsMutation = { remindMissingReports:
    | { __typename: 'RemindMissingReportsInvalid', problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'RemindMissingReportsSuccess', missing: number, reminded: number, tooRecent: number, withoutAddress: number }
   };

export type SetEstablishmentContactMutationVariables = Exact<{
  input: SetEstablishmentContactInput;
}>;


export type SetEstablishmentContactMutation = { setEstablishmentContact:
    | { __typename: 'SetEstablishmentContactInvalid', problems: Array<{ code: string, path: string, message: string }> }
    | { __typename: 'SetEstablishmentContactSuccess' }
   };

export type FindEstablishmentsQueryVariables = Exact<{
  search: string;
}>;


export type FindEstablishmentsQuery = { establishments: { nodes: Array<{ finess: string, name: string, communeName: string | null, department: { code: string } }> } };

export type TerritoryNamesQueryVariables = Exact<{
  kind: TerritoryKind;
  within?: string | null | undefined;
}>;


export type TerritoryNamesQuery = { territories: Array<{ code: string | null, label: string }> };

export type TerritorySituationQueryVariables = Exact<{
  kind: ScopeKind;
  code: string;
  week?: string | null | undefined;
  trendWeeks: number;
  isRegion: boolean;
  isDepartment: boolean;
  isPresent: boolean;
  requests: boolean;
  reminders: boolean;
}>;


export type TerritorySituationQuery = { reportingPeriod: { week: string, now: string }, situation: { kind: ScopeKind, code: string | null, week: string, label: string, computedAt: string, answeredShare: { answered: number, lastKnown: number, unknown: number } | null, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, staleEstablishments: number, staleStockOnHand: number, item: { code: string, label: string, labelPlural: string }, answeredShare: { answered: number } | null, levels: Array<{ level: CoverageLevel, establishments: number }> }>, children?: Array<{ code: string | null, label: string, reporting: { expected: number, received: number }, items: Array<{ weeksOfCover: number | null, level: CoverageLevel | null, item: { code: string, labelPlural: string } }> }> }, situationTrends: Array<{ item: { code: string }, points: Array<{ week: string, weeksOfCover: number | null }> }>, reportingCurve: { week: string, deadline: string, expected: number, received: number, rate: number | null, points: Array<{ hour: number, received: number }>, sameHourLastWeek: { week: string, rate: number | null }, previous: { week: string, expected: number, rate: number | null, points: Array<{ hour: number, received: number }> } }, territories?: Array<{ code: string | null, label: string, reporting: { expected: number, received: number, rate: number | null }, items: Array<{ weeksOfCover: number | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, item: { code: string } }> }>, inDepartment?: { nodes: Array<{ region: { code: string, name: string } }> }, alertCounts?: { open: number, establishments: number, comparedWith: string, levels: Array<{ level: CoverageLevel, open: number, delta: number | null }> }, emergencyRequests?: { totalCount: number, nodes: Array<{ id: string, reference: string, waiting: { since: string } | null, establishment: { finess: string, name: string, department: { code: string } }, lines: Array<{ quantity: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }> }> }, worstCoverage?: Array<{ week: string, stale: boolean, weeksOfCover: number | null, level: CoverageLevel, stockOnHand: number, projectedStockOut: string | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, item: { code: string, labelPlural: string }, openRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }>, missingReports: { totalCount: number, nodes: Array<{ lastWeek: string | null, missedWeeks: number | null, weight: number, establishment: { finess: string, name: string, communeName: string | null, phone: string | null, department: { code: string, name: string }, contacts: Array<{ kind: ContactKind, name: string, phone: string | null, email: string | null }> } }> }, lastReminder?: { at: string, byName: string, reminded: number, answered: number } | null };

export type TerritoryItemFragment = { weeksOfCover: number | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, safetyGap: number | null, staleEstablishments: number, staleStockOnHand: number, item: { code: string, label: string, labelPlural: string }, answeredShare: { answered: number } | null, levels: Array<{ level: CoverageLevel, establishments: number }> };

export type WaitingRequestFragment = { id: string, reference: string, waiting: { since: string } | null, establishment: { finess: string, name: string, department: { code: string } }, lines: Array<{ quantity: number, item: { code: string, labelPlural: string } }>, coverageAtRequest: Array<{ level: CoverageLevel, item: { code: string } }> };

export type WorstRowFragment = { week: string, stale: boolean, weeksOfCover: number | null, level: CoverageLevel, stockOnHand: number, projectedStockOut: string | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, item: { code: string, labelPlural: string }, openRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null };

export type WorstPageQueryVariables = Exact<{
  kind: ScopeKind;
  code: string;
  first: number;
  offset: number;
}>;


export type WorstPageQuery = { worstCoverage: Array<{ week: string, stale: boolean, weeksOfCover: number | null, level: CoverageLevel, stockOnHand: number, projectedStockOut: string | null, establishment: { finess: string, name: string, department: { code: string, name: string } }, item: { code: string, labelPlural: string }, openRequest: { id: string, reference: string, status: EmergencyStatus, since: string } | null }> };

export type StandingEstablishmentFragment = { code: string | null, label: string, reporting: { expected: number, received: number }, items: Array<{ weeksOfCover: number | null, level: CoverageLevel | null, item: { code: string, labelPlural: string } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ChangedAccessFragmentDoc = new TypedDocumentString(`
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}
    `, {"fragmentName":"ChangedAccess"}) as unknown as TypedDocumentString<ChangedAccessFragment, unknown>;
export const AuditRowFragmentDoc = new TypedDocumentString(`
    fragment AuditRow on AuditEntry {
  id
  stream
  seq
  at
  action
  actionLabel
  personId
  personName
  roleLabel
  regionCode
  departmentCode
  finess
  establishmentName
  subjectKind
  subjectId
  address
  requestId
  details {
    name
    value
  }
}
    `, {"fragmentName":"AuditRow"}) as unknown as TypedDocumentString<AuditRowFragment, unknown>;
export const SentReportFragmentDoc = new TypedDocumentString(`
    fragment SentReport on WeeklyReport {
  week
  version
  submittedAt
  submittedByName
  directorName
  lateByMinutes
  evaluated
  comment
  lines {
    item {
      code
    }
    stockOnHand
    received
    consumption
  }
}
    `, {"fragmentName":"SentReport"}) as unknown as TypedDocumentString<SentReportFragment, unknown>;
export const TypedWarningFragmentDoc = new TypedDocumentString(`
    fragment TypedWarning on ReportWarning {
  code
  path
  item
  message
  expected
  actual
  suggested
  packSize
  median
  balance {
    before
    received
    used
  }
}
    `, {"fragmentName":"TypedWarning"}) as unknown as TypedDocumentString<TypedWarningFragment, unknown>;
export const EstablishmentAlertFragmentDoc = new TypedDocumentString(`
    fragment EstablishmentAlert on Alert {
  id
  kind
  level
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  item {
    code
    label
    labelPlural
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}
    `, {"fragmentName":"EstablishmentAlert"}) as unknown as TypedDocumentString<EstablishmentAlertFragment, unknown>;
export const EstablishmentChangeFragmentDoc = new TypedDocumentString(`
    fragment EstablishmentChange on EstablishmentChangeEvent {
  id
  at
  byName
  reason
  items {
    code
    labelPlural
  }
  alert {
    change
    kind
    fromLevel
    toLevel
    fromWeeksOfCover
    toWeeksOfCover
    week
  }
  request {
    action
    reference
    requestId
    to
  }
  crisisConsumption {
    before
    after
    source
  }
  thresholds {
    scopeKind
    watchBelow
    warningBelow
    criticalBelow
    enabled
  }
}
    `, {"fragmentName":"EstablishmentChange"}) as unknown as TypedDocumentString<EstablishmentChangeFragment, unknown>;
export const HabilitationRowFragmentDoc = new TypedDocumentString(`
    fragment HabilitationRow on ManagedHabilitation {
  id
  version
  accountId
  name
  email
  disabledAt
  lastSignInAt
  role
  roleLabel
  scopeKind
  scopeCode
  perimeter
  validFrom
  validUntil
  inForce
  grantedByName
  reason
  revokedAt
  revokedByName
  revocationReason
  reviewedAt
  reviewedByName
  reviewReasons
  mayChange
}
    `, {"fragmentName":"HabilitationRow"}) as unknown as TypedDocumentString<HabilitationRowFragment, unknown>;
export const TerritoryStockOutRowFragmentDoc = new TypedDocumentString(`
    """
When a territory's stock of an item would be used up, by the rule of the server.
"""
fragment TerritoryStockOutRow on TerritoryStockOut {
  kind
  code
  label
  item {
    code
    labelPlural
  }
  week
  stockOnHand
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  depletedSince
  weeksOfCover
  level
}
    `, {"fragmentName":"TerritoryStockOutRow"}) as unknown as TypedDocumentString<TerritoryStockOutRowFragment, unknown>;
export const TerritoryFiguresFragmentDoc = new TypedDocumentString(`
    """
What a map and a projection need of one territory: no counts per level, which weigh ten times as much.
"""
fragment TerritoryFigures on Situation {
  code
  label
  reporting {
    expected
    received
    rate
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    stockOnHand
    consumption
    crisisWeeklyConsumption
    safetyGap
  }
}
    `, {"fragmentName":"TerritoryFigures"}) as unknown as TypedDocumentString<TerritoryFiguresFragment, unknown>;
export const NationalStockpileFragmentDoc = new TypedDocumentString(`
    fragment NationalStockpile on Stockpile {
  week
  items {
    item {
      code
      label
      labelPlural
    }
    usable
    reserved
    available
    unusable
    target
    coverageOfTarget
    weeksOfCover
    nextExpiry
    nationalCrisisWeeklyConsumption
    targetTerms {
      label
      formula
      quantity
    }
  }
}
    `, {"fragmentName":"NationalStockpile"}) as unknown as TypedDocumentString<NationalStockpileFragment, unknown>;
export const CoverageRowFragmentDoc = new TypedDocumentString(`
    """What a row of cover shows, wherever it stands."""
fragment CoverageRow on Coverage {
  item {
    code
    label
    labelPlural
    packSize
  }
  week
  stockOnHand
  crisisWeeklyConsumption
  crisisSource
  weeksOfCover
  level
  safetyTarget
  gap
  surplus
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
}
    `, {"fragmentName":"CoverageRow"}) as unknown as TypedDocumentString<CoverageRowFragment, unknown>;
export const FormulaFragmentDoc = new TypedDocumentString(`
    fragment Formula on ExplainedFormula {
  name
  label
  formula
  applied
  result
  unit
  inputs {
    label
    value
    unit
    detail
    week
  }
}
    `, {"fragmentName":"Formula"}) as unknown as TypedDocumentString<FormulaFragment, unknown>;
export const RequestNeighbourFragmentDoc = new TypedDocumentString(`
    fragment RequestNeighbour on Neighbour {
  distanceKm
  stockOnHand
  crisisWeeklyConsumption
  safetyTarget
  surplus
  promised
  proposed
  week
  before {
    weeksOfCover
    level
  }
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
}
    `, {"fragmentName":"RequestNeighbour"}) as unknown as TypedDocumentString<RequestNeighbourFragment, unknown>;
export const RequestAnswerFragmentDoc = new TypedDocumentString(`
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}
    `, {"fragmentName":"RequestAnswer"}) as unknown as TypedDocumentString<RequestAnswerFragment, unknown>;
export const RequestRowFragmentDoc = new TypedDocumentString(`
    fragment RequestRow on EmergencyRequest {
  id
  reference
  status
  urgency
  createdAt
  createdByName
  dueAt
  waiting {
    since
    overdue
  }
  establishment {
    finess
    name
    communeName
    department {
      code
      name
    }
  }
  lines {
    quantity
    granted
    item {
      code
      labelPlural
    }
  }
  coverageAtRequest {
    level
    weeksOfCover
    item {
      code
    }
  }
}
    `, {"fragmentName":"RequestRow"}) as unknown as TypedDocumentString<RequestRowFragment, unknown>;
export const RequestLineFragmentDoc = new TypedDocumentString(`
    fragment RequestLine on EmergencyRequestLine {
  quantity
  granted
  allocated
  shipped
  received
  left
  item {
    code
    labelPlural
  }
}
    `, {"fragmentName":"RequestLine"}) as unknown as TypedDocumentString<RequestLineFragment, unknown>;
export const FrozenCoverageFragmentDoc = new TypedDocumentString(`
    fragment FrozenCoverage on EmergencyRequestCoverage {
  week
  stockOnHand
  crisisWeeklyConsumption
  weeksOfCover
  level
  safetyTarget
  gap
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  item {
    code
    labelPlural
  }
}
    `, {"fragmentName":"FrozenCoverage"}) as unknown as TypedDocumentString<FrozenCoverageFragment, unknown>;
export const RequestEventFragmentDoc = new TypedDocumentString(`
    fragment RequestEvent on EmergencyEvent {
  version
  at
  kind
  from
  to
  byName
  role
  reason
  shipmentId
  granted {
    quantity
    item {
      code
      labelPlural
    }
  }
}
    `, {"fragmentName":"RequestEvent"}) as unknown as TypedDocumentString<RequestEventFragment, unknown>;
export const RequestDonorFragmentDoc = new TypedDocumentString(`
    fragment RequestDonor on EmergencyDonor {
  quantity
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
}
    `, {"fragmentName":"RequestDonor"}) as unknown as TypedDocumentString<RequestDonorFragment, unknown>;
export const RequestShipmentFragmentDoc = new TypedDocumentString(`
    fragment RequestShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  shippedAt
  receivedAt
  comment
  lots {
    lotNumber
    expiresOn
    quantity
    item {
      code
      labelPlural
    }
  }
  received {
    quantity
    item {
      code
    }
  }
}
    `, {"fragmentName":"RequestShipment"}) as unknown as TypedDocumentString<RequestShipmentFragment, unknown>;
export const WholeRequestFragmentDoc = new TypedDocumentString(`
    fragment WholeRequest on EmergencyRequest {
  id
  version
  reference
  status
  urgency
  reason
  createdAt
  createdByName
  dueAt
  waiting {
    since
    overdue
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
  lines {
    ...RequestLine
  }
  coverageAtRequest {
    ...FrozenCoverage
  }
  scenarios {
    kind
    added
    stock
    weeksOfCover
    level
    projectedStockOut
    item {
      code
      labelPlural
    }
  }
  history {
    ...RequestEvent
  }
  donors {
    ...RequestDonor
  }
  shipments {
    ...RequestShipment
  }
  pastRequests(first: 5) {
    id
    reference
    status
    createdAt
    lines {
      quantity
      granted
      item {
        code
        labelPlural
      }
    }
  }
}
    fragment RequestLine on EmergencyRequestLine {
  quantity
  granted
  allocated
  shipped
  received
  left
  item {
    code
    labelPlural
  }
}
fragment FrozenCoverage on EmergencyRequestCoverage {
  week
  stockOnHand
  crisisWeeklyConsumption
  weeksOfCover
  level
  safetyTarget
  gap
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  item {
    code
    labelPlural
  }
}
fragment RequestEvent on EmergencyEvent {
  version
  at
  kind
  from
  to
  byName
  role
  reason
  shipmentId
  granted {
    quantity
    item {
      code
      labelPlural
    }
  }
}
fragment RequestDonor on EmergencyDonor {
  quantity
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
}
fragment RequestShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  shippedAt
  receivedAt
  comment
  lots {
    lotNumber
    expiresOn
    quantity
    item {
      code
      labelPlural
    }
  }
  received {
    quantity
    item {
      code
    }
  }
}`, {"fragmentName":"WholeRequest"}) as unknown as TypedDocumentString<WholeRequestFragment, unknown>;
export const SignInStepFragmentDoc = new TypedDocumentString(`
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}
    `, {"fragmentName":"SignInStep"}) as unknown as TypedDocumentString<SignInStepFragment, unknown>;
export const AskedPasskeyFragmentDoc = new TypedDocumentString(`
    fragment AskedPasskey on PasskeyChallengeResult {
  __typename
  ... on PasskeyChallenge {
    id
    options
  }
  ... on AccessRefused {
    code
    message
  }
}
    `, {"fragmentName":"AskedPasskey"}) as unknown as TypedDocumentString<AskedPasskeyFragment, unknown>;
export const CrisisSettingFragmentDoc = new TypedDocumentString(`
    fragment CrisisSetting on CrisisConsumptionSetting {
  source
  weeklyQuantity
  setAt
  setByName
  reason
}
    `, {"fragmentName":"CrisisSetting"}) as unknown as TypedDocumentString<CrisisSettingFragment, unknown>;
export const CrisisChoiceFragmentDoc = new TypedDocumentString(`
    fragment CrisisChoice on CrisisConsumptionChoice {
  item {
    code
    label
    labelPlural
  }
  weeklyQuantity
  source
  why
  contested
  declared {
    ...CrisisSetting
  }
  ars {
    ...CrisisSetting
  }
  observed {
    fromWeek
    toWeek
    weeklyQuantity
  }
  history {
    ...CrisisSetting
  }
}
    fragment CrisisSetting on CrisisConsumptionSetting {
  source
  weeklyQuantity
  setAt
  setByName
  reason
}`, {"fragmentName":"CrisisChoice"}) as unknown as TypedDocumentString<CrisisChoiceFragment, unknown>;
export const ThresholdRowFragmentDoc = new TypedDocumentString(`
    fragment ThresholdRow on AlertRuleRow {
  item {
    code
    label
    labelPlural
  }
  applied {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
  levels {
    origin
    state
    source
    effectiveFrom
    thresholds {
      watchBelow
      warningBelow
      criticalBelow
      enabled
    }
    setting {
      watchBelow
      warningBelow
      criticalBelow
      enabled
      reason
      setByName
      setAt
    }
  }
}
    `, {"fragmentName":"ThresholdRow"}) as unknown as TypedDocumentString<ThresholdRowFragment, unknown>;
export const SoftwareFragmentDoc = new TypedDocumentString(`
    fragment Software on MachineAccount {
  id
  software
  vendor
  contactEmail
  createdAt
  createdByName
  othersCount
  manageable
  establishments {
    finess
    name
  }
  credentials {
    id
    kind
    state
    hint
    createdAt
    createdByName
    expiresAt
    daysLeft
    revokedAt
    revokedByName
    lastUsedAt
    lastUsedAddress
  }
}
    `, {"fragmentName":"Software"}) as unknown as TypedDocumentString<SoftwareFragment, unknown>;
export const ShownSecretFragmentDoc = new TypedDocumentString(`
    fragment ShownSecret on NewCredential {
  id
  kind
  clientId
  secret
  expiresAt
}
    `, {"fragmentName":"ShownSecret"}) as unknown as TypedDocumentString<ShownSecretFragment, unknown>;
export const StockLotFragmentDoc = new TypedDocumentString(`
    fragment StockLot on StockpileLot {
  id
  lotNumber
  site
  expiresOn
  onHand
  reserved
  available
  quarantined
  version
  item {
    code
    labelPlural
  }
}
    `, {"fragmentName":"StockLot"}) as unknown as TypedDocumentString<StockLotFragment, unknown>;
export const LotAnswerFragmentDoc = new TypedDocumentString(`
    fragment LotAnswer on StockpileLotResult {
  __typename
  ... on StockpileLotSuccess {
    lot {
      id
      lotNumber
    }
  }
  ... on StockpileLotInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on StockpileLotConflict {
    message
    currentVersion
  }
}
    `, {"fragmentName":"LotAnswer"}) as unknown as TypedDocumentString<LotAnswerFragment, unknown>;
export const LotProposalPartsFragmentDoc = new TypedDocumentString(`
    fragment LotProposalParts on LotProposal {
  item {
    code
    label
    labelPlural
  }
  requested
  granted
  left
  proposed
  plannedFor
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
  }
  coverageBefore {
    stock
    weeksOfCover
    level
  }
  coverageAfter {
    weeksOfCover
    level
  }
  lots {
    order
    available
    take
    lot {
      id
      lotNumber
      site
      expiresOn
    }
  }
}
    `, {"fragmentName":"LotProposalParts"}) as unknown as TypedDocumentString<LotProposalPartsFragment, unknown>;
export const StepShipmentFragmentDoc = new TypedDocumentString(`
    fragment StepShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  hoursLate
  reason
  plannedAt
  shippedAt
  receivedAt
  comment
  lots {
    item {
      code
      labelPlural
    }
    lotId
    lotNumber
    expiresOn
    quantity
  }
  received {
    item {
      code
      labelPlural
    }
    quantity
  }
}
    `, {"fragmentName":"StepShipment"}) as unknown as TypedDocumentString<StepShipmentFragment, unknown>;
export const ServedRequestFragmentDoc = new TypedDocumentString(`
    fragment ServedRequest on EmergencyRequest {
  id
  reference
  version
  status
  urgency
  reason
  dueAt
  createdAt
  createdByName
  establishment {
    finess
    name
    address
    postalCode
    communeName
    phone
    department {
      code
    }
    region {
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lines {
    item {
      code
    }
    allocated
  }
  coverageAtRequest {
    item {
      code
    }
    level
    week
    stockOnHand
    crisisWeeklyConsumption
  }
  history {
    at
    byName
    kind
    reason
    version
  }
  shipments {
    ...StepShipment
  }
}
    fragment StepShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  hoursLate
  reason
  plannedAt
  shippedAt
  receivedAt
  comment
  lots {
    item {
      code
      labelPlural
    }
    lotId
    lotNumber
    expiresOn
    quantity
  }
  received {
    item {
      code
      labelPlural
    }
    quantity
  }
}`, {"fragmentName":"ServedRequest"}) as unknown as TypedDocumentString<ServedRequestFragment, unknown>;
export const QueuedRequestFragmentDoc = new TypedDocumentString(`
    fragment QueuedRequest on EmergencyRequest {
  id
  reference
  status
  dueAt
  establishment {
    name
    department {
      code
    }
    region {
      name
    }
  }
  lines {
    item {
      code
      labelPlural
    }
    quantity
    granted
    left
  }
  coverageAtRequest {
    item {
      code
    }
    level
  }
  waiting {
    since
    hours
    overdue
  }
}
    `, {"fragmentName":"QueuedRequest"}) as unknown as TypedDocumentString<QueuedRequestFragment, unknown>;
export const FollowedShipmentFragmentDoc = new TypedDocumentString(`
    fragment FollowedShipment on ListedShipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  hoursLate
  shippedAt
  receivedAt
  comment
  lots {
    item {
      code
      labelPlural
    }
    lotNumber
    quantity
  }
  received {
    item {
      code
      labelPlural
    }
    quantity
  }
  establishment {
    name
    department {
      code
    }
    region {
      name
    }
  }
  request {
    id
    reference
    version
  }
}
    `, {"fragmentName":"FollowedShipment"}) as unknown as TypedDocumentString<FollowedShipmentFragment, unknown>;
export const StepAnswerFragmentDoc = new TypedDocumentString(`
    fragment StepAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      version
      shipments {
        reference
        plannedAt
      }
    }
    warnings {
      code
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}
    `, {"fragmentName":"StepAnswer"}) as unknown as TypedDocumentString<StepAnswerFragment, unknown>;
export const OpenAlertFragmentDoc = new TypedDocumentString(`
    fragment OpenAlert on Alert {
  id
  version
  kind
  level
  worstLevel
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  acknowledgementNote
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}
    `, {"fragmentName":"OpenAlert"}) as unknown as TypedDocumentString<OpenAlertFragment, unknown>;
export const ListedEstablishmentFragmentDoc = new TypedDocumentString(`
    fragment ListedEstablishment on Establishment {
  finess
  name
  communeName
  categoryLabel
  beds
  phone
  department {
    code
    name
  }
  worstLevel
  currentReport {
    submittedAt
    submittedByName
  }
}
    `, {"fragmentName":"ListedEstablishment"}) as unknown as TypedDocumentString<ListedEstablishmentFragment, unknown>;
export const MissingRowFragmentDoc = new TypedDocumentString(`
    """An establishment that has not answered, and whom to call."""
fragment MissingRow on MissingReport {
  establishment {
    finess
    name
    communeName
    phone
    department {
      code
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lastWeek
  missedWeeks
  weight
}
    `, {"fragmentName":"MissingRow"}) as unknown as TypedDocumentString<MissingRowFragment, unknown>;
export const LastReminderFragmentDoc = new TypedDocumentString(`
    fragment LastReminder on Reminder {
  at
  byName
  reminded
  answered
}
    `, {"fragmentName":"LastReminder"}) as unknown as TypedDocumentString<LastReminderFragment, unknown>;
export const TerritoryItemFragmentDoc = new TypedDocumentString(`
    """An item of a territory: sums, and establishments per level."""
fragment TerritoryItem on ItemSituation {
  item {
    code
    label
    labelPlural
  }
  weeksOfCover
  stockOnHand
  crisisWeeklyConsumption
  safetyGap
  staleEstablishments
  staleStockOnHand
  answeredShare {
    answered
  }
  levels {
    level
    establishments
  }
}
    `, {"fragmentName":"TerritoryItem"}) as unknown as TypedDocumentString<TerritoryItemFragment, unknown>;
export const WaitingRequestFragmentDoc = new TypedDocumentString(`
    fragment WaitingRequest on EmergencyRequest {
  id
  reference
  waiting {
    since
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
  lines {
    quantity
    item {
      code
      labelPlural
    }
  }
  coverageAtRequest {
    level
    item {
      code
    }
  }
}
    `, {"fragmentName":"WaitingRequest"}) as unknown as TypedDocumentString<WaitingRequestFragment, unknown>;
export const WorstRowFragmentDoc = new TypedDocumentString(`
    fragment WorstRow on RankedCoverage {
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  item {
    code
    labelPlural
  }
  week
  stale
  weeksOfCover
  level
  stockOnHand
  projectedStockOut
  openRequest {
    id
    reference
    status
    since
  }
}
    `, {"fragmentName":"WorstRow"}) as unknown as TypedDocumentString<WorstRowFragment, unknown>;
export const StandingEstablishmentFragmentDoc = new TypedDocumentString(`
    """An establishment of a department, item by item."""
fragment StandingEstablishment on Situation {
  code
  label
  reporting {
    expected
    received
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    level
  }
}
    `, {"fragmentName":"StandingEstablishment"}) as unknown as TypedDocumentString<StandingEstablishmentFragment, unknown>;
export const BeginTotpEnrolmentDocument = new TypedDocumentString(`
    mutation BeginTotpEnrolment($pendingToken: String, $name: String) {
  beginTotpEnrolment(pendingToken: $pendingToken, name: $name) {
    __typename
    ... on TotpEnrolment {
      secret
      qrCode
    }
    ... on AccessRefused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BeginTotpEnrolmentMutation, BeginTotpEnrolmentMutationVariables>;
export const FinishTotpEnrolmentDocument = new TypedDocumentString(`
    mutation FinishTotpEnrolment($input: FinishTotpEnrolmentInput!) {
  finishTotpEnrolment(input: $input) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<FinishTotpEnrolmentMutation, FinishTotpEnrolmentMutationVariables>;
export const BeginPasskeyEnrolmentDocument = new TypedDocumentString(`
    mutation BeginPasskeyEnrolment($pendingToken: String) {
  beginPasskeyEnrolment(pendingToken: $pendingToken) {
    ...AskedPasskey
  }
}
    fragment AskedPasskey on PasskeyChallengeResult {
  __typename
  ... on PasskeyChallenge {
    id
    options
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<BeginPasskeyEnrolmentMutation, BeginPasskeyEnrolmentMutationVariables>;
export const FinishPasskeyEnrolmentDocument = new TypedDocumentString(`
    mutation FinishPasskeyEnrolment($input: FinishPasskeyEnrolmentInput!) {
  finishPasskeyEnrolment(input: $input) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<FinishPasskeyEnrolmentMutation, FinishPasskeyEnrolmentMutationVariables>;
export const MyAccessDocument = new TypedDocumentString(`
    query MyAccess {
  myAccess {
    habilitations {
      id
      roleLabel
      perimeter
      validFrom
      validUntil
      inForce
      grantedByName
      reason
    }
    sessions {
      id
      meansLabel
      device
      address
      createdAt
      lastSeenAt
      isCurrent
    }
    identities {
      provider
      label
      name
      linkedAt
      lastUsedAt
    }
    factors {
      id
      kind
      name
      createdAt
      lastUsedAt
    }
    recoveryCodesLeft
    secondFactorRequired
    hasPassword
    mayChangePassword
    recentlyProved
  }
}
    `) as unknown as TypedDocumentString<MyAccessQuery, MyAccessQueryVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($id: ID!) {
  revokeSession(id: $id)
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions
}
    `) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($id: ID!) {
  removeSecondFactor(id: $id) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const DetachIdentityDocument = new TypedDocumentString(`
    mutation DetachIdentity($provider: IdentityProvider!) {
  detachIdentity(provider: $provider) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<DetachIdentityMutation, DetachIdentityMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes {
  renewRecoveryCodes {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const BeginIdentityProofDocument = new TypedDocumentString(`
    mutation BeginIdentityProof {
  beginIdentityProof {
    id
    options
  }
}
    `) as unknown as TypedDocumentString<BeginIdentityProofMutation, BeginIdentityProofMutationVariables>;
export const ProveIdentityDocument = new TypedDocumentString(`
    mutation ProveIdentity($input: ProveIdentityInput!) {
  proveIdentity(input: $input) {
    ...ChangedAccess
  }
}
    fragment ChangedAccess on AccessChangeResult {
  __typename
  ... on AccessChanged {
    recoveryCodes
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<ProveIdentityMutation, ProveIdentityMutationVariables>;
export const InvitationPreviewDocument = new TypedDocumentString(`
    query InvitationPreview($token: String!) {
  invitationPreview(token: $token) {
    email
    name
    roleLabel
    perimeter
    invitedByName
    reason
    expiresAt
    hasAccount
  }
}
    `) as unknown as TypedDocumentString<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const CarryInvitationDocument = new TypedDocumentString(`
    mutation CarryInvitation($token: String!) {
  carryInvitation(token: $token)
}
    `) as unknown as TypedDocumentString<CarryInvitationMutation, CarryInvitationMutationVariables>;
export const ActivateInvitationDocument = new TypedDocumentString(`
    mutation ActivateInvitation($input: ActivateInvitationInput!) {
  activateInvitation(input: $input) {
    __typename
    ... on InvitationActivated {
      email
      hadAccount
    }
    ... on LinkUnusable {
      message
    }
    ... on InvitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActivateInvitationMutation, ActivateInvitationMutationVariables>;
export const AskNewPasswordDocument = new TypedDocumentString(`
    mutation AskNewPassword($email: String!) {
  askNewPassword(email: $email) {
    __typename
    ... on NewPasswordAsked {
      sentence
    }
    ... on InvitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskNewPasswordMutation, AskNewPasswordMutationVariables>;
export const ChooseNewPasswordDocument = new TypedDocumentString(`
    mutation ChooseNewPassword($input: ChooseNewPasswordInput!) {
  chooseNewPassword(input: $input) {
    __typename
    ... on PasswordChosen {
      sentence
    }
    ... on LinkUnusable {
      message
    }
    ... on InvitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseNewPasswordMutation, ChooseNewPasswordMutationVariables>;
export const RollOutDocument = new TypedDocumentString(`
    query RollOut {
  waves {
    code
    label
    expectedFrom
    expected
    connected
  }
  rollOutByRegion {
    regionCode
    regionName
    expected
    connected
  }
}
    `) as unknown as TypedDocumentString<RollOutQuery, RollOutQueryVariables>;
export const WaveEstablishmentsDocument = new TypedDocumentString(`
    query WaveEstablishments($wave: String!, $connected: Boolean, $first: Int!, $after: String) {
  waveEstablishments(
    wave: $wave
    connected: $connected
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      connected
      firstReportedWeek
      establishment {
        finess
        name
        department {
          code
        }
        region {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WaveEstablishmentsQuery, WaveEstablishmentsQueryVariables>;
export const OpenWaveDocument = new TypedDocumentString(`
    mutation OpenWave($input: OpenWaveInput!) {
  openWave(input: $input) {
    __typename
    ... on OpenWaveSuccess {
      enrolled
    }
    ... on OpenWaveInvalid {
      message
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenWaveMutation, OpenWaveMutationVariables>;
export const DoctrineDocument = new TypedDocumentString(`
    query Doctrine {
  doctrineHistory {
    id
    key
    label
    unit
    itemCode
    value
    source
    effectiveFrom
    standing
    setByName
    setAt
  }
  catalogue {
    code
    labelPlural
  }
}
    `) as unknown as TypedDocumentString<DoctrineQuery, DoctrineQueryVariables>;
export const SetDoctrineValueDocument = new TypedDocumentString(`
    mutation SetDoctrineValue($input: SetDoctrineValueInput!) {
  setDoctrineValue(input: $input) {
    __typename
    ... on SetDoctrineValueInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetDoctrineValueMutation, SetDoctrineValueMutationVariables>;
export const CollectionsDocument = new TypedDocumentString(`
    query Collections {
  collections {
    code
    label
    items {
      code
      label
      labelPlural
      unit
      packSize
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionsQuery, CollectionsQueryVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($search: String, $first: Int!, $after: String) {
  accounts(search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      email
      active
      isDemo
      lastSignInAt
      habilitations {
        id
        roleLabel
        perimeter
        validFrom
        validUntil
        inForce
        grantedByName
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const BackgroundWorkDocument = new TypedDocumentString(`
    query BackgroundWork {
  queueHealth {
    available
    backend
    lastSweepAt
    queues {
      name
      label
      waiting
      active
      delayed
      failed
      completed
      oldestWaitingSeconds
      lastCompletedAt
      workers
    }
    failedJobs {
      queue
      id
      reason
      attempts
      failedAt
    }
    evaluation {
      pendingReports
      oldestPendingSeconds
      setAside
      failures {
        establishment {
          finess
          name
        }
        attempts
        error
        retryAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BackgroundWorkQuery, BackgroundWorkQueryVariables>;
export const RetryFailedJobDocument = new TypedDocumentString(`
    mutation RetryFailedJob($queue: String!, $id: String!) {
  retryFailedJob(queue: $queue, id: $id)
}
    `) as unknown as TypedDocumentString<RetryFailedJobMutation, RetryFailedJobMutationVariables>;
export const RetryEvaluationDocument = new TypedDocumentString(`
    mutation RetryEvaluation($finess: Finess!) {
  retryEvaluation(finess: $finess)
}
    `) as unknown as TypedDocumentString<RetryEvaluationMutation, RetryEvaluationMutationVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($status: MessageStatus, $first: Int!, $after: String) {
  outbox(status: $status, first: $first, after: $after) {
    totalCount
    nodes {
      id
      kind
      status
      subject
      text
      html
      toName
      toEmail
      createdAt
      sentAt
      attempts
      lastError
      nextAttemptAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const RetryMessageDocument = new TypedDocumentString(`
    mutation RetryMessage($id: ID!) {
  retryMessage(id: $id) {
    __typename
    ... on RetryMessageInvalid {
      problems {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RetryMessageMutation, RetryMessageMutationVariables>;
export const AuditJournalDocument = new TypedDocumentString(`
    query AuditJournal($filter: AuditTrailFilter, $first: Int!, $after: String) {
  auditActions {
    action
    label
  }
  collections {
    items {
      code
      label
    }
  }
  auditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AuditRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  stream
  seq
  at
  action
  actionLabel
  personId
  personName
  roleLabel
  regionCode
  departmentCode
  finess
  establishmentName
  subjectKind
  subjectId
  address
  requestId
  details {
    name
    value
  }
}`) as unknown as TypedDocumentString<AuditJournalQuery, AuditJournalQueryVariables>;
export const AuditPageDocument = new TypedDocumentString(`
    query AuditPage($filter: AuditTrailFilter, $first: Int!, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AuditRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  stream
  seq
  at
  action
  actionLabel
  personId
  personName
  roleLabel
  regionCode
  departmentCode
  finess
  establishmentName
  subjectKind
  subjectId
  address
  requestId
  details {
    name
    value
  }
}`) as unknown as TypedDocumentString<AuditPageQuery, AuditPageQueryVariables>;
export const AuditVerificationDocument = new TypedDocumentString(`
    query AuditVerification {
  auditVerification {
    checkedAt
    entries
    seals
    lastSeal
    lastSealAt
    intact
    findings {
      where
      seq
      at
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AuditVerificationQuery, AuditVerificationQueryVariables>;
export const DepositScreenDocument = new TypedDocumentString(`
    query DepositScreen {
  catalogue {
    code
    label
    labelPlural
  }
  reportingPeriod {
    week
  }
}
    `) as unknown as TypedDocumentString<DepositScreenQuery, DepositScreenQueryVariables>;
export const DepositCheckDocument = new TypedDocumentString(`
    query DepositCheck($finess: Finess!, $week: IsoWeek!, $input: CheckWeeklyReportInput!) {
  entryReference(finess: $finess, week: $week) {
    expected
    current {
      version
    }
  }
  checkWeeklyReport(input: $input) {
    problems {
      message
    }
    warnings {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DepositCheckQuery, DepositCheckQueryVariables>;
export const EntryScreenDocument = new TypedDocumentString(`
    query EntryScreen($finess: Finess!, $week: IsoWeek) {
  reportingPeriod(week: $week) {
    week
    endsOn
    opensAt
    deadline
    now
  }
  entryReference(finess: $finess, week: $week) {
    week
    expected
    directorName
    previousWeek
    current {
      ...SentReport
    }
    lines {
      item {
        code
        label
        labelPlural
        packSize
      }
      previousStock
      previousConsumption
      weeksOfCover
      crisisWeeklyConsumption
      thresholds {
        watchBelow
        warningBelow
        criticalBelow
      }
    }
  }
  weeklyReports(finess: $finess, first: 4) {
    week
    lines {
      item {
        code
      }
      received
    }
  }
}
    fragment SentReport on WeeklyReport {
  week
  version
  submittedAt
  submittedByName
  directorName
  lateByMinutes
  evaluated
  comment
  lines {
    item {
      code
    }
    stockOnHand
    received
    consumption
  }
}`) as unknown as TypedDocumentString<EntryScreenQuery, EntryScreenQueryVariables>;
export const CheckEntryDocument = new TypedDocumentString(`
    query CheckEntry($input: CheckWeeklyReportInput!) {
  checkWeeklyReport(input: $input) {
    problems {
      code
      path
      message
    }
    warnings {
      ...TypedWarning
    }
    lines {
      item {
        code
      }
      crisisWeeklyConsumption
    }
  }
}
    fragment TypedWarning on ReportWarning {
  code
  path
  item
  message
  expected
  actual
  suggested
  packSize
  median
  balance {
    before
    received
    used
  }
}`) as unknown as TypedDocumentString<CheckEntryQuery, CheckEntryQueryVariables>;
export const SendEntryDocument = new TypedDocumentString(`
    mutation SendEntry($input: SubmitWeeklyReportInput!) {
  submitWeeklyReport(input: $input) {
    __typename
    ... on SubmitWeeklyReportSuccess {
      report {
        ...SentReport
      }
    }
    ... on ReportConflict {
      current {
        ...SentReport
      }
      currentVersion
    }
    ... on ReportInvalid {
      message
      problems {
        code
        path
        message
      }
    }
  }
}
    fragment SentReport on WeeklyReport {
  week
  version
  submittedAt
  submittedByName
  directorName
  lateByMinutes
  evaluated
  comment
  lines {
    item {
      code
    }
    stockOnHand
    received
    consumption
  }
}`) as unknown as TypedDocumentString<SendEntryMutation, SendEntryMutationVariables>;
export const EntryOutcomeDocument = new TypedDocumentString(`
    query EntryOutcome($finess: Finess!, $week: IsoWeek!) {
  weeklyReport(finess: $finess, week: $week) {
    version
    evaluated
  }
  coverage(finess: $finess, week: $week) {
    item {
      code
      label
      labelPlural
    }
    week
    weeksOfCover
    level
    gap
    projectedStockOut
  }
}
    `) as unknown as TypedDocumentString<EntryOutcomeQuery, EntryOutcomeQueryVariables>;
export const ReportHistoryDocument = new TypedDocumentString(`
    query ReportHistory($finess: Finess!, $first: Int!) {
  establishment(finess: $finess) {
    finess
    name
  }
  reportWeeks(finess: $finess, first: $first) {
    week
    state
    deadline
    report {
      version
      submittedAt
      submittedByName
      directorName
      origin
      lateByMinutes
      comment
      lines {
        item {
          code
          labelPlural
        }
        stockOnHand
        consumption
        received
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportHistoryQuery, ReportHistoryQueryVariables>;
export const ReportVersionsDocument = new TypedDocumentString(`
    query ReportVersions($finess: Finess!, $week: IsoWeek!) {
  weeklyReportVersions(finess: $finess, week: $week) {
    version
    submittedAt
    submittedByName
    directorName
    origin
    comment
    lines {
      item {
        code
        labelPlural
      }
      stockOnHand
      consumption
      received
    }
  }
}
    `) as unknown as TypedDocumentString<ReportVersionsQuery, ReportVersionsQueryVariables>;
export const EstablishmentHomeDocument = new TypedDocumentString(`
    query EstablishmentHome($finess: Finess!) {
  reportingPeriod {
    week
    deadline
    now
  }
  establishment(finess: $finess) {
    finess
    name
    beds
    ghtCode
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
  reportWeeks(finess: $finess, first: 9) {
    week
    state
    deadline
    report {
      version
      submittedAt
      submittedByName
      lateByMinutes
      evaluated
    }
  }
  coverage(finess: $finess) {
    ...CoverageRow
  }
  coverageHistory(finess: $finess, weeks: 8) {
    item {
      code
    }
    weeks {
      week
      weeksOfCover
      level
    }
  }
  alerts(filter: {finess: $finess}, first: 20) {
    totalCount
    nodes {
      ...EstablishmentAlert
    }
  }
  me {
    previousVisitAt
  }
  recentChanges(finess: $finess, first: 8) {
    ...EstablishmentChange
  }
}
    fragment EstablishmentAlert on Alert {
  id
  kind
  level
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  item {
    code
    label
    labelPlural
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}
fragment EstablishmentChange on EstablishmentChangeEvent {
  id
  at
  byName
  reason
  items {
    code
    labelPlural
  }
  alert {
    change
    kind
    fromLevel
    toLevel
    fromWeeksOfCover
    toWeeksOfCover
    week
  }
  request {
    action
    reference
    requestId
    to
  }
  crisisConsumption {
    before
    after
    source
  }
  thresholds {
    scopeKind
    watchBelow
    warningBelow
    criticalBelow
    enabled
  }
}
"""What a row of cover shows, wherever it stands."""
fragment CoverageRow on Coverage {
  item {
    code
    label
    labelPlural
    packSize
  }
  week
  stockOnHand
  crisisWeeklyConsumption
  crisisSource
  weeksOfCover
  level
  safetyTarget
  gap
  surplus
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
}`) as unknown as TypedDocumentString<EstablishmentHomeQuery, EstablishmentHomeQueryVariables>;
export const MyEstablishmentsDocument = new TypedDocumentString(`
    query MyEstablishments {
  reportingPeriod {
    week
    deadline
    now
  }
  me {
    establishments(first: 200) {
      finess
      name
      communeName
      department {
        code
        name
      }
      worstLevel
      currentReport {
        version
        submittedAt
        submittedByName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyEstablishmentsQuery, MyEstablishmentsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes($kind: ScopeKind!, $code: String) {
  changes(kind: $kind, code: $code) {
    topics
    week
    departments
    finess
    requestIds
    at
  }
}
    `) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const HabilitationsDocument = new TypedDocumentString(`
    query Habilitations($filter: HabilitationFilter!, $first: Int!, $invited: Int!) {
  grantableRoles
  habilitations(filter: $filter, first: $first) {
    totalCount
    nodes {
      ...HabilitationRow
    }
    pageInfo {
      hasNextPage
    }
  }
  toReview: habilitations(filter: {toReview: true}, first: 50) {
    totalCount
    nodes {
      ...HabilitationRow
    }
  }
  invitations(filter: OPEN, first: $invited) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      email
      roleLabel
      perimeter
      state
      invitedByName
      lastSentAt
      expiresAt
      mayChange
    }
  }
}
    fragment HabilitationRow on ManagedHabilitation {
  id
  version
  accountId
  name
  email
  disabledAt
  lastSignInAt
  role
  roleLabel
  scopeKind
  scopeCode
  perimeter
  validFrom
  validUntil
  inForce
  grantedByName
  reason
  revokedAt
  revokedByName
  revocationReason
  reviewedAt
  reviewedByName
  reviewReasons
  mayChange
}`) as unknown as TypedDocumentString<HabilitationsQuery, HabilitationsQueryVariables>;
export const HabilitationReviewsDocument = new TypedDocumentString(`
    query HabilitationReviews {
  habilitationReviews {
    regionCode
    regionName
    inForce
    due
    overdue
  }
}
    `) as unknown as TypedDocumentString<HabilitationReviewsQuery, HabilitationReviewsQueryVariables>;
export const GrantHabilitationDocument = new TypedDocumentString(`
    mutation GrantHabilitation($input: GrantHabilitationInput!) {
  grantHabilitation(input: $input) {
    __typename
    ... on HabilitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantHabilitationMutation, GrantHabilitationMutationVariables>;
export const RevokeHabilitationDocument = new TypedDocumentString(`
    mutation RevokeHabilitation($input: RevokeHabilitationInput!) {
  revokeHabilitation(input: $input) {
    __typename
    ... on HabilitationConflict {
      message
    }
    ... on HabilitationInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeHabilitationMutation, RevokeHabilitationMutationVariables>;
export const ExtendHabilitationDocument = new TypedDocumentString(`
    mutation ExtendHabilitation($input: ExtendHabilitationInput!) {
  extendHabilitation(input: $input) {
    __typename
    ... on HabilitationConflict {
      message
    }
    ... on HabilitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendHabilitationMutation, ExtendHabilitationMutationVariables>;
export const ReviewHabilitationsDocument = new TypedDocumentString(`
    mutation ReviewHabilitations($input: ReviewHabilitationsInput!) {
  reviewHabilitations(input: $input) {
    __typename
    ... on HabilitationInvalid {
      problems {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewHabilitationsMutation, ReviewHabilitationsMutationVariables>;
export const ResendInvitationDocument = new TypedDocumentString(`
    mutation ResendInvitation($id: ID!) {
  resendInvitation(id: $id) {
    __typename
    ... on InvitationInvalid {
      problems {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const CancelInvitationDocument = new TypedDocumentString(`
    mutation CancelInvitation($id: ID!) {
  cancelInvitation(id: $id) {
    __typename
    ... on InvitationInvalid {
      problems {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelInvitationMutation, CancelInvitationMutationVariables>;
export const TransferDirectionDocument = new TypedDocumentString(`
    mutation TransferDirection($input: TransferDirectionInput!) {
  transferDirection(input: $input) {
    __typename
    ... on InvitationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TransferDirectionMutation, TransferDirectionMutationVariables>;
export const SwitchAccountDocument = new TypedDocumentString(`
    mutation SwitchAccount($input: SwitchAccountInput!) {
  switchAccount(input: $input) {
    __typename
    ... on InvitationInvalid {
      problems {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchAccountMutation, SwitchAccountMutationVariables>;
export const MapOfFranceDocument = new TypedDocumentString(`
    """
The map alone: both levels of territories, as known now or at an instant.
"""
query MapOfFrance($at: DateTime) {
  situation(kind: NATION, asKnownAt: $at) {
    week
    computedAt
    reporting {
      expected
      received
    }
    items {
      item {
        code
        label
        labelPlural
      }
      weeksOfCover
      safetyGap
    }
  }
  departments: territories(kind: DEPARTMENT, asKnownAt: $at) {
    ...TerritoryFigures
  }
  regions: territories(kind: REGION, asKnownAt: $at) {
    ...TerritoryFigures
  }
}
    """
What a map and a projection need of one territory: no counts per level, which weigh ten times as much.
"""
fragment TerritoryFigures on Situation {
  code
  label
  reporting {
    expected
    received
    rate
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    stockOnHand
    consumption
    crisisWeeklyConsumption
    safetyGap
  }
}`) as unknown as TypedDocumentString<MapOfFranceQuery, MapOfFranceQueryVariables>;
export const MapLevelsDocument = new TypedDocumentString(`
    """Establishments per level, read when that indicator is chosen."""
query MapLevels($kind: TerritoryKind!, $at: DateTime) {
  territories(kind: $kind, asKnownAt: $at) {
    code
    items {
      item {
        code
      }
      levels {
        level
        establishments
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MapLevelsQuery, MapLevelsQueryVariables>;
export const ProjectionsDocument = new TypedDocumentString(`
    """
All that runs out: departments and regions from their sums, establishments at their own pace.
"""
query Projections($at: DateTime, $item: String, $kind: ScopeKind!, $code: String, $first: Int!, $level: TerritoryKind!, $within: String, $live: Boolean!) {
  situation(kind: NATION, asKnownAt: $at) {
    week
    computedAt
    items {
      item {
        code
        labelPlural
      }
    }
  }
  regions: territories(kind: REGION) {
    code
    label
  }
  stockOuts: nextTerritoryStockOuts(kind: $level, within: $within, first: 100) @include(if: $live) {
    ...TerritoryStockOutRow
  }
  nextStockOuts(kind: $kind, code: $code, item: $item, first: $first) {
    establishment {
      finess
      name
      department {
        code
        name
      }
      region {
        code
      }
    }
    item {
      code
      labelPlural
    }
    week
    weeksOfCover
    level
    stockOnHand
    runwayWeeks
    projectedStockOut
  }
}
    """
When a territory's stock of an item would be used up, by the rule of the server.
"""
fragment TerritoryStockOutRow on TerritoryStockOut {
  kind
  code
  label
  item {
    code
    labelPlural
  }
  week
  stockOnHand
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  depletedSince
  weeksOfCover
  level
}`) as unknown as TypedDocumentString<ProjectionsQuery, ProjectionsQueryVariables>;
export const StockOutExplainedDocument = new TypedDocumentString(`
    query StockOutExplained($kind: TerritoryKind!, $within: String) {
  nextTerritoryStockOuts(kind: $kind, within: $within, first: 1) {
    ...TerritoryStockOutRow
    explanation {
      ...Formula
    }
  }
}
    """
When a territory's stock of an item would be used up, by the rule of the server.
"""
fragment TerritoryStockOutRow on TerritoryStockOut {
  kind
  code
  label
  item {
    code
    labelPlural
  }
  week
  stockOnHand
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  depletedSince
  weeksOfCover
  level
}
fragment Formula on ExplainedFormula {
  name
  label
  formula
  applied
  result
  unit
  inputs {
    label
    value
    unit
    detail
    week
  }
}`) as unknown as TypedDocumentString<StockOutExplainedQuery, StockOutExplainedQueryVariables>;
export const NationalSituationDocument = new TypedDocumentString(`
    """
The nation on one screen, in one round trip; at a past instant, without what only the present has.
"""
query NationalSituation($at: DateTime, $live: Boolean!, $stockpileWeek: IsoWeek) {
  situation(kind: NATION, asKnownAt: $at) {
    week
    computedAt
    answeredShare {
      answered
      lastKnown
      unknown
    }
    reporting {
      expected
      received
      rate
    }
    items {
      item {
        code
        label
        labelPlural
        unit
      }
      weeksOfCover
      stockOnHand
      crisisWeeklyConsumption
      consumption
      safetyGap
      staleEstablishments
      staleStockOnHand
      answeredShare {
        answered
        lastKnown
        unknown
      }
    }
  }
  situationTrends(kind: NATION, weeks: 26) {
    item {
      code
    }
    points {
      week
      weeksOfCover
    }
  }
  departments: territories(kind: DEPARTMENT, asKnownAt: $at) {
    ...TerritoryFigures
  }
  regions: territories(kind: REGION, asKnownAt: $at) {
    ...TerritoryFigures
  }
  stockpile(week: $stockpileWeek) {
    ...NationalStockpile
  }
  reportingRates(kind: REGION) @include(if: $live) {
    code
    expected
    received
    rate
    sameHourLastWeek {
      week
      rate
    }
  }
  stockOuts: nextTerritoryStockOuts(kind: DEPARTMENT, first: 50) @include(if: $live) {
    ...TerritoryStockOutRow
  }
  curve: reportingCurve(kind: NATION) @include(if: $live) {
    deadline
    rate
    sameHourLastWeek {
      week
      rate
    }
  }
}
    """
When a territory's stock of an item would be used up, by the rule of the server.
"""
fragment TerritoryStockOutRow on TerritoryStockOut {
  kind
  code
  label
  item {
    code
    labelPlural
  }
  week
  stockOnHand
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  depletedSince
  weeksOfCover
  level
}
"""
What a map and a projection need of one territory: no counts per level, which weigh ten times as much.
"""
fragment TerritoryFigures on Situation {
  code
  label
  reporting {
    expected
    received
    rate
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    stockOnHand
    consumption
    crisisWeeklyConsumption
    safetyGap
  }
}
fragment NationalStockpile on Stockpile {
  week
  items {
    item {
      code
      label
      labelPlural
    }
    usable
    reserved
    available
    unusable
    target
    coverageOfTarget
    weeksOfCover
    nextExpiry
    nationalCrisisWeeklyConsumption
    targetTerms {
      label
      formula
      quantity
    }
  }
}`) as unknown as TypedDocumentString<NationalSituationQuery, NationalSituationQueryVariables>;
export const StrategicStockpileDocument = new TypedDocumentString(`
    """
The strategic stockpile, seen from the crisis centre: targets and lots.
"""
query StrategicStockpile {
  stockpile {
    ...NationalStockpile
  }
  reportingPeriod {
    now
  }
  stockpileLots {
    id
    item {
      code
      labelPlural
    }
    lotNumber
    site
    expiresOn
    onHand
    reserved
    available
    quarantined
  }
}
    fragment NationalStockpile on Stockpile {
  week
  items {
    item {
      code
      label
      labelPlural
    }
    usable
    reserved
    available
    unusable
    target
    coverageOfTarget
    weeksOfCover
    nextExpiry
    nationalCrisisWeeklyConsumption
    targetTerms {
      label
      formula
      quantity
    }
  }
}`) as unknown as TypedDocumentString<StrategicStockpileQuery, StrategicStockpileQueryVariables>;
export const WallSituationDocument = new TypedDocumentString(`
    """What the wall shows, read again every few seconds."""
query WallSituation {
  me {
    sessionEndsAt
  }
  reportingPeriod {
    now
  }
  situation(kind: NATION) {
    week
    answeredShare {
      answered
    }
    reporting {
      rate
    }
    items {
      item {
        code
        labelPlural
      }
      weeksOfCover
    }
  }
  situationTrends(kind: NATION, weeks: 2) {
    item {
      code
    }
    points {
      week
      weeksOfCover
    }
  }
  departments: territories(kind: DEPARTMENT) {
    ...TerritoryFigures
  }
  stockOuts: nextTerritoryStockOuts(kind: DEPARTMENT, first: 3) {
    ...TerritoryStockOutRow
  }
}
    """
When a territory's stock of an item would be used up, by the rule of the server.
"""
fragment TerritoryStockOutRow on TerritoryStockOut {
  kind
  code
  label
  item {
    code
    labelPlural
  }
  week
  stockOnHand
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  depletedSince
  weeksOfCover
  level
}
"""
What a map and a projection need of one territory: no counts per level, which weigh ten times as much.
"""
fragment TerritoryFigures on Situation {
  code
  label
  reporting {
    expected
    received
    rate
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    stockOnHand
    consumption
    crisisWeeklyConsumption
    safetyGap
  }
}`) as unknown as TypedDocumentString<WallSituationQuery, WallSituationQueryVariables>;
export const CoverageExplainedDocument = new TypedDocumentString(`
    query CoverageExplained($finess: Finess!) {
  coverage(finess: $finess) {
    item {
      code
      labelPlural
    }
    week
    level
    weeksOfCover
    stockOnHand
    crisisWeeklyConsumption
    stale
    explanation {
      ...Formula
    }
  }
}
    fragment Formula on ExplainedFormula {
  name
  label
  formula
  applied
  result
  unit
  inputs {
    label
    value
    unit
    detail
    week
  }
}`) as unknown as TypedDocumentString<CoverageExplainedQuery, CoverageExplainedQueryVariables>;
export const TerritoryExplainedDocument = new TypedDocumentString(`
    query TerritoryExplained($kind: ScopeKind!, $code: String, $week: IsoWeek, $knownAt: DateTime) {
  situation(kind: $kind, code: $code, week: $week, asKnownAt: $knownAt) {
    label
    week
    items {
      item {
        code
        labelPlural
      }
      stockOnHand
      crisisWeeklyConsumption
      weeksOfCover
      explanation {
        ...Formula
      }
    }
  }
}
    fragment Formula on ExplainedFormula {
  name
  label
  formula
  applied
  result
  unit
  inputs {
    label
    value
    unit
    detail
    week
  }
}`) as unknown as TypedDocumentString<TerritoryExplainedQuery, TerritoryExplainedQueryVariables>;
export const RecordExportDocument = new TypedDocumentString(`
    mutation RecordExport($input: RecordExportInput!) {
  recordExport(input: $input)
}
    `) as unknown as TypedDocumentString<RecordExportMutation, RecordExportMutationVariables>;
export const RegistrationsDocument = new TypedDocumentString(`
    query Registrations($regionCode: String, $filter: RegistrationFilter!, $first: Int!) {
  reportingPeriod {
    week
    now
  }
  registrationsByDepartment(regionCode: $regionCode) {
    departmentCode
    departmentName
    expected
    invited
    activated
    reporting
  }
  registrations(filter: $filter, first: $first) {
    totalCount
    nodes {
      state
      invitationId
      invitedName
      invitedEmail
      lastSentAt
      timesSent
      isOpen
      expiresAt
      activatedAt
      directorName
      firstReportedWeek
      establishment {
        finess
        name
        department {
          code
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<RegistrationsQuery, RegistrationsQueryVariables>;
export const OpenRegistrationDocument = new TypedDocumentString(`
    mutation OpenRegistration($input: OpenRegistrationInput!) {
  openRegistration(input: $input) {
    __typename
    ... on RegistrationOpened {
      enrolled
      invitations {
        invited
        resent
        alreadyActive
        tooRecent
        withoutAddress
      }
    }
    ... on RegistrationInvalid {
      problems {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenRegistrationMutation, OpenRegistrationMutationVariables>;
export const RemindDirectorsDocument = new TypedDocumentString(`
    mutation RemindDirectors($input: RemindDirectorsInput!) {
  remindDirectors(input: $input) {
    invited
    resent
    alreadyActive
    tooRecent
    withoutAddress
  }
}
    `) as unknown as TypedDocumentString<RemindDirectorsMutation, RemindDirectorsMutationVariables>;
export const RequestPreparationDocument = new TypedDocumentString(`
    query RequestPreparation($finess: Finess!, $code: String!) {
  establishment(finess: $finess) {
    finess
    name
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
  coverage(finess: $finess) {
    ...CoverageRow
  }
  emergencyRequests(
    filter: {kind: ESTABLISHMENT, code: $code, statuses: [SUBMITTED, RETURNED, FORWARDED, PLANNED, SHIPPED]}
    first: 20
  ) {
    nodes {
      id
      reference
      status
      lines {
        item {
          code
        }
      }
    }
  }
  reportingPeriod {
    now
  }
}
    """What a row of cover shows, wherever it stands."""
fragment CoverageRow on Coverage {
  item {
    code
    label
    labelPlural
    packSize
  }
  week
  stockOnHand
  crisisWeeklyConsumption
  crisisSource
  weeksOfCover
  level
  safetyTarget
  gap
  surplus
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
}`) as unknown as TypedDocumentString<RequestPreparationQuery, RequestPreparationQueryVariables>;
export const RequestToCompleteDocument = new TypedDocumentString(`
    query RequestToComplete($id: ID!) {
  emergencyRequest(id: $id) {
    id
    version
    reference
    status
    urgency
    reason
    establishment {
      finess
    }
    lines {
      quantity
      item {
        code
      }
    }
    history {
      ...RequestEvent
    }
  }
}
    fragment RequestEvent on EmergencyEvent {
  version
  at
  kind
  from
  to
  byName
  role
  reason
  shipmentId
  granted {
    quantity
    item {
      code
      labelPlural
    }
  }
}`) as unknown as TypedDocumentString<RequestToCompleteQuery, RequestToCompleteQueryVariables>;
export const CreateRequestDocument = new TypedDocumentString(`
    mutation CreateRequest($input: CreateEmergencyRequestInput!) {
  createEmergencyRequest(input: $input) {
    ...RequestAnswer
  }
}
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<CreateRequestMutation, CreateRequestMutationVariables>;
export const CompleteRequestDocument = new TypedDocumentString(`
    mutation CompleteRequest($input: UpdateEmergencyRequestInput!) {
  updateEmergencyRequest(input: $input) {
    ...RequestAnswer
  }
}
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<CompleteRequestMutation, CompleteRequestMutationVariables>;
export const RequestNeighboursDocument = new TypedDocumentString(`
    query RequestNeighbours($id: ID!, $item: String!) {
  neighboursWithSurplus(requestId: $id, item: $item) {
    asked
    count
    radiusKm
    safetyWeeks
    totalSurplus
    item {
      code
      labelPlural
    }
    neighbours {
      ...RequestNeighbour
    }
  }
}
    fragment RequestNeighbour on Neighbour {
  distanceKm
  stockOnHand
  crisisWeeklyConsumption
  safetyTarget
  surplus
  promised
  proposed
  week
  before {
    weeksOfCover
    level
  }
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
}`) as unknown as TypedDocumentString<RequestNeighboursQuery, RequestNeighboursQueryVariables>;
export const DecideRequestDocument = new TypedDocumentString(`
    mutation DecideRequest($input: DecideEmergencyRequestInput!) {
  decideEmergencyRequest(input: $input) {
    ...RequestAnswer
  }
}
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<DecideRequestMutation, DecideRequestMutationVariables>;
export const CancelRequestDocument = new TypedDocumentString(`
    mutation CancelRequest($input: CancelEmergencyRequestInput!) {
  cancelEmergencyRequest(input: $input) {
    ...RequestAnswer
  }
}
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<CancelRequestMutation, CancelRequestMutationVariables>;
export const RequestListDocument = new TypedDocumentString(`
    query RequestList($filter: EmergencyRequestFilter, $order: EmergencyRequestOrder!, $first: Int!, $after: String, $kind: ScopeKind, $code: String, $awaited: [EmergencyStatus!]) {
  emergencyRequestCounts(kind: $kind, code: $code, statuses: $awaited) {
    waiting
    overdue
    oldestSince
  }
  emergencyRequests(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    nodes {
      ...RequestRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  reportingPeriod {
    now
  }
}
    fragment RequestRow on EmergencyRequest {
  id
  reference
  status
  urgency
  createdAt
  createdByName
  dueAt
  waiting {
    since
    overdue
  }
  establishment {
    finess
    name
    communeName
    department {
      code
      name
    }
  }
  lines {
    quantity
    granted
    item {
      code
      labelPlural
    }
  }
  coverageAtRequest {
    level
    weeksOfCover
    item {
      code
    }
  }
}`) as unknown as TypedDocumentString<RequestListQuery, RequestListQueryVariables>;
export const EmergencyRequestScreenDocument = new TypedDocumentString(`
    query EmergencyRequestScreen($id: ID!) {
  emergencyRequest(id: $id) {
    ...WholeRequest
  }
  reportingPeriod {
    now
  }
}
    fragment WholeRequest on EmergencyRequest {
  id
  version
  reference
  status
  urgency
  reason
  createdAt
  createdByName
  dueAt
  waiting {
    since
    overdue
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
    region {
      code
      name
    }
  }
  lines {
    ...RequestLine
  }
  coverageAtRequest {
    ...FrozenCoverage
  }
  scenarios {
    kind
    added
    stock
    weeksOfCover
    level
    projectedStockOut
    item {
      code
      labelPlural
    }
  }
  history {
    ...RequestEvent
  }
  donors {
    ...RequestDonor
  }
  shipments {
    ...RequestShipment
  }
  pastRequests(first: 5) {
    id
    reference
    status
    createdAt
    lines {
      quantity
      granted
      item {
        code
        labelPlural
      }
    }
  }
}
fragment RequestLine on EmergencyRequestLine {
  quantity
  granted
  allocated
  shipped
  received
  left
  item {
    code
    labelPlural
  }
}
fragment FrozenCoverage on EmergencyRequestCoverage {
  week
  stockOnHand
  crisisWeeklyConsumption
  weeksOfCover
  level
  safetyTarget
  gap
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  item {
    code
    labelPlural
  }
}
fragment RequestEvent on EmergencyEvent {
  version
  at
  kind
  from
  to
  byName
  role
  reason
  shipmentId
  granted {
    quantity
    item {
      code
      labelPlural
    }
  }
}
fragment RequestDonor on EmergencyDonor {
  quantity
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
}
fragment RequestShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  shippedAt
  receivedAt
  comment
  lots {
    lotNumber
    expiresOn
    quantity
    item {
      code
      labelPlural
    }
  }
  received {
    quantity
    item {
      code
    }
  }
}`) as unknown as TypedDocumentString<EmergencyRequestScreenQuery, EmergencyRequestScreenQueryVariables>;
export const RequestTrendDocument = new TypedDocumentString(`
    """What the twelve weeks before looked like, and until today."""
query RequestTrend($finess: Finess!) {
  coverageHistory(finess: $finess, weeks: 12) {
    item {
      code
    }
    weeks {
      week
      stockOnHand
      consumption
      crisisWeeklyConsumption
      level
      weeksOfCover
    }
  }
}
    `) as unknown as TypedDocumentString<RequestTrendQuery, RequestTrendQueryVariables>;
export const RequestReceiptDocument = new TypedDocumentString(`
    query RequestReceipt($id: ID!) {
  emergencyRequest(id: $id) {
    id
    version
    reference
    status
    establishment {
      finess
      name
    }
    shipments {
      ...RequestShipment
    }
  }
}
    fragment RequestShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  shippedAt
  receivedAt
  comment
  lots {
    lotNumber
    expiresOn
    quantity
    item {
      code
      labelPlural
    }
  }
  received {
    quantity
    item {
      code
    }
  }
}`) as unknown as TypedDocumentString<RequestReceiptQuery, RequestReceiptQueryVariables>;
export const ConfirmRequestReceiptDocument = new TypedDocumentString(`
    mutation ConfirmRequestReceipt($input: ConfirmReceiptInput!) {
  confirmReceipt(input: $input) {
    ...RequestAnswer
  }
}
    fragment RequestAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      reference
      version
      status
    }
    warnings {
      code
      path
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<ConfirmRequestReceiptMutation, ConfirmRequestReceiptMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    name
    email
    roles
    accessNotices {
      kind
      at
      address
    }
    habilitations {
      role
      scopeKind
      scopeCode
      perimeter
    }
    establishments(first: 50) {
      finess
      name
      department {
        code
        name
      }
      region {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const ProductDocument = new TypedDocumentString(`
    query Product {
  product {
    version
    demo
    demoAccounts {
      email
      label
      perimeter
      purpose
    }
  }
}
    `) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ...SignInStep
  }
}
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ResumeSignInDocument = new TypedDocumentString(`
    mutation ResumeSignIn {
  resumeSignIn {
    ...SignInStep
  }
}
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}`) as unknown as TypedDocumentString<ResumeSignInMutation, ResumeSignInMutationVariables>;
export const FinishTotpSignInDocument = new TypedDocumentString(`
    mutation FinishTotpSignIn($input: SecondFactorCodeInput!) {
  finishTotpSignIn(input: $input) {
    ...SignInStep
  }
}
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}`) as unknown as TypedDocumentString<FinishTotpSignInMutation, FinishTotpSignInMutationVariables>;
export const FinishRecoveryCodeSignInDocument = new TypedDocumentString(`
    mutation FinishRecoveryCodeSignIn($input: SecondFactorCodeInput!) {
  finishRecoveryCodeSignIn(input: $input) {
    ...SignInStep
  }
}
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}`) as unknown as TypedDocumentString<FinishRecoveryCodeSignInMutation, FinishRecoveryCodeSignInMutationVariables>;
export const BeginPasskeySignInDocument = new TypedDocumentString(`
    mutation BeginPasskeySignIn($pendingToken: String) {
  beginPasskeySignIn(pendingToken: $pendingToken) {
    ...AskedPasskey
  }
}
    fragment AskedPasskey on PasskeyChallengeResult {
  __typename
  ... on PasskeyChallenge {
    id
    options
  }
  ... on AccessRefused {
    code
    message
  }
}`) as unknown as TypedDocumentString<BeginPasskeySignInMutation, BeginPasskeySignInMutationVariables>;
export const FinishPasskeySignInDocument = new TypedDocumentString(`
    mutation FinishPasskeySignIn($input: PasskeySignInInput!) {
  finishPasskeySignIn(input: $input) {
    ...SignInStep
  }
}
    fragment SignInStep on SignInResult {
  __typename
  ... on SignInRefused {
    code
    message
  }
  ... on SecondFactorRequired {
    pendingToken
    methods
  }
  ... on SecondFactorEnrolmentRequired {
    pendingToken
  }
}`) as unknown as TypedDocumentString<FinishPasskeySignInMutation, FinishPasskeySignInMutationVariables>;
export const SignInProvidersDocument = new TypedDocumentString(`
    query SignInProviders {
  product {
    signInProviders {
      provider
      label
      startAddress
      isAway
    }
  }
}
    `) as unknown as TypedDocumentString<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const LeaveDocument = new TypedDocumentString(`
    mutation Leave {
  leave {
    address
  }
}
    `) as unknown as TypedDocumentString<LeaveMutation, LeaveMutationVariables>;
export const EstablishmentSettingsDocument = new TypedDocumentString(`
    query EstablishmentSettings($finess: Finess!, $code: String!) {
  establishment(finess: $finess) {
    finess
    name
  }
  crisisConsumptionChoice(finess: $finess) {
    ...CrisisChoice
  }
  alertRules(kind: ESTABLISHMENT, code: $code) {
    ...ThresholdRow
  }
}
    fragment CrisisChoice on CrisisConsumptionChoice {
  item {
    code
    label
    labelPlural
  }
  weeklyQuantity
  source
  why
  contested
  declared {
    ...CrisisSetting
  }
  ars {
    ...CrisisSetting
  }
  observed {
    fromWeek
    toWeek
    weeklyQuantity
  }
  history {
    ...CrisisSetting
  }
}
fragment CrisisSetting on CrisisConsumptionSetting {
  source
  weeklyQuantity
  setAt
  setByName
  reason
}
fragment ThresholdRow on AlertRuleRow {
  item {
    code
    label
    labelPlural
  }
  applied {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
  levels {
    origin
    state
    source
    effectiveFrom
    thresholds {
      watchBelow
      warningBelow
      criticalBelow
      enabled
    }
    setting {
      watchBelow
      warningBelow
      criticalBelow
      enabled
      reason
      setByName
      setAt
    }
  }
}`) as unknown as TypedDocumentString<EstablishmentSettingsQuery, EstablishmentSettingsQueryVariables>;
export const TerritoryThresholdsDocument = new TypedDocumentString(`
    query TerritoryThresholds($kind: ScopeKind!, $code: String) {
  alertRules(kind: $kind, code: $code) {
    ...ThresholdRow
  }
}
    fragment ThresholdRow on AlertRuleRow {
  item {
    code
    label
    labelPlural
  }
  applied {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
  levels {
    origin
    state
    source
    effectiveFrom
    thresholds {
      watchBelow
      warningBelow
      criticalBelow
      enabled
    }
    setting {
      watchBelow
      warningBelow
      criticalBelow
      enabled
      reason
      setByName
      setAt
    }
  }
}`) as unknown as TypedDocumentString<TerritoryThresholdsQuery, TerritoryThresholdsQueryVariables>;
export const SetCrisisConsumptionDocument = new TypedDocumentString(`
    mutation SetCrisisConsumption($input: SetCrisisConsumptionInput!) {
  setCrisisConsumption(input: $input) {
    __typename
    ... on SetCrisisConsumptionInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetCrisisConsumptionMutation, SetCrisisConsumptionMutationVariables>;
export const SetAlertRuleDocument = new TypedDocumentString(`
    mutation SetAlertRule($input: SetAlertRuleInput!) {
  setAlertRule(input: $input) {
    __typename
    ... on SetAlertRuleInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetAlertRuleMutation, SetAlertRuleMutationVariables>;
export const SoftwaresDocument = new TypedDocumentString(`
    query Softwares($first: Int!) {
  machineAccounts(first: $first) {
    totalCount
    nodes {
      ...Software
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment Software on MachineAccount {
  id
  software
  vendor
  contactEmail
  createdAt
  createdByName
  othersCount
  manageable
  establishments {
    finess
    name
  }
  credentials {
    id
    kind
    state
    hint
    createdAt
    createdByName
    expiresAt
    daysLeft
    revokedAt
    revokedByName
    lastUsedAt
    lastUsedAddress
  }
}`) as unknown as TypedDocumentString<SoftwaresQuery, SoftwaresQueryVariables>;
export const EstablishmentChoicesDocument = new TypedDocumentString(`
    query EstablishmentChoices($search: String!) {
  establishments(filter: {search: $search}, first: 8) {
    nodes {
      finess
      name
      communeName
    }
  }
}
    `) as unknown as TypedDocumentString<EstablishmentChoicesQuery, EstablishmentChoicesQueryVariables>;
export const CreateSoftwareDocument = new TypedDocumentString(`
    mutation CreateSoftware($input: CreateMachineAccountInput!) {
  createMachineAccount(input: $input) {
    __typename
    ... on MachineCredentialSuccess {
      machine {
        id
        software
      }
      credential {
        ...ShownSecret
      }
    }
    ... on MachineAccountInvalid {
      message
      problems {
        path
        message
      }
    }
  }
}
    fragment ShownSecret on NewCredential {
  id
  kind
  clientId
  secret
  expiresAt
}`) as unknown as TypedDocumentString<CreateSoftwareMutation, CreateSoftwareMutationVariables>;
export const AddSoftwareSecretDocument = new TypedDocumentString(`
    mutation AddSoftwareSecret($input: AddMachineCredentialInput!) {
  addMachineCredential(input: $input) {
    __typename
    ... on MachineCredentialSuccess {
      credential {
        ...ShownSecret
      }
    }
    ... on MachineAccountInvalid {
      message
    }
  }
}
    fragment ShownSecret on NewCredential {
  id
  kind
  clientId
  secret
  expiresAt
}`) as unknown as TypedDocumentString<AddSoftwareSecretMutation, AddSoftwareSecretMutationVariables>;
export const RevokeSoftwareSecretDocument = new TypedDocumentString(`
    mutation RevokeSoftwareSecret($id: ID!) {
  revokeMachineCredential(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeSoftwareSecretMutation, RevokeSoftwareSecretMutationVariables>;
export const CloseSoftwareDocument = new TypedDocumentString(`
    mutation CloseSoftware($id: ID!) {
  closeMachineAccount(id: $id)
}
    `) as unknown as TypedDocumentString<CloseSoftwareMutation, CloseSoftwareMutationVariables>;
export const SetSoftwareEstablishmentsDocument = new TypedDocumentString(`
    mutation SetSoftwareEstablishments($input: SetMachineEstablishmentsInput!) {
  setMachineEstablishments(input: $input) {
    __typename
    ... on MachineAccountInvalid {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetSoftwareEstablishmentsMutation, SetSoftwareEstablishmentsMutationVariables>;
export const StockByLotDocument = new TypedDocumentString(`
    query StockByLot($withEmpty: Boolean) {
  reportingPeriod {
    now
  }
  stockpile {
    week
    items {
      item {
        code
        labelPlural
      }
      usable
      reserved
      available
      unusable
      target
      coverageOfTarget
      weeksOfCover
      nextExpiry
      explanation {
        ...Formula
      }
    }
  }
  stockpileLots(withEmpty: $withEmpty) {
    ...StockLot
  }
}
    fragment Formula on ExplainedFormula {
  name
  label
  formula
  applied
  result
  unit
  inputs {
    label
    value
    unit
    detail
    week
  }
}
fragment StockLot on StockpileLot {
  id
  lotNumber
  site
  expiresOn
  onHand
  reserved
  available
  quarantined
  version
  item {
    code
    labelPlural
  }
}`) as unknown as TypedDocumentString<StockByLotQuery, StockByLotQueryVariables>;
export const LotMovementsDocument = new TypedDocumentString(`
    query LotMovements($lotId: ID!) {
  stockpileMovements(lotId: $lotId) {
    id
    at
    byName
    kind
    quantity
    reason
    shipmentId
  }
}
    `) as unknown as TypedDocumentString<LotMovementsQuery, LotMovementsQueryVariables>;
export const ReceiveLotDocument = new TypedDocumentString(`
    mutation ReceiveLot($input: ReceiveStockpileLotInput!) {
  receiveStockpileLot(input: $input) {
    ...LotAnswer
  }
}
    fragment LotAnswer on StockpileLotResult {
  __typename
  ... on StockpileLotSuccess {
    lot {
      id
      lotNumber
    }
  }
  ... on StockpileLotInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on StockpileLotConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<ReceiveLotMutation, ReceiveLotMutationVariables>;
export const AdjustLotDocument = new TypedDocumentString(`
    mutation AdjustLot($input: AdjustStockpileLotInput!) {
  adjustStockpileLot(input: $input) {
    ...LotAnswer
  }
}
    fragment LotAnswer on StockpileLotResult {
  __typename
  ... on StockpileLotSuccess {
    lot {
      id
      lotNumber
    }
  }
  ... on StockpileLotInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on StockpileLotConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<AdjustLotMutation, AdjustLotMutationVariables>;
export const RequestToServeDocument = new TypedDocumentString(`
    query RequestToServe($id: ID!, $plannedFor: Date) {
  reportingPeriod {
    now
  }
  emergencyRequest(id: $id) {
    ...ServedRequest
  }
  lotProposals(requestId: $id, plannedFor: $plannedFor) {
    ...LotProposalParts
  }
}
    fragment LotProposalParts on LotProposal {
  item {
    code
    label
    labelPlural
  }
  requested
  granted
  left
  proposed
  plannedFor
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
  }
  coverageBefore {
    stock
    weeksOfCover
    level
  }
  coverageAfter {
    weeksOfCover
    level
  }
  lots {
    order
    available
    take
    lot {
      id
      lotNumber
      site
      expiresOn
    }
  }
}
fragment ServedRequest on EmergencyRequest {
  id
  reference
  version
  status
  urgency
  reason
  dueAt
  createdAt
  createdByName
  establishment {
    finess
    name
    address
    postalCode
    communeName
    phone
    department {
      code
    }
    region {
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lines {
    item {
      code
    }
    allocated
  }
  coverageAtRequest {
    item {
      code
    }
    level
    week
    stockOnHand
    crisisWeeklyConsumption
  }
  history {
    at
    byName
    kind
    reason
    version
  }
  shipments {
    ...StepShipment
  }
}
fragment StepShipment on Shipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  hoursLate
  reason
  plannedAt
  shippedAt
  receivedAt
  comment
  lots {
    item {
      code
      labelPlural
    }
    lotId
    lotNumber
    expiresOn
    quantity
  }
  received {
    item {
      code
      labelPlural
    }
    quantity
  }
}`) as unknown as TypedDocumentString<RequestToServeQuery, RequestToServeQueryVariables>;
export const PlanShipmentDocument = new TypedDocumentString(`
    mutation PlanShipment($input: PlanShipmentInput!) {
  planShipment(input: $input) {
    ...StepAnswer
  }
}
    fragment StepAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      version
      shipments {
        reference
        plannedAt
      }
    }
    warnings {
      code
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<PlanShipmentMutation, PlanShipmentMutationVariables>;
export const ForwardedRequestsDocument = new TypedDocumentString(`
    query ForwardedRequests {
  reportingPeriod {
    now
    week
  }
  emergencyRequestCounts(statuses: [FORWARDED]) {
    waiting
    overdue
    oldestSince
  }
  forwarded: emergencyRequests(
    first: 100
    order: DUE_FIRST
    filter: {statuses: [FORWARDED]}
  ) {
    totalCount
    nodes {
      ...QueuedRequest
    }
  }
  underWay: emergencyRequests(
    first: 100
    order: DUE_FIRST
    filter: {statuses: [PLANNED, SHIPPED]}
  ) {
    nodes {
      ...QueuedRequest
    }
  }
  partlyReceived: emergencyRequests(
    first: 50
    order: NEWEST
    filter: {statuses: [RECEIVED]}
  ) {
    nodes {
      ...QueuedRequest
    }
  }
  roadCounts: shipmentCounts(filter: {statuses: [SHIPPED]}) {
    shipped
    late
  }
  onTheRoad: shipments(first: 4, order: DUE_FIRST, filter: {statuses: [SHIPPED]}) {
    nodes {
      id
      reference
      expectedDelivery
      hoursLate
      late
      establishment {
        name
        department {
          code
        }
      }
      lots {
        item {
          code
          labelPlural
        }
        quantity
      }
      request {
        id
      }
    }
  }
}
    fragment QueuedRequest on EmergencyRequest {
  id
  reference
  status
  dueAt
  establishment {
    name
    department {
      code
    }
    region {
      name
    }
  }
  lines {
    item {
      code
      labelPlural
    }
    quantity
    granted
    left
  }
  coverageAtRequest {
    item {
      code
    }
    level
  }
  waiting {
    since
    hours
    overdue
  }
}`) as unknown as TypedDocumentString<ForwardedRequestsQuery, ForwardedRequestsQueryVariables>;
export const FollowedShipmentsDocument = new TypedDocumentString(`
    query FollowedShipments($filter: ShipmentFilter, $order: ShipmentOrder, $first: Int, $after: String) {
  shipmentCounts {
    planned
    shipped
    received
    cancelled
    late
  }
  shipments(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FollowedShipment
    }
  }
}
    fragment FollowedShipment on ListedShipment {
  id
  reference
  status
  plannedFor
  carrier
  expectedDelivery
  late
  hoursLate
  shippedAt
  receivedAt
  comment
  lots {
    item {
      code
      labelPlural
    }
    lotNumber
    quantity
  }
  received {
    item {
      code
      labelPlural
    }
    quantity
  }
  establishment {
    name
    department {
      code
    }
    region {
      name
    }
  }
  request {
    id
    reference
    version
  }
}`) as unknown as TypedDocumentString<FollowedShipmentsQuery, FollowedShipmentsQueryVariables>;
export const MarkShippedDocument = new TypedDocumentString(`
    mutation MarkShipped($input: MarkShippedInput!) {
  markShipped(input: $input) {
    ...StepAnswer
  }
}
    fragment StepAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      version
      shipments {
        reference
        plannedAt
      }
    }
    warnings {
      code
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<MarkShippedMutation, MarkShippedMutationVariables>;
export const CancelShipmentDocument = new TypedDocumentString(`
    mutation CancelShipment($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    ...StepAnswer
  }
}
    fragment StepAnswer on EmergencyRequestResult {
  __typename
  ... on EmergencyRequestSuccess {
    request {
      id
      version
      shipments {
        reference
        plannedAt
      }
    }
    warnings {
      code
      message
    }
  }
  ... on EmergencyRequestInvalid {
    message
    problems {
      code
      path
      message
    }
  }
  ... on EmergencyRequestConflict {
    message
    currentVersion
  }
}`) as unknown as TypedDocumentString<CancelShipmentMutation, CancelShipmentMutationVariables>;
export const AlertListDocument = new TypedDocumentString(`
    query AlertList($filter: AlertFilter, $first: Int!, $after: String, $kind: ScopeKind!, $code: String, $within: String, $readsDepartments: Boolean!) {
  alerts(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OpenAlert
    }
  }
  alertCounts(kind: $kind, code: $code) {
    open
    levels {
      level
      open
    }
  }
  catalogue {
    code
    labelPlural
  }
  reportingPeriod {
    now
  }
  reportingRates(kind: DEPARTMENT, within: $within) @include(if: $readsDepartments) {
    code
    label
  }
}
    fragment OpenAlert on Alert {
  id
  version
  kind
  level
  worstLevel
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  acknowledgementNote
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}`) as unknown as TypedDocumentString<AlertListQuery, AlertListQueryVariables>;
export const AlertPageDocument = new TypedDocumentString(`
    query AlertPage($filter: AlertFilter, $first: Int!, $after: String) {
  alerts(filter: $filter, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OpenAlert
    }
  }
}
    fragment OpenAlert on Alert {
  id
  version
  kind
  level
  worstLevel
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  acknowledgementNote
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}`) as unknown as TypedDocumentString<AlertPageQuery, AlertPageQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    __typename
    ... on AlertConflict {
      message
      current {
        ...OpenAlert
      }
    }
    ... on AlertInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    fragment OpenAlert on Alert {
  id
  version
  kind
  level
  worstLevel
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  acknowledgementNote
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}`) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const EstablishmentDetailDocument = new TypedDocumentString(`
    """One establishment, as its agent reads it before calling."""
query EstablishmentDetail($finess: Finess!, $code: String!, $requests: Boolean!) {
  reportingPeriod {
    week
    now
  }
  establishment(finess: $finess) {
    finess
    name
    categoryLabel
    legalEntityFiness
    address
    postalCode
    communeName
    phone
    beds
    ghtCode
    department {
      code
      name
    }
    region {
      code
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  coverage(finess: $finess) {
    ...CoverageRow
  }
  coverageHistory(finess: $finess, weeks: 12) {
    item {
      code
    }
    weeks {
      week
      reported
      weeksOfCover
      level
    }
  }
  reportWeeks(finess: $finess, first: 8) {
    week
    state
    deadline
    report {
      version
      submittedAt
      submittedByName
      lateByMinutes
      comment
    }
  }
  alerts(filter: {finess: $finess}, first: 20) {
    nodes {
      ...OpenAlert
    }
  }
  emergencyRequests(filter: {kind: ESTABLISHMENT, code: $code}, first: 5) @include(if: $requests) {
    totalCount
    nodes {
      id
      reference
      status
      createdAt
      waiting {
        since
      }
      lines {
        quantity
        item {
          code
          labelPlural
        }
      }
    }
  }
  crisisConsumptionChoice(finess: $finess) {
    ...CrisisChoice
  }
  alertRules(kind: ESTABLISHMENT, code: $code) {
    ...ThresholdRow
  }
}
    """What a row of cover shows, wherever it stands."""
fragment CoverageRow on Coverage {
  item {
    code
    label
    labelPlural
    packSize
  }
  week
  stockOnHand
  crisisWeeklyConsumption
  crisisSource
  weeksOfCover
  level
  safetyTarget
  gap
  surplus
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
}
fragment CrisisChoice on CrisisConsumptionChoice {
  item {
    code
    label
    labelPlural
  }
  weeklyQuantity
  source
  why
  contested
  declared {
    ...CrisisSetting
  }
  ars {
    ...CrisisSetting
  }
  observed {
    fromWeek
    toWeek
    weeklyQuantity
  }
  history {
    ...CrisisSetting
  }
}
fragment CrisisSetting on CrisisConsumptionSetting {
  source
  weeklyQuantity
  setAt
  setByName
  reason
}
fragment ThresholdRow on AlertRuleRow {
  item {
    code
    label
    labelPlural
  }
  applied {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
  levels {
    origin
    state
    source
    effectiveFrom
    thresholds {
      watchBelow
      warningBelow
      criticalBelow
      enabled
    }
    setting {
      watchBelow
      warningBelow
      criticalBelow
      enabled
      reason
      setByName
      setAt
    }
  }
}
fragment OpenAlert on Alert {
  id
  version
  kind
  level
  worstLevel
  status
  week
  openedWeek
  openedAt
  acknowledgedByName
  acknowledgedAt
  acknowledgementNote
  item {
    code
    labelPlural
  }
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  emergencyRequest {
    id
    reference
    status
    since
  }
}`) as unknown as TypedDocumentString<EstablishmentDetailQuery, EstablishmentDetailQueryVariables>;
export const EstablishmentListDocument = new TypedDocumentString(`
    query EstablishmentList($filter: EstablishmentFilter, $first: Int!, $after: String, $within: String, $readsDepartments: Boolean!) {
  establishments(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListedEstablishment
    }
  }
  reportingPeriod {
    week
  }
  reportingRates(kind: DEPARTMENT, within: $within) @include(if: $readsDepartments) {
    code
    label
  }
}
    fragment ListedEstablishment on Establishment {
  finess
  name
  communeName
  categoryLabel
  beds
  phone
  department {
    code
    name
  }
  worstLevel
  currentReport {
    submittedAt
    submittedByName
  }
}`) as unknown as TypedDocumentString<EstablishmentListQuery, EstablishmentListQueryVariables>;
export const EstablishmentPageDocument = new TypedDocumentString(`
    query EstablishmentPage($filter: EstablishmentFilter, $first: Int!, $after: String) {
  establishments(filter: $filter, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListedEstablishment
    }
  }
}
    fragment ListedEstablishment on Establishment {
  finess
  name
  communeName
  categoryLabel
  beds
  phone
  department {
    code
    name
  }
  worstLevel
  currentReport {
    submittedAt
    submittedByName
  }
}`) as unknown as TypedDocumentString<EstablishmentPageQuery, EstablishmentPageQueryVariables>;
export const MissingScreenDocument = new TypedDocumentString(`
    query MissingScreen($kind: ScopeKind!, $code: String, $first: Int!, $offset: Int!, $within: String, $readsDepartments: Boolean!, $reminders: Boolean!) {
  reportingCurve(kind: $kind, code: $code) {
    week
    deadline
    expected
    received
  }
  reportingPeriod {
    now
  }
  missingReports(kind: $kind, code: $code, first: $first, offset: $offset) {
    totalCount
    nodes {
      ...MissingRow
    }
  }
  lastReminder(kind: $kind, code: $code) @include(if: $reminders) {
    ...LastReminder
  }
  reportingRates(kind: DEPARTMENT, within: $within) @include(if: $readsDepartments) {
    code
    label
  }
}
    """An establishment that has not answered, and whom to call."""
fragment MissingRow on MissingReport {
  establishment {
    finess
    name
    communeName
    phone
    department {
      code
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lastWeek
  missedWeeks
  weight
}
fragment LastReminder on Reminder {
  at
  byName
  reminded
  answered
}`) as unknown as TypedDocumentString<MissingScreenQuery, MissingScreenQueryVariables>;
export const MissingPageDocument = new TypedDocumentString(`
    query MissingPage($kind: ScopeKind!, $code: String, $week: IsoWeek, $first: Int!, $offset: Int!) {
  missingReports(
    kind: $kind
    code: $code
    week: $week
    first: $first
    offset: $offset
  ) {
    totalCount
    nodes {
      ...MissingRow
    }
  }
}
    """An establishment that has not answered, and whom to call."""
fragment MissingRow on MissingReport {
  establishment {
    finess
    name
    communeName
    phone
    department {
      code
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lastWeek
  missedWeeks
  weight
}`) as unknown as TypedDocumentString<MissingPageQuery, MissingPageQueryVariables>;
export const RemindMissingReportsDocument = new TypedDocumentString(`
    mutation RemindMissingReports($input: RemindMissingReportsInput!) {
  remindMissingReports(input: $input) {
    __typename
    ... on RemindMissingReportsSuccess {
      missing
      reminded
      tooRecent
      withoutAddress
    }
    ... on RemindMissingReportsInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemindMissingReportsMutation, RemindMissingReportsMutationVariables>;
export const SetEstablishmentContactDocument = new TypedDocumentString(`
    mutation SetEstablishmentContact($input: SetEstablishmentContactInput!) {
  setEstablishmentContact(input: $input) {
    __typename
    ... on SetEstablishmentContactInvalid {
      problems {
        code
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetEstablishmentContactMutation, SetEstablishmentContactMutationVariables>;
export const FindEstablishmentsDocument = new TypedDocumentString(`
    query FindEstablishments($search: String!) {
  establishments(filter: {search: $search}, first: 8) {
    nodes {
      finess
      name
      communeName
      department {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindEstablishmentsQuery, FindEstablishmentsQueryVariables>;
export const TerritoryNamesDocument = new TypedDocumentString(`
    query TerritoryNames($kind: TerritoryKind!, $within: String) {
  territories(kind: $kind, within: $within) {
    code
    label
  }
}
    `) as unknown as TypedDocumentString<TerritoryNamesQuery, TerritoryNamesQueryVariables>;
export const TerritorySituationDocument = new TypedDocumentString(`
    """
A region or a department on one screen, in one round trip; of a past week, without what only the present has.
"""
query TerritorySituation($kind: ScopeKind!, $code: String!, $week: IsoWeek, $trendWeeks: Int!, $isRegion: Boolean!, $isDepartment: Boolean!, $isPresent: Boolean!, $requests: Boolean!, $reminders: Boolean!) {
  reportingPeriod {
    week
    now
  }
  situation(kind: $kind, code: $code, week: $week) {
    kind
    code
    week
    label
    computedAt
    answeredShare {
      answered
      lastKnown
      unknown
    }
    reporting {
      expected
      received
      rate
    }
    items {
      ...TerritoryItem
    }
    children @include(if: $isDepartment) {
      ...StandingEstablishment
    }
  }
  situationTrends(kind: $kind, code: $code, weeks: $trendWeeks) {
    item {
      code
    }
    points {
      week
      weeksOfCover
    }
  }
  reportingCurve(kind: $kind, code: $code, week: $week) {
    week
    deadline
    expected
    received
    rate
    points {
      hour
      received
    }
    sameHourLastWeek {
      week
      rate
    }
    previous {
      week
      expected
      rate
      points {
        hour
        received
      }
    }
  }
  territories(kind: DEPARTMENT, within: $code, week: $week) @include(if: $isRegion) {
    code
    label
    reporting {
      expected
      received
      rate
    }
    items {
      item {
        code
      }
      weeksOfCover
      stockOnHand
      crisisWeeklyConsumption
    }
  }
  inDepartment: establishments(filter: {departmentCode: $code}, first: 1) @include(if: $isDepartment) {
    nodes {
      region {
        code
        name
      }
    }
  }
  alertCounts(kind: $kind, code: $code) @include(if: $isPresent) {
    open
    establishments
    comparedWith
    levels {
      level
      open
      delta
    }
  }
  emergencyRequests(
    filter: {kind: $kind, code: $code, statuses: [SUBMITTED]}
    first: 50
    order: DUE_FIRST
  ) @include(if: $requests) {
    totalCount
    nodes {
      ...WaitingRequest
    }
  }
  worstCoverage(
    kind: $kind
    code: $code
    levels: [STOCK_OUT, CRITICAL, WARNING, WATCH]
    first: 9
  ) @include(if: $isPresent) {
    ...WorstRow
  }
  missingReports(kind: $kind, code: $code, week: $week, first: 6) {
    totalCount
    nodes {
      ...MissingRow
    }
  }
  lastReminder(kind: $kind, code: $code, week: $week) @include(if: $reminders) {
    ...LastReminder
  }
}
    """An establishment that has not answered, and whom to call."""
fragment MissingRow on MissingReport {
  establishment {
    finess
    name
    communeName
    phone
    department {
      code
      name
    }
    contacts {
      kind
      name
      phone
      email
    }
  }
  lastWeek
  missedWeeks
  weight
}
fragment LastReminder on Reminder {
  at
  byName
  reminded
  answered
}
"""An item of a territory: sums, and establishments per level."""
fragment TerritoryItem on ItemSituation {
  item {
    code
    label
    labelPlural
  }
  weeksOfCover
  stockOnHand
  crisisWeeklyConsumption
  safetyGap
  staleEstablishments
  staleStockOnHand
  answeredShare {
    answered
  }
  levels {
    level
    establishments
  }
}
fragment WaitingRequest on EmergencyRequest {
  id
  reference
  waiting {
    since
  }
  establishment {
    finess
    name
    department {
      code
    }
  }
  lines {
    quantity
    item {
      code
      labelPlural
    }
  }
  coverageAtRequest {
    level
    item {
      code
    }
  }
}
fragment WorstRow on RankedCoverage {
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  item {
    code
    labelPlural
  }
  week
  stale
  weeksOfCover
  level
  stockOnHand
  projectedStockOut
  openRequest {
    id
    reference
    status
    since
  }
}
"""An establishment of a department, item by item."""
fragment StandingEstablishment on Situation {
  code
  label
  reporting {
    expected
    received
  }
  items {
    item {
      code
      labelPlural
    }
    weeksOfCover
    level
  }
}`) as unknown as TypedDocumentString<TerritorySituationQuery, TerritorySituationQueryVariables>;
export const WorstPageDocument = new TypedDocumentString(`
    """The rows after the first ones, and all of them for an export."""
query WorstPage($kind: ScopeKind!, $code: String!, $first: Int!, $offset: Int!) {
  worstCoverage(
    kind: $kind
    code: $code
    levels: [STOCK_OUT, CRITICAL, WARNING, WATCH]
    first: $first
    offset: $offset
  ) {
    ...WorstRow
  }
}
    fragment WorstRow on RankedCoverage {
  establishment {
    finess
    name
    department {
      code
      name
    }
  }
  item {
    code
    labelPlural
  }
  week
  stale
  weeksOfCover
  level
  stockOnHand
  projectedStockOut
  openRequest {
    id
    reference
    status
    since
  }
}`) as unknown as TypedDocumentString<WorstPageQuery, WorstPageQueryVariables>;