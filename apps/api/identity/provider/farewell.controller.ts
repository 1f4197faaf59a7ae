import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ProviderSessions } from '#identity';
import { Public } from '../../access/allow.js';

const SEE_OTHER = 303;

/** From the end of a session here to the end of the one at its provider of identity. */
@Controller('api/v1/auth/farewell')
export class FarewellController {
  constructor(private readonly providerSessions: ProviderSessions) {}

  @Get(':ticket')
  @Public()
  async farewell(@Param('ticket') ticket: string, @Res() response: Response): Promise<void> {
    response.redirect(SEE_OTHER, await this.providerSessions.farewell(ticket));
  }
}
