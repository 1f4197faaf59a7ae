import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../access/allow.js';

@Controller()
export class FrontDoorController {
  /** Says where to knock, as long as no page stands here. */
  @Get()
  @Public()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  welcome(): string {
    return 'Vigie EPI. L’API GraphQL répond à POST /graphql ; l’état du service à GET /health/ready.\n';
  }
}
