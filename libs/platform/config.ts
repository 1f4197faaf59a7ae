import { z } from 'zod';
import { fr } from 'zod/locales';
import { type Provider, providerEnvironment, providerProblems, type ProviderSettings, providersOf } from './settings/identity-providers.js';
import { neededInProduction } from './settings/production-switches.js';
import { UnreadableSetting, withSettingFiles } from './settings/setting-files.js';
import { parseTrustedProxies, type TrustedProxies } from './settings/trusted-proxies.js';

z.config(fr());

const proxies = z.string().transform((text, context): TrustedProxies => {
  const parsed = parseTrustedProxies(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'attendu\u00A0: false, un nombre de mandataires (5 au plus), ou leurs adresses et réseaux séparés par des virgules' });
  return z.NEVER;
});

const SECRET_BYTES = 32;
const SECRET_VARIETY = 12;

/** Long enough, and not one word repeated: a secret drawn at random has many different characters. */
function isStrongSecret(secret: string): boolean {
  return Buffer.byteLength(secret) >= SECRET_BYTES && new Set(secret).size >= SECRET_VARIETY;
}

const environment = z.object({
  VIGIE_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  VIGIE_DATA_DIR: z.string().min(1).default('.vigie'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  /** What every key of the product is derived from; demonstrations make their own. */
  VIGIE_SECRET: z.string().refine(isStrongSecret, 'au moins 32 octets tirés au sort (par exemple : openssl rand -base64 32)').optional(),
  /** Minutes without anybody after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(120),
  /** Requests that one software may make a minute, whatever the number of processes. */
  MACHINE_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(120),
  /** A year without review, and so many days: shown as late to the administration. Nothing ends by itself. */
  REVIEW_GRACE_DAYS: z.coerce.number().int().min(0).max(365).default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: proxies.default(false),
  /** Requests a second of one session, on the long run. */
  VIGIE_REQUESTS_PER_SECOND: z.coerce.number().int().min(5).max(100_000).default(50),
  VIGIE_MOST_COST: z.coerce.number().int().min(30_000).max(1_000_000).default(150_000),
  /** What the monitoring shows to read the metrics; without it they are closed in production. */
  METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{16,500}$/, 'au moins 16 caractères, sans espace').optional(),
  /** How long the audit trail is kept; the law allows no less than six months. */
  AUDIT_RETENTION_MONTHS: z.coerce.number().int().min(6).max(120).default(12),
  /** The State's design is for State sites; elsewhere `neutre`. */
  VIGIE_THEME: z.enum(['etat', 'neutre']).default('etat'),
  /** Time the product believes it is, ISO 8601: for training sessions and tests, refused in production. */
  VIGIE_NOW: z.iso.datetime({ offset: true }).optional(),
  ...providerEnvironment,
});

/** Settings of one process: read from the environment once, validated, then passed by injection. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly dataDir: string;
  /** Where the process connects: the owner of the tables for commands, the application's role for API and worker. */
  readonly databaseUrl: string | undefined;
  /** Where API and worker connect, when it is not worked out from the owner's address. */
  readonly databaseAppUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly redisUrl: string | undefined;
  readonly publicUrl: string;
  /** Undefined: messages stay in the outbox. */
  readonly smtpUrl: string | undefined;
  /** Address that messages come from. */
  readonly mailFrom: string;
  /** Undefined in a demonstration that keeps its own beside its data. */
  readonly secret: string | undefined;
  readonly sessionIdleMinutes: number;
  readonly machineRequestsPerMinute: number;
  /** Days after the year before a late review is shown to the administration. */
  readonly reviewGraceDays: number;
  readonly logLevel: string;
  readonly trustProxy: TrustedProxies;
  /** Of one session, on the long run; four times as many from an address without a session. */
  readonly requestsPerSecond: number;
  /** Values that the answer of one operation may hold, as counted before it runs; the costliest screen asks for 27,000. */
  readonly mostOperationCost: number;
  /** Undefined: open in a demonstration, closed in production. */
  readonly metricsToken: string | undefined;
  readonly auditRetentionMonths: number;
  readonly now: string | undefined;
  readonly theme: 'etat' | 'neutre';
  /** Who people may sign in with, beside a local account. */
  readonly providers: Readonly<Partial<Record<Provider, ProviderSettings>>>;
}

export const CONFIG = Symbol('Config');

export class InvalidConfigError extends Error {}

/**
 * Reads and validates the settings.
 * @throws {InvalidConfigError} one French line per wrong variable, naming it.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(withFiles(env)).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`);
    throw new InvalidConfigError(`Configuration invalide. ${lines.join(' ; ')}`);
  }
  const values = parsed.data;
  const isProduction = values.VIGIE_MODE === 'production';
  const incomplete = providerProblems(values, isProduction);
  const needed = isProduction ? [...neededInProduction(values), ...incomplete] : [];
  if (needed.length > 0) throw new InvalidConfigError(`Mode production refusé. Il faut : ${needed.join(' ; ')}.`);
  if (incomplete.length > 0) throw new InvalidConfigError(`Configuration invalide. Il faut : ${incomplete.join(' ; ')}.`);
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '');
  return {
    mode: values.VIGIE_MODE,
    port: values.PORT,
    dataDir: values.VIGIE_DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    redisUrl: values.REDIS_URL,
    publicUrl,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `ne-pas-repondre@${new URL(publicUrl).hostname}`,
    secret: values.VIGIE_SECRET,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    machineRequestsPerMinute: values.MACHINE_REQUESTS_PER_MINUTE,
    reviewGraceDays: values.REVIEW_GRACE_DAYS,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    requestsPerSecond: values.VIGIE_REQUESTS_PER_SECOND,
    mostOperationCost: values.VIGIE_MOST_COST,
    metricsToken: values.METRICS_TOKEN,
    auditRetentionMonths: values.AUDIT_RETENTION_MONTHS,
    now: values.VIGIE_NOW,
    theme: values.VIGIE_THEME,
    providers: providersOf(values),
  };
}

function withFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  try {
    return withSettingFiles(env, Object.keys(environment.shape));
  } catch (error) {
    if (error instanceof UnreadableSetting) throw new InvalidConfigError(`Configuration invalide. ${error.message}`);
    throw error;
  }
}
