import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MessagingModule } from '#messaging';
import { ExtendHabilitation } from './grants/extend-habilitation.js';
import { GrantHabilitation } from './grants/grant-habilitation.js';
import { ListHabilitations } from './grants/list-habilitations.js';
import { ReadReviewState } from './grants/read-review-state.js';
import { RemindReviews } from './grants/remind-reviews.js';
import { ReviewHabilitations } from './grants/review-habilitations.js';
import { RevokeHabilitation } from './grants/revoke-habilitation.js';
import { SwitchAccount } from './grants/switch-account.js';
import { TransferDirection } from './grants/transfer-direction.js';
import { AcceptByProvider } from './invitations/accept-by-provider.js';
import { ActivateInvitation } from './invitations/activate-invitation.js';
import { ChangeInvitation } from './invitations/change-invitation.js';
import { ListInvitations } from './invitations/list-invitations.js';
import { WriteLetters } from './invitations/write-letters.js';
import { ChooseNewPassword } from './passwords/choose-new-password.js';
import { RequestNewPassword } from './passwords/request-new-password.js';
import { InviteDirectors } from './waves/invite-directors.js';
import { OpenRegistration } from './waves/open-registration.js';
import { ReadRegistrations } from './waves/read-registrations.js';
import { RemindDirectors } from './waves/remind-directors.js';

const USE_CASES = [
  AcceptByProvider, ActivateInvitation, ChangeInvitation, ChooseNewPassword, ExtendHabilitation, GrantHabilitation, ListHabilitations, ListInvitations,
  OpenRegistration, ReadRegistrations, ReadReviewState, RemindDirectors, RemindReviews, RequestNewPassword, ReviewHabilitations,
  RevokeHabilitation, SwitchAccount, TransferDirection,
];

/** Who gets in, as what and for how long: grants, invitations, the yearly review, the registration of establishments. */
@Module({ imports: [AccessModule, DirectoryModule, IdentityModule, MessagingModule], providers: [...USE_CASES, InviteDirectors, WriteLetters], exports: USE_CASES })
export class RegistrationModule {}
