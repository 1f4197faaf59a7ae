import { resolve } from 'node:path';
import { appAddress, clockFrom, connectDatabase, diskFullFailure, migrateDatabase, type Config } from '#platform';
import { explainError } from '../explain-error.js';
import { seedDemo } from '../commands/seed.js';
import { MIGRATIONS } from '../migrations.js';
import { startProgress } from '../progress.js';
import { demoAccountTable } from './banner.js';
import { keepEmbeddedPostgres, type KeptServer } from './keep-alive.js';
import { removeRunState, writeRunState } from './run-file.js';
import { stopRequested } from './stop-request.js';
import { SupervisedProcess } from './supervised-process.js';
import { waitUntilReady } from './wait-until-ready.js';
import { onRebuilt } from './watch-build.js';

const DIST_APPS = resolve(import.meta.dirname, '../..');

/** The database, the API and the worker of one machine, under one process that starts and stops them in order. */
export class Supervisor {
  private server: KeptServer | undefined;
  private api: SupervisedProcess | undefined;
  private worker: SupervisedProcess | undefined;
  private isStopping = false;
  private readonly broken = Promise.withResolvers<never>();

  constructor(
    private readonly config: Config,
    private readonly watch: boolean,
  ) {
    this.broken.promise.catch(() => undefined);
  }

  /** Runs until it is asked to stop, or until a part cannot start or keeps ending; then ends the process. */
  async run(): Promise<never> {
    const stop = stopRequested();
    try {
      await Promise.race([this.start(), stop, this.broken.promise]);
      await Promise.race([stop, this.broken.promise]);
    } catch (error) {
      // Said before the stop, which can take a while on the very machine that is in trouble.
      const full = this.server && (await diskFullFailure(this.config.dataDir));
      process.stderr.write(`${explainError(full ?? error)}\n`);
      await this.stop();
      process.exit(1);
    }
    say('Arrêt en cours…');
    await this.stop();
    say('Vigie EPI est arrêtée.');
    process.exit(0);
  }

  private async start(): Promise<void> {
    this.saveState();
    const databaseUrl = this.config.databaseUrl ?? (await this.startDatabase());
    await migrateDatabase(databaseUrl, MIGRATIONS, this.config.databaseAppUrl);
    await this.seed(databaseUrl);
    if (this.isStopping) return;
    // They know the application's role only: the owner's address stays with the supervisor.
    const appUrl = appAddress({ databaseUrl, databaseAppUrl: this.config.databaseAppUrl }) ?? databaseUrl;
    this.api = this.supervise("l'API", 'api', appUrl);
    this.worker = this.supervise('le traitement de fond', 'worker', appUrl);
    await Promise.all([this.api.start(), this.worker.start()]);
    await waitUntilReady(this.config.port);
    if (this.watch) onRebuilt(resolve(DIST_APPS, '..'), () => void Promise.all([this.api?.restart(), this.worker?.restart()]));
    await this.welcome(databaseUrl);
  }

  private async startDatabase(): Promise<string> {
    this.server = await keepEmbeddedPostgres(this.config.dataDir, say, this.broken.reject);
    return this.server.url;
  }

  private async seed(databaseUrl: string): Promise<void> {
    if (this.config.mode !== 'demo') return;
    const db = await connectDatabase(databaseUrl);
    let bar: ReturnType<typeof startProgress> | undefined;
    try {
      const onProgress = (done: number, total: number): void => {
        bar ??= startProgress('Réseau de démonstration (la première fois seulement)');
        bar.update(done, total);
      };
      await seedDemo(db, { mode: this.config.mode, clock: clockFrom(this.config.now), onProgress });
    } finally {
      bar?.end();
      await db.source.destroy();
    }
  }

  private supervise(label: string, app: 'api' | 'worker', appUrl: string): SupervisedProcess {
    const { DATABASE_URL: _url, DATABASE_URL_FILE: _file, ...env } = process.env;
    return new SupervisedProcess({
      label,
      script: resolve(DIST_APPS, app, 'main.js'),
      env: { NODE_ENV: 'production', ...env, DATABASE_APP_URL: appUrl },
      logFile: resolve(this.config.dataDir, `${app}.log`),
      say,
      onPidChange: () => this.saveState(),
      onGivingUp: this.broken.reject,
    });
  }

  private async welcome(databaseUrl: string): Promise<void> {
    say(`\nVigie EPI est prête : ${this.config.publicUrl} (GraphQL : ${this.config.publicUrl}/graphql)\n`);
    if (this.config.mode === 'demo') say(await this.readAccounts(databaseUrl));
    say(`Journaux : ${this.config.dataDir}/api.log et ${this.config.dataDir}/worker.log. Ctrl-C pour arrêter.`);
  }

  private async readAccounts(databaseUrl: string): Promise<string> {
    const db = await connectDatabase(databaseUrl);
    try {
      return await demoAccountTable(db);
    } finally {
      await db.source.destroy();
    }
  }

  private async stop(): Promise<void> {
    this.isStopping = true;
    try {
      this.saveState();
    } catch {
      // A full disk keeps nothing from stopping: the state only spares the next start a wait.
    }
    await this.api?.stop();
    await this.worker?.stop();
    await this.server?.stop();
    await removeRunState(this.config.dataDir);
  }

  private saveState(): void {
    const children = [this.api?.pid, this.worker?.pid].filter((pid) => pid !== undefined);
    writeRunState(this.config.dataDir, { supervisor: process.pid, children, isStopping: this.isStopping });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
