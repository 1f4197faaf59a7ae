import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { currentWork } from '#platform';
import { ChooseNewPassword, RequestNewPassword } from '#registration';
import { Public } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { invalidResult } from '../shared/invalid-result.js';
import type { InvitationInvalid, LinkUnusable } from './invitation.types.js';
import { AskNewPasswordResult, ChooseNewPasswordInputType, ChooseNewPasswordResult, type NewPasswordAsked, type PasswordChosen } from './password.types.js';

const ASKED = 'Si cette adresse a un compte, un courriel vient d’y partir. Son lien vaut une heure.';
const CHOSEN = 'Votre mot de passe est changé, et toutes vos sessions sont fermées. Connectez-vous.';
const UNUSABLE = 'Ce lien ne fonctionne pas\u00A0: il a peut-être déjà servi, ou il est trop ancien. Faites une nouvelle demande.';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly request: RequestNewPassword,
    private readonly choose: ChooseNewPassword,
  ) {}

  @Mutation(() => AskNewPasswordResult, { description: 'Mot de passe oublié : un lien part à l’adresse, si elle a un compte.' })
  @Public()
  @Audited('password.request')
  async askNewPassword(@Args('email', { type: () => String }) email: string): Promise<NewPasswordAsked | InvitationInvalid> {
    const problems = await this.request.execute(email, currentWork()?.address ?? null);
    return problems.length > 0 ? invalidResult(problems) : { sentence: ASKED };
  }

  @Mutation(() => ChooseNewPasswordResult, { description: 'Choisit un mot de passe avec le lien reçu, une seule fois. Le second facteur reste.' })
  @Public()
  @Audited('password.reset')
  async chooseNewPassword(@Args('input') { token, password }: ChooseNewPasswordInputType): Promise<PasswordChosen | LinkUnusable | InvitationInvalid> {
    const outcome = await this.choose.execute(token, password, currentWork()?.address ?? null);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return outcome.kind === 'unusable' ? { message: UNUSABLE } : { sentence: CHOSEN };
  }
}
