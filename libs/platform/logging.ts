import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

export type { Logger };
export const LOGGER = Symbol('Logger');

/** JSON lines on standard error, so that standard output stays for people. */
export function createLogger(config: Pick<Config, 'logLevel'>, processName: string): Logger {
  return pino({ level: config.logLevel, base: { process: processName } }, pino.destination(2));
}

/** Sends Nest's own messages to the product's log; its start-up chatter only at debug level. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: (message: unknown) => logger.debug(String(message)),
    error: (message: unknown, ...details: unknown[]) => logger.error({ details }, String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    debug: (message: unknown) => logger.debug(String(message)),
    verbose: (message: unknown) => logger.trace(String(message)),
    fatal: (message: unknown) => logger.fatal(String(message)),
  };
}
