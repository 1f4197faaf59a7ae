import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IssueMachineToken } from '#identity';
import { CONFIG, type Config, currentWork } from '#platform';
import { Public } from '../access/allow.js';
import { readTokenRequest, type TokenError } from './token-request.js';

export const TOKEN_PATH = '/api/v1/oauth/token';

/** French without accents: RFC 6749 §5.2 allows ASCII only in this text. */
const DESCRIPTIONS: Readonly<Record<TokenError, string>> = {
  invalid_request: "La demande doit avoir la forme d'un formulaire (application/x-www-form-urlencoded), avec grant_type, et chaque champ une seule fois.",
  invalid_client: "Client inconnu, ou secret faux ou plus en vigueur : le directeur ou l'ARS en donne un nouveau.",
  unauthorized_client: "Ce compte ne sert plus aucun lieu : le directeur ou l'ARS doit lui en donner.",
  unsupported_grant_type: "Seul client_credentials est servi : une personne se connecte par la page.",
  invalid_scope: "Un des FINESS voulus n'est pas dans la liste du compte.",
};

const STATUS: Readonly<Record<TokenError, number>> = {
  invalid_request: 400, invalid_client: 401, unauthorized_client: 400, unsupported_grant_type: 400, invalid_scope: 400,
};

/** OAuth 2.0 for softwares: RFC 6749 §4.4 (client credentials) and RFC 8414 (where the endpoint is). */
@Controller()
export class TokenController {
  constructor(
    @Inject(IssueMachineToken) private readonly issue: IssueMachineToken,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(TOKEN_PATH)
  @HttpCode(200)
  @Public()
  async token(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Pragma', 'no-cache');
    const asked = readTokenRequest(request);
    if (typeof asked === 'string') return refuse(response, asked);
    const outcome = await this.issue.execute({ ...asked, address: currentWork()?.address ?? null });
    switch (outcome.kind) {
      case 'success': {
        const { token, expiresInSeconds, establishments } = outcome;
        response.json({ access_token: token, token_type: 'Bearer', expires_in: expiresInSeconds, scope: establishments.join(' ') });
        return;
      }
      case 'throttled':
        response.status(429).setHeader('Retry-After', outcome.retryAfterSeconds);
        response.json({ error: 'temporarily_unavailable', error_description: 'Trop de demandes : attendez avant de recommencer, et gardez le jeton pendant ses 15 minutes.' });
        return;
      case 'invalid-client':
        return refuse(response, 'invalid_client');
      case 'invalid-scope':
        return refuse(response, 'invalid_scope');
      case 'unauthorized-client':
        return refuse(response, 'unauthorized_client');
    }
  }

  @Get('.well-known/oauth-authorization-server')
  @Public()
  metadata(): Record<string, unknown> {
    const issuer = this.config.publicUrl;
    return {
      issuer,
      token_endpoint: `${issuer}${TOKEN_PATH}`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      ui_locales_supported: ['fr'],
    };
  }
}

function refuse(response: Response, error: TokenError): void {
  if (error === 'invalid_client') response.setHeader('WWW-Authenticate', 'Basic realm="Vigie EPI", charset="UTF-8"');
  response.status(STATUS[error]).json({ error, error_description: DESCRIPTIONS[error] });
}
