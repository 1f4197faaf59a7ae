import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Refusal, TooManyRequests } from '#platform';

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_REQUEST: 400, TOO_MANY_REQUESTS: 429 } as const satisfies Record<Refusal['code'], number>;

/** What is refused outside GraphQL: the same codes and sentences, with the status of HTTP. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(refusal: Refusal, host: ArgumentsHost): void {
    const { code, message } = refusal;
    const response = host.switchToHttp().getResponse<Response>();
    if (refusal instanceof TooManyRequests) response.setHeader('Retry-After', refusal.retryAfterSeconds);
    response.status(STATUS[code]).setHeader('Cache-Control', 'no-store').json({ code, message });
  }
}
