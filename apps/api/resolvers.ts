import { AccountConnection } from './access/account.types.js';
import { AccountResolver } from './access/account.resolver.js';
import { AccessResolver } from './access/access.resolver.js';
import { FactorsResolver } from './identity/factors.resolver.js';
import { MyAccessResolver } from './identity/my-access.resolver.js';
import { ProofResolver } from './identity/proof.resolver.js';
import { SignInResolver } from './identity/sign-in.resolver.js';
import { MeResolver } from './access/me.resolver.js';
import { AlertRuleResolver } from './alerts/alert-rule.resolver.js';
import { AlertResolver } from './alerts/alert.resolver.js';
import { AlertConnection } from './alerts/alert.types.js';
import { ExportResolver } from './audit/export.resolver.js';
import { TrailResolver } from './audit/trail.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { CoverageHistoryResolver } from './coverage/coverage-history.resolver.js';
import { DoctrineResolver } from './catalogue/doctrine.resolver.js';
import { CoverageResolver } from './coverage/coverage.resolver.js';
import { ContactResolver } from './directory/contact.resolver.js';
import { DirectoryResolver, EstablishmentConnectionResolver } from './directory/directory.resolver.js';
import { EntryResolver } from './reporting/entry.resolver.js';
import { MachineAccountResolver } from './machines/machine-account.resolver.js';
import { MachineAccountConnection } from './machines/machine-account.types.js';
import { MachineCredentialResolver } from './machines/machine-credential.resolver.js';
import { OutboxResolver } from './messaging/outbox.resolver.js';
import { ReminderResolver } from './messaging/reminder.resolver.js';
import { EstablishmentStandingResolver } from './reporting/establishment-standing.resolver.js';
import { WaveResolver } from './directory/wave.resolver.js';
import { WaveMemberConnection } from './directory/wave.types.js';
import { ProductResolver } from './operations/product.resolver.js';
import { QueueHealthResolver } from './operations/queue-health.resolver.js';
import { ChangesResolver } from './live/changes.resolver.js';
import { OwnIdentityResolver } from './identity/provider/own-identity.resolver.js';
import { UnknownIdentityResolver } from './identity/provider/unknown-identity.resolver.js';
import { SignInProviderResolver } from './identity/provider/sign-in-provider.resolver.js';
import { NeighbourResolver } from './neighbours/neighbour.resolver.js';
import { HabilitationActsResolver } from './registration/habilitation-acts.resolver.js';
import { HabilitationResolver } from './registration/habilitation.resolver.js';
import { ManagedHabilitationConnection } from './registration/habilitation.types.js';
import { InvitationResolver } from './registration/invitation.resolver.js';
import { InvitationConnection } from './registration/invitation.types.js';
import { PasswordResolver } from './registration/password.resolver.js';
import { PersonResolver } from './registration/person.resolver.js';
import { RegistrationResolver } from './registration/registration.resolver.js';
import { RegistrationConnection } from './registration/registration.types.js';
import { ReportResolver } from './reporting/report.resolver.js';
import { EmergencyDonorResolver, PastRequestsResolver } from './resupply/emergency-request-parts.resolver.js';
import { EmergencyRequestResolver } from './resupply/emergency-request.resolver.js';
import { EmergencyStepsResolver } from './resupply/emergency-steps.resolver.js';
import { RequestCountsResolver } from './resupply/request-counts.resolver.js';
import { AlertRequestResolver, RankedCoverageRequestResolver } from './resupply/open-request.resolver.js';
import { RecentChangesResolver } from './resupply/recent-changes.resolver.js';
import { ShipmentStepsResolver } from './resupply/shipment-steps.resolver.js';
import { ShipmentResolver } from './shipments/shipment.resolver.js';
import { MissingReportResolver, RankingResolver } from './situation/ranking.resolver.js';
import { OutlookResolver } from './situation/outlook.resolver.js';
import { ReportingResolver } from './situation/reporting.resolver.js';
import { lazyTotalOf } from './shared/lazy-total.js';
import { ItemSituationResolver } from './situation/item-situation.resolver.js';
import { SituationResolver } from './situation/situation.resolver.js';
import { TerritoryResolver } from './situation/territory.resolver.js';
import { StockpileItemResolver } from './stockpile/stockpile-item.resolver.js';
import { StockpileResolver } from './stockpile/stockpile.resolver.js';

/** Every resolver of the schema: the API serves them, the schema snapshot prints them. */
export const RESOLVERS = [
  AccessResolver,
  MeResolver,
  SignInProviderResolver,
  SignInResolver,
  FactorsResolver,
  ProofResolver,
  MyAccessResolver,
  OwnIdentityResolver,
  UnknownIdentityResolver,
  AccountResolver,
  lazyTotalOf(AccountConnection),
  MachineAccountResolver,
  MachineCredentialResolver,
  lazyTotalOf(MachineAccountConnection),
  DirectoryResolver,
  EstablishmentConnectionResolver,
  ContactResolver,
  WaveResolver,
  lazyTotalOf(WaveMemberConnection),
  ExportResolver,
  TrailResolver,
  CatalogueResolver,
  DoctrineResolver,
  ReportResolver,
  EntryResolver,
  EstablishmentStandingResolver,
  CoverageResolver,
  CoverageHistoryResolver,
  AlertResolver,
  AlertRuleResolver,
  lazyTotalOf(AlertConnection),
  SituationResolver,
  ItemSituationResolver,
  TerritoryResolver,
  ReportingResolver,
  OutlookResolver,
  RankingResolver,
  MissingReportResolver,
  StockpileResolver,
  StockpileItemResolver,
  EmergencyRequestResolver,
  EmergencyStepsResolver,
  ShipmentStepsResolver,
  ReminderResolver,
  OutboxResolver,
  RecentChangesResolver,
  AlertRequestResolver,
  QueueHealthResolver,
  ProductResolver,
  ChangesResolver,
  EmergencyDonorResolver,
  PastRequestsResolver,
  RequestCountsResolver,
  NeighbourResolver,
  ShipmentResolver,
  RankedCoverageRequestResolver,
  HabilitationResolver,
  HabilitationActsResolver,
  lazyTotalOf(ManagedHabilitationConnection),
  InvitationResolver,
  lazyTotalOf(InvitationConnection),
  PasswordResolver,
  PersonResolver,
  RegistrationResolver,
  lazyTotalOf(RegistrationConnection),
];
